import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { MIXES, type Mix, type PersonToSeat } from '../../shared/seating/filling.ts';
import { planPlaces, planSeats } from '../../shared/seating/seating-plan.ts';
import { tableSizes, tablesFor } from '../../shared/seating/table-count.ts';
import type { PartyToSeat } from '../../shared/seating/team-counts.ts';
import type { TeamPlace } from '../../shared/session/session.ts';
import { personId } from '../support/session-story.ts';

const NAMES = ['north', 'south', 'forum', 'east', 'west', 'coast'];
/** Parties in the order of a case: two sign, one ratifies or looks on in between, the others sign. */
const partiesOf = (count: number, third: PartyToSeat['role'] = 'ratifier'): PartyToSeat[] =>
  NAMES.slice(0, count).map((id, i) => ({ id, role: i === 2 ? third : 'signatory' }));
const crowd = (count: number, more: (i: number) => Partial<PersonToSeat> = () => ({})): PersonToSeat[] =>
  Array.from({ length: count }, (_, i) => ({ id: personId(i + 1), ...more(i) }));

type Plan = ReadonlyMap<string, TeamPlace>;
function teamsOf(plan: Plan, parties: readonly PartyToSeat[]): Map<number, number[]> {
  const tables = new Map<number, number[]>();
  for (const { table, party } of plan.values()) {
    const sizes = tables.get(table) ?? parties.map(() => 0);
    const at = parties.findIndex(({ id }) => id === party);
    sizes[at] = (sizes[at] ?? 0) + 1;
    tables.set(table, sizes);
  }
  return tables;
}
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const spread = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);

/** Pairs of one group who sit at one table. */
function pairsTogether(people: readonly PersonToSeat[], plan: Plan): number {
  const heads = new Map<string, number>();
  for (const { id, group } of people) {
    if (group === undefined) continue;
    const key = `${group}/${plan.get(id)?.table}`;
    heads.set(key, (heads.get(key) ?? 0) + 1);
  }
  return sum([...heads.values()].map((count) => (count * (count - 1)) / 2));
}

describe('how many tables', () => {
  it('fills the hall of the founding occasion as its plan says: 393 people', () => {
    assert.equal(tablesFor(393, 2, 3), 65);
    assert.deepEqual(tableSizes(393, 65), [
      { people: 6, tables: 62 },
      { people: 7, tables: 3 },
    ]);
    assert.equal(tablesFor(393, 4, 2), 49);
    assert.deepEqual(tableSizes(393, 49), [
      { people: 8, tables: 48 },
      { people: 9, tables: 1 },
    ]);
    assert.equal(tablesFor(393, 6, 2), 32);
    assert.deepEqual(tableSizes(393, 32), [
      { people: 12, tables: 23 },
      { people: 13, tables: 9 },
    ]);
  });

  it('takes a table more before a team is larger than its size by two, never more tables than people fill', () => {
    assert.equal(tablesFor(7, 2, 3), 1, 'teams of 4 and 3');
    assert.equal(tablesFor(11, 2, 3), 2, 'teams of 3, 3, 3 and 2 rather than 6 and 5');
    assert.equal(tablesFor(3, 2, 1), 1);
    assert.equal(tablesFor(2, 6, 3), 1);
    assert.equal(tablesFor(1000, 2, 1), 200, 'the most tables a session has');
    assert.deepEqual(tableSizes(12, 2), [{ people: 6, tables: 2 }]);
  });
});

const setting = fc.record({
  count: fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 1000 })),
  parties: fc.integer({ min: 2, max: 6 }),
  third: fc.constantFrom<PartyToSeat['role']>('signatory', 'ratifier', 'observer'),
  teamSize: fc.integer({ min: 1, max: 8 }),
  mix: fc.constantFrom<Mix>(...MIXES),
  groups: fc.integer({ min: 1, max: 90 }),
  seed: fc.nat(1000),
});

