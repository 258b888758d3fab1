import type { Sha256 } from '../kernel/entry.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import { standingNotes } from '../notes/notes.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import { audienceOf } from '../visibility/audience.ts';
import type { Audience } from '../visibility/viewer.ts';
import type { Cases } from './cases.ts';
import { type AnyEntry, chainFault } from './chain.ts';
import type { IsOver } from './limits.ts';
import type { LogKind } from './log-names.ts';
import { NOTES_LOG } from './notes-log.ts';
import { type LogFormat, type LogStop, readLines } from './read-lines.ts';
import { decidingAgain, fold, type LogFault } from './replay.ts';
import { foldSessionLog, SESSION_LOG } from './session-log.ts';
import { TABLE_LOG } from './table-log.ts';

/** What a sealed log begins with, of whatever kind. */
interface SealedHeader {
  readonly format: number;
  readonly hash: string;
  readonly createdAt: number;
}

/** A kind of sealed log: what its lines are and how old ones become so, who reads its events, what it folds to. */
interface SealedKind<Header extends SealedHeader, E extends AnyEntry, State> {
  /** Schemas of the header and of the entries, with the steps by which old lines become the present ones. */
  readonly log: LogFormat<Header, E>;
  /** Who reads an event of it, against what it had folded to before. */
  readonly audience: (event: E['events'][number], before: State, column: 'live' | 'revealed') => Audience;
  readonly fold: (log: { readonly header: Header; readonly entries: readonly E[] }) => State;
  /** Where decisions are made again: what of an entry the rules decide otherwise, asked in order. */
  readonly decideAgain?: (header: Header) => (entry: E) => 'decision' | undefined;
  /** The first format whose lines are sealed; 1 unless told. */
  readonly sealedSince?: number;
}

/** What anybody may ask of a log of a kind without knowing which. */
interface KindOfLog {
  readonly sealedSince: number;
  /** The first line that is not as it was written, or at which reading or verifying stopped. */
  faultIn(lines: readonly string[], how: Verifying): KindFault | undefined;
}

interface Verifying {
  /** Those that lines may name. */
  readonly cases: Cases;
  readonly sha256: Sha256;
  readonly isOver?: IsOver | undefined;
  /** Only the chain is checked; no decision is made again. */
  readonly chainOnly?: boolean;
}

export interface KindFault extends Omit<LogFault, 'what'>, Partial<Omit<LogStop, 'line'>> {
  readonly what: LogFault['what'] | 'unreadable';
}

function kind<Header extends SealedHeader, E extends AnyEntry, State>(
  row: SealedKind<Header, E, State>,
): KindOfLog & SealedKind<Header, E, State> & { readonly sealedSince: number } {
  const { log, sealedSince = 1, decideAgain } = row;
  return {
    ...row,
    sealedSince,
    faultIn(lines, { cases, sha256, isOver = () => false, chainOnly = false }) {
      const read = readLines(log, lines, cases, isOver);
      const unreadable = read.stopped && ({ ...read.stopped, what: 'unreadable' } as const);
      if (read.entries === undefined || read.header.format < sealedSince) return unreadable;
      const redo = chainOnly ? undefined : decideAgain?.(read.header);
      return chainFault(read, sha256, (entry) => (isOver() ? 'unfinished' : redo?.(entry))) ?? unreadable;
    },
  };
}

const facilitators = (): Audience => 'facilitators';

/** Every kind of sealed log; a row adds one. */
export const SEALED_KINDS = {
  table: kind({
    log: TABLE_LOG,
    audience: (event: TableEvent, before: Table, column) => audienceOf(event, before, column),
    fold: ({ header, entries }) =>
      entries.reduce((table, { events }) => fold(table, events), initialTable(publicScenario(header.scenario))),
    decideAgain: decidingAgain,
  }),
  // What people may know of their session is made for each of them; its log is read by those who run it.
  session: kind({ log: SESSION_LOG, audience: facilitators, fold: foldSessionLog }),
  notes: kind({
    log: NOTES_LOG,
    audience: facilitators,
    fold: ({ entries }) => standingNotes(entries),
    sealedSince: 2,
  }),
} as const satisfies Readonly<Record<Exclude<LogKind, 'case'>, KindOfLog>>;
