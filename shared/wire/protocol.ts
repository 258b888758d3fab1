/** Rises with every change that an older phone or server could not follow. */
export const PROTOCOL = 3;

/** Room names of the server. */
export const TABLE_ROOM = 'table';
export const SESSION_ROOM = 'session';

/** The id of a session's room. A table's room has the name of its log. */
export function sessionRoomId(session: string): string {
  return `${SESSION_ROOM}-${session}`;
}

/** Why the door says no. Each has a sentence in both languages in `client/lib/language`. */
export const DOOR_REFUSALS = [
  'code-unknown',
  'code-renewed',
  'session-closed',
  'session-full',
  'table-full',
  'table-unknown',
  'name-empty',
  'name-too-long',
  'members-wrong',
  'digits-needed',
  'asks-spent',
  'rejoin-code-unknown',
  'token-unknown',
  'host-key-wrong',
  'right-missing',
  'not-this-laptop',
  'keys-only',
  'ticket-unknown',
  'too-many-attempts',
  'client-too-old',
  'server-too-old',
  'message-malformed',
  'message-too-large',
  'scenario-unknown',
  'scenario-broken',
  'case-names-points',
  'log-unknown',
  'notes-full',
  'archive-broken',
  'archive-too-large',
  'archive-known',
  'archive-covered',
  'session-archived',
  'kasus-broken',
  'case-unsound',
  'case-shipped',
  'case-in-use',
  'roster-unreadable',
  'roster-too-large',
  'command-id-used',
  'log-damaged',
  'rate-limited',
  'internal',
] as const;
export type DoorRefusal = (typeof DOOR_REFUSALS)[number];

/** Header of the answer to `GET /api/host/sessions/:session/tables/:table/log`: the table's round, counted from 1. */
export const ROUND_HEADER = 'Runding-Round';
