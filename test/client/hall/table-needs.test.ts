import { describe, expect, test } from 'vitest';
import {
  degreeOf,
  handWish,
  isSeenTo,
  NEED_LIMITS,
  type Need,
  needsOf,
  needyTables,
  remedyFor,
} from '../../../client/hall/table-needs.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { BOARD_TIME, boardWith, busyTable, personOf, tableStatus, teamStatus } from '../../support/hall-boards.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const [first, second, third] = facts.parties.map(({ id }) => id) as [string, string, string];
const teams = (...changes: readonly object[]) =>
  facts.parties.map(({ id }, index) => teamStatus(id, changes[index] ?? {}));
const session = (changes: Partial<Session> = {}) => boardWith(scenario, [], changes).state;

function kinds(changes: Partial<TableStatus>, state: Session = session(), isHallRunning = true): Need['kind'][] {
  return needsOf(state, busyTable(facts, 7, changes), isHallRunning, BOARD_TIME).map(({ kind }) => kind);
}

test('given a table that offers and talks, then nobody is needed there', () => {
  expect(kinds({})).toEqual([]);
});

const BREACHING = { kind: 'offer', benefit: 1, breached: ['consent'] } as const;

describe('each reason begins at its limit and not before', () => {
  const ago = (ms: number) => BOARD_TIME - ms;
  const gone = (ms: number) => ({ teams: teams({ connected: 0, goneSince: ago(ms) }) });
  test.each<[Need['kind'], Partial<TableStatus>, Partial<TableStatus>]>([
    ['hand', { hands: [{ party: first, since: ago(1) }] }, { hands: [] }],
    ['gone', gone(NEED_LIMITS.goneMs + 1), gone(NEED_LIMITS.goneMs)],
    ['silent', { lastActAt: ago(NEED_LIMITS.silentMs + 1) }, { lastActAt: ago(NEED_LIMITS.silentMs) }],
    [
      'no-offer',
      { offers: 0, phaseSince: ago(10 * 60_000), endsAt: BOARD_TIME + 20 * 60_000 },
      { offers: 0, phaseSince: ago(9 * 60_000), endsAt: BOARD_TIME + 20 * 60_000 },
    ],
    ['stuck', { stuck: { issue: 1, offers: 6 } }, { stuck: { issue: 1, offers: 5 } }],
    [
      'one-voice',
      { loudest: { party: first, seat: 1, share: 90 }, offers: 4, messages: 6 },
      { loudest: { party: first, seat: 1, share: 90 }, offers: 4, messages: 5 },
    ],
    ['one-voice', { loudest: { party: first, seat: 1, share: 90 } }, { loudest: { party: first, seat: 1, share: 89 } }],
    [
      'breached',
      { standing: BREACHING, phaseSince: ago(10 * 60_000), endsAt: BOARD_TIME + 10 * 60_000 },
      { standing: BREACHING, phaseSince: ago(9 * 60_000), endsAt: BOARD_TIME + 10 * 60_000 },
    ],
    [
      'nearly-up',
      { endsAt: BOARD_TIME + NEED_LIMITS.nearlyUpMs, standing: undefined },
      { endsAt: BOARD_TIME + NEED_LIMITS.nearlyUpMs + 1, standing: undefined },
    ],
    ['nearly-up', { endsAt: BOARD_TIME + 60_000, standing: undefined }, { endsAt: BOARD_TIME + 60_000 }],
    [
      'waiting',
      { waitingFor: [second], lastActAt: ago(NEED_LIMITS.waitingMs + 1) },
      { waitingFor: [second], lastActAt: ago(NEED_LIMITS.waitingMs) },
    ],
    [
      'waiting',
      { waitingFor: [second], lastActAt: ago(NEED_LIMITS.waitingMs + 1) },
      { waitingFor: [second, third], lastActAt: ago(NEED_LIMITS.waitingMs + 1) },
    ],
    [
      'lonely',
      { teams: teams({ people: 1 }, { people: 3 }, { people: 3 }) },
      { teams: teams({ people: 1 }, { people: 2 }, { people: 3 }) },
    ],
    ['empty', { teams: teams({ people: 0, connected: 0 }) }, { teams: teams({ people: 0, connected: 0, bots: 1 }) }],
  ])('%s', (kind, there, notThere) => {
    expect(kinds(there)).toEqual([kind]);
    expect(kinds(notThere)).toEqual([]);
  });
});

test('a pause is a reason only while others play on, and a paused table is neither silent nor late', () => {
  const paused = { paused: 'facilitator', leftMs: 60_000, endsAt: undefined, lastActAt: BOARD_TIME - 900_000 } as const;
  expect(kinds(paused)).toEqual(['paused-alone']);
  expect(kinds(paused, session(), false)).toEqual([]);
});

test('who holds a table up says more than that it is silent', () => {
  expect(kinds({ waitingFor: [second], lastActAt: BOARD_TIME - 900_000 })).toEqual(['waiting']);
});

test('nobody waits for a bot, nor is a bot gone', () => {
  const bot = { people: 0, bots: 1, connected: 0, goneSince: BOARD_TIME - 900_000 };
  const quiet = { waitingFor: [second], lastActAt: BOARD_TIME - 200_000 };
  expect(kinds({ ...quiet, teams: teams({}, bot) })).toEqual([]);
});

