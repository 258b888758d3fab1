/** A step that makes lines of format `to - 1` lines of format `to`. */
export interface UpgradeStep {
  readonly to: number;
  readonly name: string;
  readonly up: (line: object) => object;
}

/**
 * The steps of every kind of log, in rising order, one for each format after the first. Old logs are upgraded on reading,
 * never rewritten.
 */
export const UPGRADES = {
  // Format 2 names a case by its hash; what stands in its place in memory is what format 1 had: see `cases.ts`.
  table: [],
  session: [],
  notes: [],
  visible: [],
  archive: [],
} as const satisfies Readonly<Record<string, readonly UpgradeStep[]>>;

/** A line of an older format as the present one. */
export function upgradeLine(line: object, from: number, steps: readonly UpgradeStep[]): object {
  return steps.filter((step) => step.to > from).reduce((upgraded, step) => step.up(upgraded), line);
}
