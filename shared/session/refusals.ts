/** Every way a session says no, as the fact in the way. */
export const SESSION_REFUSALS = [
  'session-not-open',
  'session-already-open',
  'session-closed',
  'session-full',
  'table-full',
  'table-unknown',
  'too-many-tables',
  'name-empty',
  'name-too-long',
  'person-unknown',
  'person-already-joined',
  'party-unknown',
  'team-full',
  'tables-still-open',
  'already-revealed',
  'order-wrong',
] as const;
export type SessionRefusal = (typeof SESSION_REFUSALS)[number];
