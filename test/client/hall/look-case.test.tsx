import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { LookCase } from '../../../client/hall/look/look-case.tsx';
import type { TableView } from '../../../client/lib/table/table-store.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { secretsFor } from '../../../shared/visibility/scenario-for.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { secondScenario } from '../../support/second-case.ts';

const seenBy = (kind: 'facilitator' | 'spectator', scenario: Scenario): TableView => ({
  ...new PlayedTable(scenario).begun('negotiation').seenBy('north'),
  secrets: secretsFor(scenario, { kind }, false),
});
const drawn = (view: TableView) => renderToString(<LookCase seen={view} />);

describe('the case beside a table that the facilitator looks into', () => {
  test('given a case of format 2, when it is looked at, then each party’s five lines and what the authors say are there', () => {
    const html = drawn(seenBy('facilitator', secondScenario()));
    expect(html.match(/<dl/g)).toHaveLength(3);
    for (const said of [
      'Biasanya 50 sampai 90 persen',
      'Note qzxfacilitatorqzx',
      'Reading qzx',
      'Meant qzx',
      '1.0: ',
    ]) {
      expect(html).toContain(said);
    }
  });

  test('given a case of format 1, when it is looked at, then its teaching note is', () => {
    const html = drawn(seenBy('facilitator', threePartyScenario()));
    expect(html).not.toContain('<dl');
    expect(html).toContain('Note qzxfacilitatorqzx');
  });

  test('given somebody who may not read it, when the table is looked at, then nothing is shown', () => {
    expect(drawn(seenBy('spectator', secondScenario()))).toBe('');
  });
});
