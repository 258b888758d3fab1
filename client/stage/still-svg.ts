import type { LandscapeView } from '../lib/land/landscape.ts';
import type { Theme } from './palette.ts';
import { type StillMark, stillLand } from './still-land.ts';

/** Marks whose box is smaller than this (px²) are left out: on a phone nobody misses them, and they cost bytes. */
const SMALLEST = 90;
/** A corner less than this (px) beside the straight line is no corner. */
const FLAT = 0.7;

type Point = readonly [number, number];

/**
 * The land at rest as the text of one SVG picture, for a page that is to show it before any script has come: small, on
 * whole pixels, without what is too small to be seen.
 * @param width,height the box it is drawn for; it fills any other, cut where it does not fit
 */
export function stillSvg(view: LandscapeView, theme: Theme, width: number, height: number): string {
  const paths: { readonly look: string; readonly d: string }[] = [];
  for (const mark of stillLand(view, theme, width, height)) {
    const runs = runsOf(mark.d);
    if (areaOf(runs) < SMALLEST) continue;
    const look = lookOf(mark);
    const d = runs.map((run) => pathOf(run, mark.stroke === undefined)).join('');
    const last = paths.at(-1);
    if (last?.look === look) paths[paths.length - 1] = { look, d: last.d + d };
    else paths.push({ look, d });
  }
  const marks = paths.map(({ look, d }) => `<path ${look} d="${d}"/>`).join('');
  return `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${marks}</svg>`;
}

/** The corners of each run of a mark: straight pieces, boxes, and discs as twelve corners. */
function runsOf(d: string): Point[][] {
  const runs: Point[][] = [];
  for (const [, letter, text = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [a = 0, b = 0, , , , x = 0] = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const run = runs.at(-1);
    const [hereX, hereY] = run?.at(-1) ?? [0, 0];
    if (letter === 'M') runs.push([[a, b]]);
    else if (letter === 'L') run?.push([a, b]);
    else if (letter === 'h') run?.push([hereX + a, hereY]);
    else if (letter === 'v') run?.push([hereX, hereY + a]);
    else if (letter === 'a' && x > 0) {
      for (let corner = 1; corner < 12; corner += 1) {
        const turn = (corner / 6) * Math.PI;
        run?.push([hereX + a - a * Math.cos(turn), hereY - a * Math.sin(turn)]);
      }
    }
  }
  return runs;
}

function areaOf(runs: readonly Point[][]): number {
  const all = runs.flat();
  const span = (axis: 0 | 1) => {
    const values = all.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return span(0) * span(1);
}

function lookOf({ fill, stroke, width = 1, alpha }: StillMark): string {
  const paint =
    stroke === undefined ? `fill="${fill}"` : `fill="none" stroke="${stroke}" stroke-width="${width.toFixed(1)}"`;
  return alpha < 1 ? `${paint} opacity="${Number(alpha.toFixed(1))}"` : paint;
}

/** A run as path text: whole pixels, each corner relative to the one before. */
function pathOf(run: readonly Point[], isClosed: boolean): string {
  const [first = [0, 0], ...rest] = withoutFlat(run).map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  let [x, y] = first;
  let text = `M${x} ${y}l`;
  let isFirst = true;
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    text += `${isFirst || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y, isFirst] = [nextX, nextY, false];
  }
  return isFirst ? '' : text + (isClosed ? 'z' : '');
}

/** Douglas and Peucker: of corners that lie almost on the line between two others, none is needed. */
function withoutFlat(run: readonly Point[]): readonly Point[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 3) return run;
  let far = 0;
  let furthest = 0;
  run.forEach((point, index) => {
    const away = distance(point, first, last);
    if (away > furthest) [far, furthest] = [index, away];
  });
  if (furthest < FLAT) return [first, last];
  return [...withoutFlat(run.slice(0, far + 1)).slice(0, -1), ...withoutFlat(run.slice(far))];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length;
}
