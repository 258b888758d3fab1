import type { Scenario } from '../../shared/scenario/schema.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';

const sizes = new WeakMap<VisibleEntry, number>();

/** Size of the entries after the first `from` of them (bytes, roughly); each is measured once. */
export function bytesFrom(entries: readonly VisibleEntry[], from: number): number {
  let bytes = 0;
  for (let at = from; at < entries.length; at++) bytes += sizeOf(entries[at] as VisibleEntry);
  return bytes;
}

function sizeOf(entry: VisibleEntry): number {
  const known = sizes.get(entry) ?? JSON.stringify(entry).length;
  sizes.set(entry, known);
  return known;
}

/** Size of the images of a case as a file or an answer holds them (bytes). */
export function pictureBytes({ images = [] }: Pick<Scenario, 'images'>): number {
  return images.reduce((sum, { data }) => sum + data.length, 0);
}

/** The same of a viewer's own part of a case. */
export function secretPictureBytes({ briefs }: ViewerSecrets): number {
  return briefs.flatMap(({ images = [] }) => images).reduce((sum, { data = '' }) => sum + data.length, 0);
}
