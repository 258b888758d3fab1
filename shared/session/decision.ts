import type { Refusable } from '../kernel/refusable.ts';
import type { SessionCommand, SessionCommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { SessionRefusal } from './refusals.ts';
import type { Session } from './session.ts';

export interface SessionDecided {
  readonly kind: 'decided';
  readonly events: readonly SessionEvent[];
}
export type SessionDecision = Refusable<SessionDecided, SessionRefusal>;

/** Everything from outside that the rules of a session may look at. */
export interface SessionContext {
  /** Server time, ms since the epoch. */
  readonly at: number;
  /** Tables that have not closed: a reveal waits for all of them, and whoever arrives is seated at one of them. */
  readonly openTables: readonly number[];
  /** Tables that wait for an earlier order that could not be written yet. */
  readonly waitingTables?: readonly number[] | undefined;
  /** Ids of the events that the case lets a facilitator inject; the public case does not tell. */
  readonly injections: readonly string[];
}

/**
 * One rule of a session: what it makes of a command, in the light of what stands elsewhere. Every rule has this shape; what
 * it does not look at it does not take.
 */
export type SessionRule<T extends SessionCommand['type']> = (
  session: Session,
  command: SessionCommandOf<T>,
  context: SessionContext,
) => SessionDecision;

export function decided(...events: readonly SessionEvent[]): SessionDecided {
  return { kind: 'decided', events };
}
