/** Something about a case that its author should know: an error spoils the lesson, a warning may be meant. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Names the check that found it. */
  readonly check: string;
  readonly message: string;
}

/** A finding that makes the case unfit for play. */
export function error(check: string, message: string): Finding {
  return { severity: 'error', check, message };
}

/** A finding that the author may have meant. */
export function warning(check: string, message: string): Finding {
  return { severity: 'warning', check, message };
}
