import type { SessionEvent } from './events.ts';
import type { SessionRefusal } from './refusals.ts';

export type SessionDecision =
  | { readonly kind: 'decided'; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'refused'; readonly code: SessionRefusal };

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

export const refused = (code: SessionRefusal): SessionDecision => ({ kind: 'refused', code });
export const decided = (...events: readonly SessionEvent[]): SessionDecision => ({ kind: 'decided', events });
