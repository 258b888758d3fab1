/** Longest name of a person, in characters as a reader counts them. */
export const NAME_LIMIT = 120;
/** The same in a session whose log is of format 1. */
export const FIRST_NAME_LIMIT = 40;
/** Tables of one round. */
export const TABLE_LIMIT = 200;
/** People of one team at most; more would talk past each other and past the rules of a table. */
export const TEAM_LIMIT = 8;
/** Highest number of a seat: what a table's log can hold. */
export const SEAT_LIMIT = 99;
/** How often one person who waits may say at which table they are. */
export const ASK_LIMIT = 6;
/** People of one session, on the roster or arrived. */
export const PEOPLE_LIMIT = 1200;
/** Rounds of one session. */
export const ROUND_LIMIT = 9;
/** How long before it happens something is announced. */
export const ANNOUNCED_AHEAD_MS = 10_000;
/** How long words to the whole hall stand on the wall (ms), unless it is said. */
export const WALL_USUAL_MS = 180_000;
/** The least and the most that may be said (ms). */
export const WALL_LEAST_MS = 10_000;
export const WALL_MOST_MS = 3_600_000;

/** Tables whose numbers are called on the wall at once, where there are too many to number all. */
export const MOST_CALLED = 12;
