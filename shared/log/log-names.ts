/** What a log is of: the hall, one negotiation, what instructors noted about a session, or a case that its logs name. */
export const LOG_KINDS = ['session', 'table', 'notes', 'case'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/**
 * The name of a table's log in the store and in archives, and of its room. A session's own log has the session's name.
 *
 * @param round counts from 1
 */
export function tableLogId(session: string, round: number, table: number): string {
  return round === 1 ? `${session}-${table}` : `${session}-r${round}-${table}`;
}

/** The name of the log with the notes on a session. */
export function notesLogId(session: string): string {
  return `${session}-notes`;
}

/** The name under which a session keeps a case. @param hash of the case */
export function caseLogId(session: string, hash: string): string {
  return `${session}-case-${hash}`;
}

/** The hash of the case that a log keeps, by its name; `undefined` for every other log. */
export function caseHashIn(id: string): string | undefined {
  return /-case-([0-9a-f]{64})$/.exec(id)?.[1];
}

/** What the name of a log says that it is of, among the logs of a session. */
export type NamedLog =
  | { readonly kind: 'session' | 'notes' }
  | { readonly kind: 'case'; readonly hash: string }
  | { readonly kind: 'table'; readonly round: number; readonly table: number };

/** Whether a log is of a session: its own, a table's, the notes on it or a case of it. */
export function isLogOf(id: string, session: string): boolean {
  return parseLogId(id, session) !== undefined;
}

/** Reads the name of a log; `undefined` for one that no log of the session has. */
export function parseLogId(id: string, session: string): NamedLog | undefined {
  if (id === session) return { kind: 'session' };
  if (id === notesLogId(session)) return { kind: 'notes' };
  const own = id.startsWith(`${session}-`) ? id.slice(session.length + 1) : '';
  const hash = caseHashIn(id);
  if (hash !== undefined && id === caseLogId(session, hash)) return { kind: 'case', hash };
  const [, round = '1', table] = /^(?:r(\d+)-)?(\d+)$/.exec(own) ?? [];
  return table === undefined ? undefined : { kind: 'table', round: Number(round), table: Number(table) };
}
