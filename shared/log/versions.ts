/** The format of a table's log that this build writes. */
export const TABLE_LOG_FORMAT = 1;
/** Rises whenever the same commands could lead to other events. A log says by which rules it was decided. */
export const RULES_VERSION = 2;
