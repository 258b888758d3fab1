import { z } from 'zod';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import type { OrReason } from '../kernel/or-reason.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import { type SessionCommand, sessionCommandSchema } from '../session/commands.ts';
import { type SessionEvent, sessionEventSchema } from '../session/events.ts';
import { foldSession } from '../session/evolve.ts';
import { initialSession, type Session } from '../session/session.ts';
import { type Cases, caseHash, nameCase, putCase, putHeaderCase } from './cases.ts';
import { type ChainFault, chainFault, type SealedLog } from './chain.ts';
import { erasedFields } from './erased-fields.ts';
import type { IsOver } from './limits.ts';
import { caseProblem, loggedCase } from './logged-case.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { sealHeader } from './seal.ts';
import { UPGRADES } from './upgrades.ts';
import { LOG_FORMAT, RULES_VERSION } from './versions.ts';

/** First line of a session's log. */
const sessionHeaderSchema = z.strictObject({
  kind: z.literal('session'),
  format: z.int(),
  /** Rules by which the session was decided; 1 where an old header does not say. */
  rules: z.int().optional(),
  product: z.string(),
  id: z.string(),
  /** Chance of the session's bots. */
  seed: z.int().min(0),
  createdAt: z.number(),
  /** The case of the first round. */
  scenario: loggedCase,
  scenarioHash: z.string(),
  ...erasedFields,
  hash: z.string(),
});
export type SessionHeader = z.infer<typeof sessionHeaderSchema>;

/** Who asks something of a session: the facilitator, the door on behalf of somebody who joins, or the house itself. */
export type SessionActor = { readonly kind: 'facilitator' } | { readonly kind: 'door' } | { readonly kind: 'house' };

export type SessionEntry = Entry<SessionActor, SessionCommand, SessionEvent>;

const sessionEntrySchema = z.strictObject({
  n: z.int().min(1),
  at: z.number(),
  by: z.strictObject({ kind: z.enum(['facilitator', 'door', 'house']) }),
  commandId: z.string(),
  command: sessionCommandSchema,
  events: z.array(sessionEventSchema),
  prev: z.string(),
  hash: z.string(),
});

export interface SessionLog {
  readonly header: SessionHeader;
  readonly entries: readonly SessionEntry[];
}

/** Builds the sealed first line of a session's log. */
export function sealSessionHeader(
  fields: Omit<SessionHeader, 'kind' | 'format' | 'rules' | 'hash' | 'scenarioHash'>,
  sha256: Sha256,
): SessionHeader {
  return sealHeader({ kind: 'session', rules: RULES_VERSION, ...fields } as const, sha256);
}

type OpenEntry = Omit<SessionEntry, 'hash'>;

/** An entry as it is written: the case of a further round is named by its hash, in logs since format 2. */
export function nameEntryCases(
  entry: OpenEntry,
  { format }: Pick<SessionHeader, 'format'>,
  sha256: Sha256,
): Entry<SessionActor, unknown, unknown> | Omit<Entry<SessionActor, unknown, unknown>, 'hash'> {
  const { command } = entry;
  if (format < 2 || command.type !== 'OpenRound') return entry;
  const hash = caseHash(command.scenario, sha256);
  const events = entry.events.map((event) => (event.type === 'RoundOpened' ? nameCase(event, hash) : event));
  return { ...entry, command: nameCase(command, hash), events };
}

/** An entry as it was written, with the cases in the places of their names. */
export function putEntryCases(entry: object, cases: Cases): OrReason<object> {
  const { command, events, ...rest } = entry as { readonly command?: unknown; readonly events?: unknown };
  if (!isRecord(command) || !Array.isArray(events) || !('case' in command)) return { value: entry };
  const values: unknown[] = [];
  for (const one of [command, ...events]) {
    const put: OrReason<unknown> = isRecord(one) ? putCase(one, cases) : { value: one };
    if (put.reason !== undefined) return put;
    values.push(put.value);
  }
  const [whole, ...opened] = values;
  return { value: { ...rest, command: whole, events: opened } };
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export const SESSION_LOG: LogFormat<SessionHeader, SessionEntry> = {
  kind: 'session',
  called: { whole: 'the log', head: 'the header of a session' },
  format: LOG_FORMAT,
  upgrades: UPGRADES.session,
  header: sessionHeaderSchema,
  entry: sessionEntrySchema,
  numberOf: ({ n }) => n,
  misfit: ({ events }) => {
    const opened = events.find((event) => event.type === 'RoundOpened');
    return opened && caseProblem(opened.scenario);
  },
  withCases: { header: putHeaderCase, entry: putEntryCases },
};

/** Reads a session's log from its lines, as far as it is whole; see `readLines`. */
export function readSessionLog(
  lines: readonly string[],
  cases?: Cases,
  isOver?: IsOver,
): ReadLines<SessionHeader, SessionEntry> {
  return readLines(SESSION_LOG, lines, cases, isOver);
}

/**
 * Checks the chain of a session's log. Its decisions are not made again: they looked at which tables were open, which
 * stands in the tables' logs.
 */
export function verifySessionChain(
  log: SealedLog<SessionHeader, SessionEntry>,
  sha256: Sha256,
): ChainFault | undefined {
  return chainFault(log, sha256);
}

/** The fold of a session's log. */
export function foldSessionLog({ header, entries }: SessionLog): Session {
  return foldSession(
    initialSession(publicScenario(header.scenario), header.format),
    entries.flatMap((entry) => entry.events),
  );
}
