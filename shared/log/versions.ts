/** The format of every kind of sealed log that this build writes. */
export const LOG_FORMAT = 2;
/** Rises whenever the same commands could lead to other events. A log says by which rules it was decided. */
export const RULES_VERSION = 3;
