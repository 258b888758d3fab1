import type { SceneValue } from '../../shared/wire/projector.ts';

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
