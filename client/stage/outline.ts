export type Point = { readonly x: number; readonly y: number };

/** One or several runs of straight pieces, in world units; a run is closed when it is filled. */
export type Outline = readonly (readonly Point[])[];

const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, Z: 0 };

/** About one sample for every eight world units of a curve's control polygon. */
function samplesFor(points: readonly Point[]): number {
  const length = points.slice(1).reduce((sum, point, index) => {
    const before = points[index] as Point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
  return Math.min(48, Math.max(5, Math.ceil(length / 8)));
}

/** The points of a cubic Bézier curve after its first one. */
function sampleCubic(a: Point, b: Point, c: Point, d: Point): Point[] {
  const count = samplesFor([a, b, c, d]);
  return Array.from({ length: count }, (_, index) => {
    const t = (index + 1) / count;
    const s = 1 - t;
    const at = (axis: 'x' | 'y') =>
      s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
    return { x: at('x'), y: at('y') };
  });
}

/** Raises a quadratic curve to the cubic that has the same points. */
function cubicOfQuadratic(a: Point, q: Point, d: Point): [Point, Point] {
  const towards = (end: Point) => ({ x: end.x + ((q.x - end.x) * 2) / 3, y: end.y + ((q.y - end.y) * 2) / 3 });
  return [towards(a), towards(d)];
}

/**
 * Turns path text in SVG's notation (M L H V C S Q Z, both cases) into points; curves are sampled once, here, so that
 * the renderer only ever fills straight pieces.
 * @throws Error naming a letter it does not know
 */
export function outline(path: string): Outline {
  const tokens = path.match(/[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi) ?? [];
  const runs: Point[][] = [];
  let here: Point = { x: 0, y: 0 };
  let lastControl: Point | undefined;
  let letter = 'M';
  let next = 0;
  while (next < tokens.length) {
    if (/[a-z]/i.test(tokens[next] as string)) letter = tokens[next++] as string;
    const kind = letter.toUpperCase();
    const arity = ARITY[kind];
    if (arity === undefined) throw new Error(`A path may not use the letter "${letter}"`);
    const numbers = tokens.slice(next, next + arity).map(Number);
    next += arity;
    const origin: Point = letter === kind ? { x: 0, y: 0 } : here;
    const point = (index: number): Point => ({
      x: (numbers[index] ?? 0) + origin.x,
      y: (numbers[index + 1] ?? 0) + origin.y,
    });
    let control: Point | undefined;
    if (kind === 'Z') {
      here = runs.at(-1)?.[0] ?? here;
    } else if (kind === 'M') {
      here = point(0);
      runs.push([here]);
      letter = letter === 'M' ? 'L' : 'l';
    } else {
      const run = runs.at(-1);
      if (!run) throw new Error('A path must start with M');
      if (kind === 'L') run.push(point(0));
      else if (kind === 'H') run.push({ x: (numbers[0] ?? 0) + origin.x, y: here.y });
      else if (kind === 'V') run.push({ x: here.x, y: (numbers[0] ?? 0) + origin.y });
      else if (kind === 'Q') run.push(...sampleCubic(here, ...cubicOfQuadratic(here, point(0), point(2)), point(2)));
      else {
        const mirrored = lastControl ? { x: 2 * here.x - lastControl.x, y: 2 * here.y - lastControl.y } : here;
        const [first, second, end] = kind === 'C' ? [point(0), point(2), point(4)] : [mirrored, point(0), point(2)];
        run.push(...sampleCubic(here, first, second, end));
        control = second;
      }
      here = run.at(-1) as Point;
    }
    lastControl = control;
  }
  return runs;
}

/** A lozenge around (0, 0) with the given half axes. */
export function lozenge(rx: number, ry: number = rx): Outline {
  return [
    [
      { x: 0, y: -ry },
      { x: rx, y: 0 },
      { x: 0, y: ry },
      { x: -rx, y: 0 },
    ],
  ];
}
