import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { Person } from '../../shared/session/session.ts';
import type { Board, TableLine } from '../../shared/wire/host-messages.ts';

/** One person or bot in a team, as the host page lists them. */
export interface BoardMember {
  readonly name: string;
  readonly kind: 'person' | 'bot';
  /** Absent for bots. */
  readonly person?: string;
  readonly connected: boolean;
}

export interface BoardTeam {
  readonly party: PartyId;
  /** The party's place in the case. */
  readonly index: number;
  readonly members: readonly BoardMember[];
}

export interface BoardRow {
  readonly table: number;
  readonly stage: TableLine['stage'];
  readonly phase?: number;
  readonly outcome?: TableLine['outcome'];
  readonly revealed: boolean;
  readonly paused: boolean;
  /** Play time left now (ms); absent where no phase runs. */
  readonly leftMs?: number;
  readonly offers: number;
  readonly messages: number;
  /** Minutes since the last offer or word, whole. */
  readonly quietMinutes?: number;
  readonly teams: readonly BoardTeam[];
  readonly people: number;
  readonly connected: number;
}

/** What the session needs next: the one filled button of the page. */
export type NextStep = 'start' | 'pause' | 'resume' | 'reveal' | 'close' | 'nothing';

/** The tables of a board as rows. @param now server time, ms since the epoch */
export function boardRows(board: Board, now: number): readonly BoardRow[] {
  const people = Object.values(board.state.people);
  return board.tables.map((line) => {
    const teams = board.state.scenario.parties.map((party, index) => ({
      party: party.id,
      index,
      members: membersOf(board, line, people, party.id),
    }));
    const members = teams.flatMap((team) => team.members).filter((member) => member.kind === 'person');
    const { table, stage, phase, outcome, revealed, paused, offers, messages } = line;
    const left = leftNow(board, line, now);
    return {
      table,
      stage,
      ...(phase === undefined ? {} : { phase }),
      ...(outcome === undefined ? {} : { outcome }),
      revealed,
      paused,
      ...(left === undefined ? {} : { leftMs: left }),
      offers,
      messages,
      ...(line.lastActAt === undefined
        ? {}
        : { quietMinutes: Math.max(0, Math.floor((now - line.lastActAt) / 60_000)) }),
      teams,
      people: members.length,
      connected: members.filter((member) => member.connected).length,
    };
  });
}

function leftNow(board: Board, line: TableLine, now: number): number | undefined {
  if (line.leftMs === undefined) return undefined;
  return line.paused ? line.leftMs : Math.max(0, line.leftMs - Math.max(0, now - board.serverTime));
}

function membersOf(board: Board, line: TableLine, people: readonly Person[], party: PartyId): readonly BoardMember[] {
  const persons = people
    .filter(({ seat }) => seat?.table === line.table && seat.party === party)
    .map(
      ({ id, name, seat }): BoardMember => ({
        name,
        kind: 'person',
        person: id,
        connected: line.connected.includes(`${party}:${seat?.seat}`),
      }),
    );
  const bots = board.state.botSeats
    .filter((bot) => bot.table === line.table && bot.party === party)
    .map((bot): BoardMember => ({ name: bot.name, kind: 'bot', connected: true }));
  return [...persons, ...bots];
}

/** What to do next for the session as a whole. */
export function nextStep(board: Board): NextStep {
  const { state, tables } = board;
  const running = tables.filter(({ stage }) => stage !== 'lobby' && stage !== 'closed');
  if (running.length > 0) return running.every(({ paused }) => paused) ? 'resume' : 'pause';
  const played = tables.filter(({ stage }) => stage === 'closed');
  if (played.length === 0) return state.stage === 'closed' ? 'nothing' : 'start';
  if (played.length === tables.length && !state.revealed) return 'reveal';
  if (played.length < tables.length && state.stage === 'open') return 'start';
  return state.stage === 'open' ? 'close' : 'nothing';
}

/** The phase that most tables are in, as its place in the case; the earlier one when two have as many. */
export function commonPhase(board: Board): number | undefined {
  const counts = new Map<number, number>();
  for (const { phase } of board.tables) if (phase !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  const [first] = [...counts].sort(([a, tablesA], [b, tablesB]) => tablesB - tablesA || a - b);
  return first?.[0];
}

/** The words to say now: those of the common phase, before the start those of the first one. */
export function wordsNow(board: Board): Board['words'][number] | undefined {
  const phase = commonPhase(board);
  if (phase !== undefined) return board.words[phase];
  return board.tables.every(({ stage }) => stage === 'lobby') ? board.words[0] : undefined;
}

/** Everybody who joined, and how many of them have a phone connected. */
export function headcount(rows: readonly BoardRow[]): { readonly people: number; readonly connected: number } {
  return {
    people: rows.reduce((sum, row) => sum + row.people, 0),
    connected: rows.reduce((sum, row) => sum + row.connected, 0),
  };
}

/** The link of a QR code: the address of the server with the session's code, and a table when the sign stands on one. */
export function joinLink(address: string, code: string, table?: number): string {
  const base = address.replace(/\/+$/, '');
  return `${base}/?code=${code}${table === undefined ? '' : `&table=${table}`}`;
}
