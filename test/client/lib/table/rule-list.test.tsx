import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { RulesHeld } from '../../../../client/lib/table/rule-list.tsx';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { constrainedScenario, constraintsOf } from '../../../support/constrained-case.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const drawn = (scenario: Scenario, chosen: readonly number[], entered?: ReturnType<typeof constraintsOf>) => {
  const view = new PlayedTable(scenario).begun('negotiation').seenBy('north');
  const table = entered === undefined ? view.table : { ...view.table, enteredConstraints: entered };
  return renderToString(<RulesHeld view={{ ...view, table }} chosen={chosen} />);
};

describe('which rules of the case a package keeps', () => {
  it('[OF-16] given rules, then each stands there with its reason and whether it is kept', () => {
    const kept = drawn(constrainedScenario(), [0, 2, 0]);
    expect(kept).toContain('Memenuhi 3 aturan kasus');
    expect(kept).toContain('Early building needs consent (id)</b>: dipenuhi');
    expect(kept).toContain('The law of the land (id)');
    const broken = drawn(constrainedScenario(), [0, 0, 0]);
    expect(broken).toContain('Melanggar 1 dari 3 aturan kasus');
    expect(broken).toContain('Early building needs consent (id)</b>: dilanggar');
  });

  it('[OF-16] given a rule that an event brings, then it is there once it came', () => {
    const whole = constrainedScenario({ injected: ['consent-first'] });
    expect(drawn(whole, [0, 0, 0])).toContain('Memenuhi 2 aturan kasus');
    expect(drawn(whole, [0, 0, 0], constraintsOf(whole, 'consent-first'))).toContain('Melanggar 1 dari 3 aturan kasus');
  });

  it('given a case without rules, then nothing is said', () => {
    expect(drawn(threePartyScenario(), [0, 0, 0])).toBe('');
  });
});
