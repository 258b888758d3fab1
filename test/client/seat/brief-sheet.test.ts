import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../client/lib/prose/rich-text.ts';
import type { TableView } from '../../../client/lib/table/table-store.ts';
import { issueWeights, ownBrief } from '../../../client/seat/brief-sheet.ts';
import { initialTable } from '../../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const brief = partyBrief(scenario, 'north');

function viewOf(changes: TableView['table']['pointChanges'] = {}): TableView {
  return {
    seat: { viewer: { kind: 'party', party: 'north' }, table: 1, session: 's1' },
    scenario: publicScenario(scenario),
    secrets: { briefs: [partyBrief(scenario, 'south'), brief] },
    table: { ...initialTable(publicScenario(scenario)), pointChanges: changes },
    entries: [],
  };
}

test('the weight of an issue is its best option less its worst, heaviest first', () => {
  expect(issueWeights(brief).map(({ weight }) => weight)).toEqual([60, 20, 20]);
  expect(issueWeights(brief)[0]?.issue).toBe(0);
});

test('after the reveal the own brief is still the own one', () => {
  expect(ownBrief(viewOf())?.party).toBe('north');
});

test('points that an event changed count in the own brief', () => {
  const changed = ownBrief(viewOf({ north: [{ issue: 0, option: 2, points: 5 }] }));
  expect(changed?.points[0]).toEqual([0, 30, 5]);
});

test('blank lines separate paragraphs', () => {
  expect(paragraphsOf('one\nstill one\n\n \ntwo\n')).toEqual(['one\nstill one', 'two']);
});