test('a table without a single person needs nobody, with bots or without', () => {
  const nobody = { people: 0, connected: 0 };
  const trouble = { lastActAt: BOARD_TIME - 900_000, stuck: { issue: 0, offers: 9 } };
  expect(kinds({ ...trouble, teams: teams(nobody, nobody, nobody) })).toEqual([]);
  const bot = { ...nobody, bots: 1 };
  expect(kinds({ ...trouble, teams: teams(bot, bot, bot) })).toEqual([]);
});

test('with one phone a team nobody is alone: how many share a phone is known only where they named themselves', () => {
  const seat = (party: string) => ({ table: 7, party, seat: 1 });
  const people = {
    one: personOf('one', { seat: seat(first), members: ['Ani'] }),
    two: personOf('two', { seat: seat(second), members: ['Budi', 'Cita', 'Dedi'] }),
    three: personOf('three', { seat: seat(third), members: ['Dewi', 'Eka', 'Fitri'] }),
  };
  const each = { people: 1, connected: 1 };
  expect(kinds({ teams: teams(each, each, each) }, session({ devices: 'team', people }))).toEqual([]);
  expect(kinds({ teams: teams(each, { people: 3 }, { people: 3 }) }, session({ devices: 'team' }))).toEqual([]);
});

test('before the start and after the close only a raised hand is a reason', () => {
  const bare = { teams: teams({ people: 0, connected: 0 }), hands: [{ party: second, since: 5 }] };
  for (const stage of ['lobby', 'closed'] as const) {
    const needs = needsOf(session(), tableStatus(facts, 1, { stage, ...bare }), true, BOARD_TIME);
    expect(needs.map(({ kind }) => kind)).toEqual(['hand']);
  }
});

test('the list is worst first; among equals the one that waits longest', () => {
  const lines = [
    busyTable(facts, 1, { stuck: { issue: 0, offers: 7 } }),
    busyTable(facts, 2, { hands: [{ party: first, since: BOARD_TIME - 10_000 }] }),
    busyTable(facts, 3),
    busyTable(facts, 4, { hands: [{ party: first, since: BOARD_TIME - 90_000 }], stuck: { issue: 0, offers: 9 } }),
    busyTable(facts, 5, { lastActAt: BOARD_TIME - 900_000 }),
  ];
  const list = needyTables(session(), lines, BOARD_TIME);
  expect(list.map(({ table }) => table)).toEqual([4, 2, 5, 1]);
  expect(list[0]?.needs.map(({ kind }) => kind)).toEqual(['hand', 'stuck']);
  expect(list.map(({ needs }) => degreeOf(needs[0]))).toEqual(['now', 'now', 'soon', 'soon']);
  expect(list.map(({ needs }) => remedyFor(needs[0]))).toEqual(['look', 'look', 'nudge', 'look']);
});

test('[TE-8] a hand that somebody goes to alarms nobody: it is to be watched, and what else a table needs comes first', () => {
  const goer = { key: 'sari', name: 'Ibu Sari', since: BOARD_TIME - 60_000 };
  const hand = { party: first, since: BOARD_TIME - 90_000 };
  const lines = [
    busyTable(facts, 1, { hands: [{ ...hand, goer }] }),
    busyTable(facts, 2, { stuck: { issue: 0, offers: 7 } }),
    busyTable(facts, 3, { hands: [hand] }),
    busyTable(facts, 4, {
      hands: [
        { ...hand, goer },
        { party: second, since: BOARD_TIME - 10_000 },
      ],
    }),
  ];
  const list = needyTables(session(), lines, BOARD_TIME);
  expect(list.map(({ table }) => table)).toEqual([3, 4, 2, 1]);
  expect(list.map(({ needs }) => degreeOf(needs[0]))).toEqual(['now', 'now', 'soon', 'watch']);
  expect(list.map(isSeenTo)).toEqual([false, false, false, true]);
  expect(list[3]?.needs[0].since).toBe(goer.since);
  const wishes = (own: string | undefined) => list.map(({ needs }) => handWish(needs[0], own));
  expect(wishes('sari')).toEqual(['go', 'go', undefined, 'leave']);
  expect(wishes('lalu')).toEqual(['go', 'go', undefined, 'take-over']);
});

test('[WI-32] given the hall’s network failed, then teams that went with it need no bot, one that was gone before does', () => {
  const outage = { since: BOARD_TIME - 90_000, of: 60, missing: 52 };
  const goneFor = (ms: number) => busyTable(facts, 7, { teams: teams({ connected: 0, goneSince: BOARD_TIME - ms }) });
  const kindsOf = (ms: number) => needsOf(session(), goneFor(ms), true, BOARD_TIME, outage).map(({ kind }) => kind);
  expect(kindsOf(80_000)).toEqual([]);
  expect(kindsOf(100_000)).toEqual(['gone']);
  expect(needsOf(session(), goneFor(80_000), true, BOARD_TIME).map(({ kind }) => kind)).toEqual(['gone']);
});
