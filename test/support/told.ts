/** Stories of a test that are kept for the case that it fails, at most. */
const MOST_KEPT = 8;

/** The stories that the running test told last; see `leave-logs.ts`. */
let told: readonly object[] = [];

/** A story goes on. */
export function noteTold(story: object): void {
  if (told.at(-1) !== story) told = [...told.filter((one) => one !== story), story].slice(-MOST_KEPT);
}

/** The stories since this was last asked, the latest last. */
export function takeTold(): readonly object[] {
  const all = told;
  told = [];
  return all;
}
