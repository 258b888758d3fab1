/** A mark on the time line that wants a name beside it. */
export interface Label {
  readonly id: string;
  /** Place on the line, 0 … 1. */
  readonly share: number;
  /** Room that the name takes, in px. */
  readonly width: number;
  /** The larger, the sooner it gets a place. */
  readonly weight: number;
}

/** Where a mark and its name stand. */
export interface PlacedLabel {
  readonly id: string;
  /** 0 is the row next to the lanes; `undefined` where no row has room even for the bare mark. */
  readonly row: number | undefined;
  /** On which hand of its mark the name stands; `none`: there is room for the mark alone. */
  readonly name: 'right' | 'left' | 'none';
}

/** Half of what a mark takes as something to tap, and room between two (px). */
const HALF = 13;
const GAP = 4;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives marks and their names places in a few rows so that nothing covers anything, the weightier first. A name that
 * would leave the line at its end stands before its mark; one that finds no room is left out, the mark stays if it can.
 */
export function placeLabels(marks: readonly Label[], width: number, rows: number): PlacedLabel[] {
  const taken: Span[][] = Array.from({ length: rows }, () => []);
  const take = (span: Span): number | undefined => {
    const row = taken.findIndex((spans) => spans.every(({ from, to }) => span.to + GAP < from || span.from > to + GAP));
    if (row < 0) return undefined;
    taken[row]?.push(span);
    return row;
  };
  const place = (mark: Label): PlacedLabel => {
    const x = mark.share * width;
    for (const name of ['right', 'left'] as const) {
      const from = name === 'right' ? x - HALF : x - HALF - mark.width;
      const span = { from, to: from + 2 * HALF + mark.width };
      if (span.from < -HALF || span.to > width + HALF) continue;
      const row = take(span);
      if (row !== undefined) return { id: mark.id, row, name };
    }
    return { id: mark.id, row: take({ from: x - HALF, to: x + HALF }), name: 'none' };
  };
  const order = marks.toSorted((a, b) => b.weight - a.weight);
  const placed = new Map(order.map((mark) => [mark.id, place(mark)]));
  return marks.map(({ id }) => placed.get(id) ?? { id, row: undefined, name: 'none' });
}