describe('a seating plan, for any number from 2 to 1,000 and 2 to 6 parties', () => {
  it('leaves nobody out, keeps teams and tables even, and leaves no team that signs without people', () => {
    fc.assert(
      fc.property(setting, ({ count, parties, third, teamSize, mix, groups, seed }) => {
        const roles = partiesOf(parties, third);
        const people = crowd(count, (i) => ({ group: `g${(i * 7 + seed) % groups}` }));
        const plan = planPlaces(people, roles, { teamSize, mix });
        assert.equal(plan.size, count, 'everybody sits');
        const teams = teamsOf(plan, roles);
        assert.equal(teams.size, tablesFor(count, parties, teamSize));
        assert.ok(spread([...teams.values()].map(sum)) <= 1, 'tables are even');
        const signing = roles.filter(({ role }) => role === 'signatory').length;
        for (const sizes of teams.values()) {
          assert.ok(spread(sizes) <= 1, `teams are even: ${sizes}`);
          assert.ok(Math.max(...sizes) <= 8);
          const manned = sizes.filter((size, at) => size > 0 && roles[at]?.role === 'signatory').length;
          assert.equal(manned, Math.min(signing, count), `every team that signs has people: ${sizes}`);
          if (count >= parties) assert.ok(Math.min(...sizes) >= 1, `every team has people: ${sizes}`);
        }
        assert.deepEqual(planPlaces(people, roles, { teamSize, mix }), plan, 'the same plan again');
      }),
      { numRuns: 250, seed: 4 },
    );
  });

  it('keeps friends together more than it mixes them, and mixed, no table has more than its share of a group', () => {
    fc.assert(
      fc.property(setting, ({ count, parties, teamSize, groups, seed }) => {
        const roles = partiesOf(parties);
        const people = crowd(count, (i) => ({ group: `g${(i * 7 + seed) % groups}` }));
        const together = planPlaces(people, roles, { teamSize, mix: 'together' });
        const apart = planPlaces(people, roles, { teamSize, mix: 'apart' });
        assert.ok(pairsTogether(people, together) >= pairsTogether(people, apart));
        const tables = tablesFor(count, parties, teamSize);
        const members = new Map<string, number>();
        const heads = new Map<string, number>();
        for (const { id, group = '' } of people) {
          members.set(group, (members.get(group) ?? 0) + 1);
          const key = `${group} ${apart.get(id)?.table}`;
          heads.set(key, (heads.get(key) ?? 0) + 1);
        }
        for (const [key, count] of heads) {
          const size = members.get(key.split(' ')[0] ?? '') ?? 0;
          assert.ok(count <= Math.ceil(size / tables), `${key}: ${count} of ${size} at one of ${tables} tables`);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('puts groups of a table’s size at a table each, and larger ones at as few as they need', () => {
    const people = crowd(36, (i) => ({ group: i < 12 ? 'large' : `six-${Math.floor(i / 6)}` }));
    const plan = planPlaces(people, partiesOf(2), { teamSize: 3, mix: 'together' });
    const tablesOf = (group: string) =>
      new Set(people.filter((one) => one.group === group).map(({ id }) => plan.get(id)?.table)).size;
    assert.equal(tablesOf('large'), 2);
    for (const group of ['six-2', 'six-3', 'six-4', 'six-5']) assert.equal(tablesOf(group), 1);
  });

  it('respects the places that the roster names, and evens out around them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 200 }),
        fc.constantFrom<Mix>(...MIXES),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.option(fc.constantFrom('north', 'south'))), {
          maxLength: 12,
        }),
        (count, mix, lines) => {
          const people = crowd(count, (i) => {
            const line = lines[i];
            return line === undefined ? {} : { reserved: { table: line[0], party: line[1] ?? undefined } };
          });
          const plan = planPlaces(people, partiesOf(2), { teamSize: 2, mix, tables: [1, 2, 3, 4, 5, 6, 7, 8] });
          assert.equal(plan.size, Math.min(count, 8 * 16));
          for (const { id, reserved } of people) {
            if (reserved === undefined) continue;
            assert.equal(plan.get(id)?.table, reserved.table);
            const rivals = people.filter((one) => one.reserved?.table === reserved.table);
            const sameTeam = rivals.filter((one) => one.reserved?.party === reserved.party).length;
            if (reserved.party !== undefined && sameTeam <= 8) assert.equal(plan.get(id)?.party, reserved.party);
          }
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });

  it('moves nobody when everybody sits well already, and with "any" only as many as it must', () => {
    const roles = partiesOf(2);
    const people = crowd(393);
    const wish = { teamSize: 3, mix: 'any' } as const;
    const seated = (moves: ReturnType<typeof planSeats>, from: readonly PersonToSeat[]) => {
      const places = new Map(moves.map(({ person, to }) => [person, to]));
      return from.map((one) => (places.has(one.id) ? { ...one, seat: places.get(one.id) } : one));
    };
    const sitting = seated(planSeats(people, roles, wish), people);
    assert.deepEqual(planSeats(sitting, roles, wish), []);
    const twoMoreAtTable1 = sitting.map((one, i) => (i >= 391 ? { ...one, seat: { table: 1, party: 'north' } } : one));
    assert.ok(planSeats(twoMoreAtTable1, roles, wish).length <= 3);
  });

  it('stands up whoever finds no room, when there are fewer tables than the people need', () => {
    const people = crowd(20, (i) => ({ seat: { table: 1, party: i % 2 === 0 ? 'north' : 'south' } }));
    const moves = planSeats(people, partiesOf(2), { tables: [1], teamSize: 3, mix: 'any' });
    assert.equal(moves.length, 4);
    assert.ok(moves.every(({ to }) => to === undefined));
  });
});
