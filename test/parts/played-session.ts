import { sha256 } from '../../client/lib/browser/sha256.ts';
import { tableStatus } from '../../server/boards/table-status.ts';
import { playTable } from '../../shared/bots/play-loop.ts';
import { compileStanding } from '../../shared/debrief/standing.ts';
import { NO_TIMES, timesAfter } from '../../shared/debrief/table-trouble.ts';
import { type TableLog, tableLogLines } from '../../shared/log/table-log.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Board } from '../../shared/wire/hall-messages.ts';
import { personName } from '../support/person-names.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';
import { botsOf, type Temper } from '../support/table-tempers.ts';

/** The case of every session on the page of parts. */
export const scenario = threePartyScenario();
/** When its tables began, ms since the epoch: 22 November 2026, 09:00 in Mataram. */
export const STARTED_AT = Date.UTC(2026, 10, 22, 1);
const MINUTE = 60_000;

const TEMPERS: readonly Temper[] = ['even', 'hasty', 'careless', 'stubborn', 'leaving', 'refusing'];

/** Six tables that bots of differing temper played to the end; the logs as a server would have written them. */
export const logs: readonly TableLog[] = TEMPERS.map((temper, at) =>
  playTable({
    scenario,
    seed: at + 1,
    sha256,
    table: at + 1,
    session: 's1',
    startedAt: STARTED_AT,
    botFor: botsOf(temper, scenario, at + 1),
  }),
);

/** A log as the lines of its file. */
export const linesOf = (log: TableLog): string => [...tableLogLines(log)].join('\n');

/** A session while those tables play: who sits there, how far each table is, what the board says of it. */
export interface PlayedSession {
  readonly story: SessionStory;
  readonly tables: readonly Table[];
  /** Server time now. */
  readonly now: number;
  board(): Board;
}

interface Told {
  /** Minutes since the start; before it where absent, after the end where infinite. */
  readonly minutes?: number;
  /** How many more people came than there are places. */
  readonly waiting?: number;
  /** What else was asked of the session. */
  readonly asked?: readonly SessionCommand[];
  readonly changes?: Partial<Board>;
  /** How many tables the board has: those that were played again and again, under further numbers. */
  readonly tables?: number;
}

/** The session at a moment. */
export function playedSession(told: Told = {}): PlayedSession {
  const { minutes, waiting = 0, asked = [], changes = {}, tables: shown = logs.length } = told;
  const closedAt = Math.max(...logs.map(({ entries }) => entries.at(-1)?.at ?? 0));
  const now = minutes === undefined ? STARTED_AT - MINUTE : Math.min(closedAt, STARTED_AT + minutes * MINUTE);
  const story = SessionStory.open(logs.length);
  story.at = STARTED_AT - 20 * MINUTE;
  let number = 0;
  for (const table of story.session.tables) {
    for (const { id: party } of scenario.parties) {
      number += 1;
      story.having(joining(number, { name: personName(number), table, party }));
    }
  }
  for (let more = 1; more <= waiting; more++) story.having(joining(number + more, { name: personName(number + more) }));
  const standing = Array.from({ length: waiting }, (_, at) => ({ person: personId(number + at + 1) }));
  if (waiting > 0) story.having({ type: 'MovePeople', moves: standing });
  story.at = STARTED_AT;
  if (minutes !== undefined) story.having({ type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
  const played = logs.map((log) => tellUntil(log, minutes === undefined ? 0 : now));
  const tables = played.map(({ table }) => table);
  story.whereClosed(...tables.flatMap(({ stage }, at) => (stage.kind === 'closed' ? [at + 1] : [])));
  story.at = now;
  for (const command of asked) story.having(command);
  const board = (): Board => ({
    session: 's1',
    right: 'facilitator',
    cursor: story.steps.length,
    state: story.session,
    lines: Array.from({ length: shown }, (_, at) => {
      const { status } = played[at % played.length] as (typeof played)[number];
      return { ...status, table: at + 1 };
    }),
    serverTime: now,
    words: scenario.phases.map(({ words }) => words),
    injections: scenario.injections,
    addresses: ['http://192.168.8.10:2567'],
    door: { isGuessed: false, waiting: 0, crowds: [] },
    house: { writing: 'works', tracesLeft: false, unchecked: 0 },
    ...changes,
  });
  return { story, tables, now, board };
}

const standingOf = compileStanding(scenario);

/** A table as it was at a moment, with people in the seats that bots had. */
function tellUntil({ header, entries }: TableLog, until: number) {
  const place = (header.table - 1) * scenario.parties.length;
  const seated = (event: TableEvent): TableEvent => {
    if (event.type !== 'SeatTaken') return event;
    const at = scenario.parties.findIndex(({ id }) => id === event.party);
    return { ...event, kind: 'person', name: personName(place + at + 1) };
  };
  const isSeating = ({ events }: (typeof entries)[number]) => events.every(({ type }) => type === 'SeatTaken');
  const past = entries.filter((entry) => isSeating(entry) || entry.at <= until);
  let table = initialTable(publicScenario(scenario));
  let times = NO_TIMES;
  for (const { at, events } of past) {
    const told = events.map(seated);
    table = told.reduce(evolve, table);
    times = timesAfter(times, at, told);
  }
  const connected = scenario.parties.map(({ id }) => `${id}:1`);
  const facts = { times, connected, goneSince: new Map(), standing: standingOf(table), waitingOrders: 0 };
  return { table, status: tableStatus(header.table, table, facts) };
}
