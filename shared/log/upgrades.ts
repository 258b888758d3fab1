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
  notes: [{ to: 2, name: 'notes become entries of a log', up: noteToEntry }],
  visible: [],
  archive: [],
} as const satisfies Readonly<Record<string, readonly UpgradeStep[]>>;

/** A line of notes of format 1, which nothing seals: its header, a note or the removal of one. */
function noteToEntry(line: object): object {
  const { kind, n, at, by, ...what } = line as Readonly<Record<string, unknown>>;
  const open = { n, at, by, commandId: '', prev: '', hash: '' };
  const entry = (command: string, event: string) => ({
    ...open,
    command: { type: command, ...what },
    events: [{ type: event, ...what }],
  });
  if (kind === 'note') return entry('WriteNote', 'NoteWritten');
  if (kind === 'removal') return entry('RemoveNote', 'NoteRemoved');
  return { ...line, hash: '' };
}

/** A line of an older format as the present one. */
export function upgradeLine(line: object, from: number, steps: readonly UpgradeStep[]): object {
  return steps.filter((step) => step.to > from).reduce((upgraded, step) => step.up(upgraded), line);
}
