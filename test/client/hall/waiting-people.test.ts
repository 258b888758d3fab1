import { describe, expect, test } from 'vitest';
import {
  isToBeChosen,
  likenessOf,
  personComeBack,
  placeAs,
  suggestSeats,
  unclearAmong,
  waitingPeople,
} from '../../../client/hall/waiting-people.ts';
import { decideSession } from '../../../shared/session/decide.ts';
import type { Person } from '../../../shared/session/session.ts';
import type { RosterEntry } from '../../../shared/session/vocabulary.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { boardWith, personOf, tableStatus, teamStatus } from '../../support/hall-boards.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();

test('everybody who waits is offered a seat at a table that is not over, nobody alone, and the session agrees', () => {
  const bare = boardWith(scenario, []).state.scenario;
  const lines = [1, 2, 3].map((table) => tableStatus(bare, table, table === 1 ? { stage: 'closed' } : {}));
  const people = Object.fromEntries(
    ['person-aaaa', 'person-bbbb', 'person-cccc', 'person-dddd'].map((id) => [id, personOf(id)]),
  );
  const { state } = boardWith(scenario, lines, { people, teamSize: 1 });
  const moves = suggestSeats(state, lines, waitingPeople(state));
  expect(moves.map(({ to }) => to?.table)).toEqual([2, 2, 2, 2]);
  expect(new Set(moves.map(({ to }) => to?.party)).size).toBe(3);
  const decision = decideSession(state, { type: 'MovePeople', moves }, { at: 0, openTables: [2, 3], injections: [] });
  expect(decision.kind).toBe('decided');
});

test('who has a seat waits for nothing, nor does whoever only acted for a team', () => {
  const people = {
    seated: personOf('seated', { seat: { table: 1, party: 'north', seat: 1 } }),
    proxy: personOf('proxy', { kind: 'proxy' }),
    late: personOf('late'),
  };
  expect(waitingPeople(boardWith(scenario, [], { people }).state).map(({ id }) => id)).toEqual(['late']);
});

describe('who somebody who waits may be', () => {
  const roster = [
    { id: 'a', name: 'Siti', table: 1, party: 'north', group: 'A' },
    { id: 'other', name: 'Lalu', table: 2 },
    { id: 'b', name: 'SITI', table: 2, party: 'south' },
  ];
  const waits = personOf('new-siti-1', { name: 'siti' });
  const seated = personOf('old-siti-1', { name: 'Siti', seat: { table: 1, party: 'north', seat: 1 } });
  const session = (people: readonly Person[], lines = roster) =>
    boardWith(scenario, [tableStatus(scenario, 1), tableStatus(scenario, 2)], {
      people: Object.fromEntries(people.map((one) => [one.id, one])),
      roster: lines,
    }).state;

  test('given a name that stands twice and two who wait under it, then each may be either line', () => {
    const state = session([waits, personOf('new-siti-2', { name: 'Siti' })]);
    for (const person of Object.values(state.people)) {
      expect(likenessOf(state, person).lines.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(isToBeChosen(likenessOf(state, person))).toBe(true);
    }
  });

  test('given one of the lines taken, also by who sat there before the list came, then the other is left, and who sits', () => {
    const state = session([seated, waits]);
    const likeness = likenessOf(state, waits);
    expect([likeness.lines.map(({ id }) => id), likeness.seated]).toEqual([['b'], [seated]]);
    const known = session([{ ...seated, name: 'Siti R.', roster: 'b' }, waits]);
    expect(likenessOf(known, waits)).toEqual({ seated: [], lines: [roster[0]] });
  });

  test('given several who wait, then those are left to the facilitator of whom a name does not say who they are', () => {
    const people = [waits, personOf('nobody-here', { name: 'Gede' }), personOf('new-lalu-1', { name: 'Lalu' })];
    expect([...unclearAmong(session([...people, seated]), people)]).toEqual(['new-siti-1']);
    const proven = { ...waits, roster: 'b' };
    expect(unclearAmong(session([proven, seated]), [proven]).size).toBe(0);
  });

  test('given digits that said who it is, or a name nobody has, then there is nothing to choose', () => {
    for (const person of [{ ...waits, roster: 'a' }, personOf('nobody-here', { name: 'Gede' })])
      expect(isToBeChosen(likenessOf(session([seated, person]), person))).toBe(false);
  });

  test('given a line, then its place; given none, then one that the list keeps for nobody of the name', () => {
    const state = session([waits, personOf('new-lalu-1', { name: 'Lalu' })]);
    const lines = [1, 2].map((table) => tableStatus(scenario, table));
    const placed = (line: RosterEntry | undefined) => placeAs(state, lines, waits, line)?.to;
    expect(placed(roster[2])).toEqual({ table: 2, party: 'south' });
    expect(placed(roster[0])).toEqual({ table: 1, party: 'north' });
    expect(placed(undefined)).toEqual({ table: 1, party: 'north' });
    const busy = session([seated, waits]);
    expect(placeAs(busy, lines, waits, undefined)?.to).toEqual({ table: 1, party: 'south' });
  });

  test('given the only one of the name who sits, and a phone missing there, then it is them come back; else it is asked', () => {
    const there = tableStatus(scenario, 1, { teams: [teamStatus('north', { people: 2, connected: 2 })] });
    const gone = tableStatus(scenario, 1, { teams: [teamStatus('north', { people: 2, connected: 1 })] });
    const back = (people: readonly Person[], line: TableStatus, lines: typeof roster = []) =>
      personComeBack(likenessOf(session([...people, waits], lines), waits), [line])?.id;
    expect(back([seated], gone)).toBe('old-siti-1');
    expect(back([seated], there)).toBeUndefined();
    expect(back([seated], gone, roster)).toBeUndefined();
    expect(back([seated, { ...seated, id: 'old-siti-2' }], gone)).toBeUndefined();
    expect(back([], gone)).toBeUndefined();
  });
});
