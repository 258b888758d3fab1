import { isDegree } from '../session/degrees.ts';

/** Degrees after commas that nobody put in quotes belong to the name before them, as far as a row is too wide. */
export function withinWidth(cells: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let surplus = cells.findLastIndex((cell) => cell.trim() !== '') + 1 - width;
  for (const cell of cells) {
    const before = kept.at(-1);
    if (surplus > 0 && before !== undefined && /\p{L}/u.test(before) && isDegree(cell)) {
      kept[kept.length - 1] = `${before},${cell}`;
      surplus -= 1;
    } else kept.push(cell);
  }
  return kept;
}
