import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { type SessionCommand, sessionCommandSchema } from '../session/commands.ts';
import { type SessionEvent, sessionEventSchema } from '../session/events.ts';
import { foldSession } from '../session/evolve.ts';
import { initialSession, type Session } from '../session/session.ts';
import { type ChainFault, chainFault } from './chain.ts';
import type { LogStop } from './read-log.ts';
import { RULES_VERSION } from './seal.ts';

/** The format of a session's log that this build writes. */
const SESSION_LOG_FORMAT = 1;

/** First line of a session's log. */
export const sessionHeaderSchema = z.strictObject({
  kind: z.literal('session'),
  format: z.literal(SESSION_LOG_FORMAT),
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

/** Reads a session's log from its lines; what stands before the first damaged line is given, with the reason. */
export function readSessionLog(lines: readonly string[]): Partial<SessionLog> & { readonly stopped?: LogStop } {
  const header = sessionHeaderSchema.safeParse(parse(lines[0]));
  if (!header.success) return { stopped: { line: 1, reason: 'the first line is not the header of a session' } };
  const entries: SessionEntry[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const entry = sessionEntrySchema.safeParse(parse(line));
    if (!entry.success || entry.data.n !== index + 1) {
      return { header: header.data, entries, stopped: { line: index + 2, reason: 'the line is not the next entry' } };
    }
    entries.push(entry.data as SessionEntry);
  }
  return { header: header.data, entries };
}

/**
 * Checks the chain of a session's log. Its decisions are not made again: they looked at which tables were open, which
 * stands in the tables' logs.
 */
export function verifySessionChain({ header, entries }: SessionLog, sha256: Sha256): ChainFault | undefined {
  return chainFault(header, entries, sha256);
}

/** The fold of a session's log. */
export function foldSessionLog({ header, entries }: SessionLog): Session {
  return foldSession(
    initialSession(publicScenario(header.scenario)),
    entries.flatMap((entry) => entry.events),
  );
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}
