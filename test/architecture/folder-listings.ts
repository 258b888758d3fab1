import { posix } from 'node:path';

/** Source files that a folder lists at most, so that it fits on a screen. */
export const MOST_FILES = 25;

/** The words of a screen or a part, and what it says in one language: not counted. */
const WORDS = /(?:^|-)words\.ts$|\.[a-z]{2}\.ts$/;

/** Folders that list more source files than fit on a screen, each in a sentence. */
export function listingFaults(paths: readonly string[]): string[] {
  const counted = paths.filter((path) => !WORDS.test(posix.basename(path)));
  const counts = new Map<string, number>();
  for (const folder of counted.map((path) => posix.dirname(path))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count} source files, ${MOST_FILES} at most`);
}
