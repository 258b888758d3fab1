/**
 * The minute of a moment, as every screen, picture, report and file says it: whole minutes of play since the table's
 * start. Pauses do not count; a minute that has not passed is not counted.
 */
export function playMinutes(playMs: number): number {
  return Math.floor(playMs / 60_000);
}
