import { describe, expect, test } from 'vitest';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { compileStanding } from '../../shared/debrief/standing.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given } from '../support/table-story.ts';

const packagesOf = ({ issues }: Scenario) => allPackages(issues.map(({ options }) => options.length));

/** What the scorecard says of a package at this table, as the board would show it. */
function scored(scenario: Scenario, table: Table, chosen: readonly number[]) {
  const briefs = scenario.parties.map(({ id }) =>
    withPointChanges(partyBrief(scenario, id), table.pointChanges[id] ?? []),
  );
  const card = scorecard({ public: publicScenario(scenario), briefs, closedOptions: table.closedOptions }, chosen);
  return { benefit: card.mutualBenefit, impact: card.impact?.index, breached: card.impact?.breached };
}

describe('what stands at a table', () => {
  test('given any package, when it is offered to all signatories, then it is what the scorecard would say', () => {
    const scenario = threePartyScenario();
    const standing = compileStanding(scenario);
    const base = given(scenario).started().inPhase('negotiation').table;
    for (const chosen of packagesOf(scenario)) {
      const story = given(scenario).started().inPhase('negotiation').by('north');
      story.having({ type: 'MakeOffer', package: [...chosen], to: ['south', 'forum'] });
      expect(standing(story.table)).toEqual({ kind: 'offer', ...scored(scenario, base, chosen) });
    }
  });

  test('given an event that closes options and changes points, when an offer stands, then it counts after it', () => {
    const scenario = threePartyScenario();
    const standing = compileStanding(scenario);
    for (const injection of scenario.injections.map(({ id }) => id)) {
      const story = given(scenario).started().inPhase('negotiation').byFacilitator();
      story.having({ type: 'InjectEvent', injection }).after(1000).by('north');
      const open = [...packagesOf(scenario)].find((chosen) =>
        story.table.closedOptions.every(({ issue, option }) => chosen[issue] !== option),
      );
      story.having({ type: 'MakeOffer', package: [...(open ?? [])], to: ['south', 'forum'] });
      expect(standing(story.table)).toEqual({ kind: 'offer', ...scored(scenario, story.table, open ?? []) });
    }
  });

  test('given an offer to some only, or a withdrawn one, then nothing stands; an agreement stands before any offer', () => {
    const scenario = threePartyScenario();
    const standing = compileStanding(scenario);
    const story = given(scenario).started().inPhase('negotiation').by('north');
    expect(standing(story.table)).toBeUndefined();
    story.having({ type: 'MakeOffer', package: flat(1), to: ['forum'] });
    expect(standing(story.table)).toBeUndefined();
    story.after(1000).having({ type: 'MakeOffer', package: flat(1), to: ['south', 'forum'] });
    const offer = story.offer();
    expect(standing(story.table)?.kind).toBe('offer');
    story.by('south').having({ type: 'AcceptOffer', offer });
    expect(standing(story.table)).toEqual({ kind: 'agreement', ...scored(scenario, story.table, flat(1)) });
  });
});
