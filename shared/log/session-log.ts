import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { type SessionCommand, sessionCommandSchema } from '../session/commands.ts';
import { type SessionEvent, sessionEventSchema } from '../session/events.ts';
import { foldSession } from '../session/evolve.ts';
import { initialSession, type Session } from '../session/session.ts';
import { type ChainFault, chainFault, type SealedLog } from './chain.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { UPGRADES } from './upgrades.ts';
import { RULES_VERSION } from './versions.ts';

/** The format of a session's log that this build writes. */
const SESSION_LOG_FORMAT = 1;

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
  scenario: scenarioSchema,
  scenarioHash: z.string(),
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
  const scenarioHash = sha256(canonicalJson(fields.scenario));
  const fixed = { kind: 'session', format: SESSION_LOG_FORMAT, rules: RULES_VERSION } as const;
  const whole = { ...fixed, ...fields, scenarioHash };
  return { ...whole, hash: sha256(canonicalJson(whole)) };
}

const SESSION_LOG: LogFormat<SessionHeader, SessionEntry> = {
  kind: 'session',
  called: { whole: 'the log', head: 'the header of a session' },
  format: SESSION_LOG_FORMAT,
  upgrades: UPGRADES.session,
  header: sessionHeaderSchema,
  entry: sessionEntrySchema,
  numberOf: ({ n }) => n,
};

/** Reads a session's log from its lines, as far as it is whole; see `readLines`. */
export function readSessionLog(lines: readonly string[]): ReadLines<SessionHeader, SessionEntry> {
  return readLines(SESSION_LOG, lines);
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
    initialSession(publicScenario(header.scenario)),
    entries.flatMap((entry) => entry.events),
  );
}
