/** A mark of a distribution: at its true value along the axis, on a level of its own where it would hide another. */
export interface StackedMark<T> {
  readonly of: T;
  /** Along the axis, in the unit of the picture. */
  readonly x: number;
  /** Counts from 0 at the axis. */
  readonly level: number;
}

/**
 * Where the marks of a distribution stand. No mark leaves its value; one that would come nearer to another than `room`
 * stands on the lowest level that is free there. Equal values make a column in the order given.
 */
export function stackMarks<T>(
  marks: readonly { readonly of: T; readonly x: number }[],
  room: number,
): StackedMark<T>[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.x - b.x)
    .map(({ of, x }) => {
      const free = ends.findIndex((end) => x - end >= room);
      const level = free < 0 ? ends.length : free;
      ends[level] = x;
      return { of, x, level };
    });
}

/** How many levels a distribution needs. */
export function levelsOf(marks: readonly StackedMark<unknown>[]): number {
  return marks.reduce((most, { level }) => Math.max(most, level + 1), 0);
}
