/** Bounds of a list of people that somebody sends as a file. */
export const SHEET_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of a workbook once unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 1000,
  /** Sheets of a workbook that are looked at. */
  sheets: 20,
  /** Time to read a file, in milliseconds. */
  ms: 10_000,
} as const;
