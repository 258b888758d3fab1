import type { SceneValue } from '../../shared/wire/projector.ts';
import { levelsOf, type StackedMark, stackMarks } from '../lib/charts/stacked-marks.ts';

/** Values from `from` to below `to` (the last bin holds 100, too). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly values: readonly SceneValue[];
}

const WIDTH = 10;

/** Indices 0–100 in ten bins. */
export function binsOf(values: readonly SceneValue[]): Bin[] {
  return Array.from({ length: 100 / WIDTH }, (_, at) => {
    const from = at * WIDTH;
    const to = from + WIDTH;
    const isLast = to === 100;
    return { from, to, values: values.filter(({ value }) => value >= from && (value < to || isLast)) };
  });
}

/** How the marks of the charts of a page are drawn: all at one size, each mark at its true value. */
export interface MarkSize {
  /** Numbers of tables instead of lozenges. */
  readonly isNumbered: boolean;
  /** Of the numbers. */
  readonly font: number;
  /** From mark to mark along the axis and up. */
  readonly across: number;
  readonly up: number;
}

/** Numbers that are read from the back, from the largest to the smallest; smaller ones would be read by nobody. */
const NUMBERS: readonly number[] = [54, 46, 40];
/** Lozenges, where numbers find no room. */
const LOZENGES: readonly MarkSize[] = [30, 24, 18, 13, 9, 6].map((side) => ({
  isNumbered: false,
  font: 0,
  across: side,
  up: side,
}));

/**
 * The largest size at which every chart's columns fit under `high`; where none does, the smallest, closer together upward.
 * `x` gives the place of a value along the axis.
 */
export function markSize(
  charts: readonly (readonly SceneValue[])[],
  x: (value: number) => number,
  high: number,
): MarkSize {
  const longest = Math.max(0, ...charts.flat().map(({ table }) => (table === undefined ? 0 : String(table).length)));
  const numbered = NUMBERS.map((font) => ({
    isNumbered: true,
    font,
    across: longest * font * 0.64 + 10,
    up: font * 0.9,
  }));
  const levels = (size: MarkSize) => Math.max(1, ...charts.map((values) => levelsOf(placeValues(values, x, size))));
  const sizes = longest === 0 ? LOZENGES : [...numbered, ...LOZENGES];
  const fitting = sizes.find((size) => levels(size) * size.up <= high);
  const smallest = LOZENGES.at(-1) as MarkSize;
  return fitting ?? { ...smallest, up: high / levels(smallest) };
}

/** Where the marks of one chart stand. */
export function placeValues(
  values: readonly SceneValue[],
  x: (value: number) => number,
  { across }: Pick<MarkSize, 'across'>,
): StackedMark<SceneValue>[] {
  return stackMarks(
    values.map((of) => ({ of, x: x(of.value) })),
    across,
  );
}
