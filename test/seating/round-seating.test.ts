import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { ROUND_SEATINGS, seatRound } from '../../shared/seating/round-seating.ts';
import { planPlaces } from '../../shared/seating/seating-plan.ts';
import { tablesFor } from '../../shared/seating/table-count.ts';
import type { PartyToSeat } from '../../shared/seating/team-counts.ts';
import { initialSession, type Session } from '../../shared/session/session.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { personId } from '../support/session-story.ts';

const NAMES = ['north', 'south', 'forum', 'east', 'west', 'coast'];
const partiesOf = (count: number): PartyToSeat[] =>
  NAMES.slice(0, count).map((id, i) => ({ id, role: i === 2 ? 'ratifier' : 'signatory' }));

/** So many people seated as the plan has it, in a case with so many parties. */
function seatedHall(count: number, parties: number, teamSize: number): Session {
  const empty = initialSession(publicScenario(threePartyScenario()));
  const ids = Array.from({ length: count }, (_, i) => ({ id: personId(i + 1) }));
  const places = planPlaces(ids, partiesOf(parties), { teamSize, mix: 'any' });
  const named = partiesOf(parties).map(({ id, role }) => ({ ...empty.scenario.parties[0], id, role }));
  const people = ids.map(({ id }) => {
    const place = places.get(id) ?? { table: 1, party: 'north' };
    return [id, { id, name: id, kind: 'person', muted: false, seat: { ...place, seat: 1 } }] as const;
  });
  return {
    ...empty,
    scenario: { ...empty.scenario, parties: named as Session['scenario']['parties'] },
    tables: Array.from({ length: tablesFor(count, parties, teamSize) }, (_, i) => i + 1),
    people: Object.fromEntries(people),
  };
}

const pairsAt = (places: Iterable<readonly [string, number]>): Set<string> => {
  const tables = new Map<number, string[]>();
  for (const [id, table] of places) tables.set(table, [...(tables.get(table) ?? []), id]);
  const pairs = [...tables.values()].flatMap((ids) =>
    ids.flatMap((one, i) => ids.slice(i + 1).map((other) => [one, other].sort().join())),
  );
  return new Set(pairs);
};

describe('seats of a further round, for any hall and any case', () => {
  it('leaves nobody out and no team empty, keeps teams even, and new mixtures keep tables even', () => {
    const hall = fc.record({
      count: fc.integer({ min: 2, max: 220 }),
      before: fc.integer({ min: 2, max: 6 }),
      after: fc.integer({ min: 2, max: 6 }),
      teamSize: fc.integer({ min: 1, max: 4 }),
      how: fc.constantFrom(...ROUND_SEATINGS),
    });
    fc.assert(
      fc.property(hall, ({ count, before, after, teamSize, how }) => {
        const session = seatedHall(count, before, teamSize);
        const parties = partiesOf(after);
        const { tables, moves } = seatRound(session, parties, how);
        assert.equal(new Set(moves.map(({ person }) => person)).size, moves.length, 'everybody once');
        assert.equal(moves.length, Math.min(count, session.tables.length * after * 8), 'nobody is left out');
        assert.ok(moves.every(({ to }) => to !== undefined && to.table <= tables));
        const sizes = new Map<number, number[]>();
        for (const { to } of moves) {
          const teams = sizes.get(to?.table ?? 0) ?? parties.map(() => 0);
          const at = parties.findIndex(({ id }) => id === to?.party);
          teams[at] = (teams[at] ?? 0) + 1;
          sizes.set(to?.table ?? 0, teams);
        }
        for (const teams of sizes.values()) {
          assert.ok(Math.max(...teams) <= 8);
          assert.ok(Math.max(...teams) - Math.min(...teams) <= 1, `teams of ${teams}`);
        }
        const people = [...sizes.values()].map((teams) => teams.reduce((sum, size) => sum + size, 0));
        if (how === 'mix') assert.ok(Math.max(...people) - Math.min(...people) <= 1, `tables of ${people}`);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('lets nobody meet anybody again where there are twice as many tables as seats at one', () => {
    const hall = fc.record({
      parties: fc.integer({ min: 2, max: 4 }),
      teamSize: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(hall, ({ parties, teamSize, more }) => {
        const size = parties * teamSize + 1;
        const session = seatedHall(2 * size * parties * teamSize + more, parties, teamSize);
        const before = pairsAt(Object.values(session.people).map(({ id, seat }) => [id, seat?.table ?? 0] as const));
        const { moves } = seatRound(session, partiesOf(parties), 'mix');
        const after = pairsAt(moves.map(({ person, to }) => [person, to?.table ?? 0] as const));
        assert.deepEqual(
          [...after].filter((pair) => before.has(pair)),
          [],
        );
      }),
      { numRuns: 100, seed: 13 },
    );
  });
});
