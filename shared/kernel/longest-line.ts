/** Characters of a log's line at most. A case is one line: with its pictures it is the longest. */
export const LONGEST_LINE = 4 * 1024 * 1024;
