import { posix } from 'node:path';
import { importsOf } from './import-faults.ts';
import type { SourceFile } from './source-files.ts';

/** Who imports whom, by name; types count like values. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** The arrows between files: what a file names, as far as it is one of them. */
export function fileArrows(files: readonly SourceFile[]): Arrows {
  const known = new Set(files.map(({ path }) => path));
  const targets = ({ path, source }: SourceFile) =>
    importsOf(source)
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')))
      .filter((target) => target !== path && known.has(target));
  return new Map(files.map((file) => [file.path, new Set(targets(file))]));
}

/**
 * The arrows between folders. A file that lies directly in an area (`server/main.ts`) stands for itself: it is the area's
 * roof or its ground, and which of the two is seen by its arrows.
 */
export function folderArrows(files: Arrows): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const [path, targets] of files) {
    const from = placeOf(path);
    const known = arrows.get(from) ?? new Set();
    for (const to of targets) if (placeOf(to) !== from) known.add(placeOf(to));
    arrows.set(from, known);
  }
  return arrows;
}

function placeOf(path: string): string {
  const folder = posix.dirname(path);
  return folder.includes('/') ? folder : path;
}

/** Every circle, as the names that reach each other, in alphabetical order. */
export function circlesIn(arrows: Arrows): string[][] {
  const reached = new Map([...arrows.keys()].map((name) => [name, reachable(arrows, name)]));
  const isWith = (one: string, other: string) => reached.get(one)?.has(other) && reached.get(other)?.has(one);
  const circles = [...arrows.keys()].sort().flatMap((name, _, all) => {
    const circle = all.filter((other) => isWith(name, other));
    return circle[0] === name ? [circle] : [];
  });
  return circles;
}

/** What a name reaches by one arrow or more; itself only where it stands in a circle. */
function reachable(arrows: Arrows, name: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const target of arrows.get(next) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
