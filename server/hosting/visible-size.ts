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
