import type { JSX } from 'preact';
import { fitted, fixed, lozengePath, partyClass } from './geometry.ts';

export type BandState = 'open' | 'agreed' | 'cut';

export type BandProps = {
  /** Chosen option of every issue, in the case's order; option 0 lies at the bottom. */
  readonly chosen: readonly number[];
  /** How many options every issue has. */
  readonly optionCounts: readonly number[];
  /** Whose package it is: the party's place in the case, 0 …. */
  readonly party: number;
  /** Package to compare with: equal choices are ink, different ones take the party's colour. */
  readonly compare?: readonly number[] | undefined;
  /** `cut` for rejected, withdrawn, superseded and expired offers. */
  readonly state: BandState;
  /** Short names of the issues under their columns. */
  readonly names?: readonly string[] | undefined;
};

const WIDTH = 312;
const EDGE = 9;
const PAD = 7;
const ROW_HEIGHT = 44;
const NAME_HEIGHT = 18;
/** Second line of names, where they are too long to stand side by side. */
const NAME_STEP = 14;
const NAME_SIZE = 12;
const ROW_GAP = 6;
const MOST_COLUMNS = 9;
const MOST_OPTIONS = 6;
/** An issue with more options than this is a scale: a line with its ends, and the thread passes through the chosen place. */
const MOST_DOTS = 12;
/** Height that one more option takes when there are more than fit into the usual row. */
const OPTION_STEP = 6;
/** Open space (px) where a cut thread has been cut. */
const CUT = 12;

type Spot = { readonly x: number; readonly y: number };

/** The thread from edge to edge as one path; a cut one has a gap around `cutAt` and two frayed ends. */
function threadPath(places: readonly Spot[], cutAt: number | undefined): string {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return '';
  const points = [{ x: EDGE - 2, y: first.y }, ...places, { x: WIDTH - EDGE + 2, y: last.y }];
  const line = (run: readonly Spot[]) => run.map(({ x, y }) => `${fixed(x)} ${fixed(y)}`).join('L');
  if (cutAt === undefined) return `M${line(points)}`;
  const heightAt = (x: number) => {
    const next = points.findIndex((point) => point.x >= x);
    const [a, b] = [points[next - 1] ?? first, points[next] ?? last];
    return a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  };
  const [from, to] = [cutAt - CUT / 2, cutAt + CUT / 2];
  const ends = [
    { x: from, y: heightAt(from) },
    { x: to, y: heightAt(to) },
  ] as const;
  const fray = ({ x, y }: Spot, sense: number) =>
    `M${fixed(x)} ${fixed(y)}l${3 * sense} -3m${-3 * sense} 3l${3 * sense} 3`;
  return `M${line([...points.filter((point) => point.x < from), ends[0]])}M${line([ends[1], ...points.filter((point) => point.x > to)])}${fray(ends[0], 1)}${fray(ends[1], -1)}`;
}

/** Teeth (tumpal) along a band's edge, pointing inwards. */
function teeth(x: number, depth: number, height: number): string {
  return Array.from({ length: Math.floor(height / 8) }, (_, index) => {
    const middle = 4 + index * 8;
    return `M${x} ${middle - 3}L${x + depth} ${middle} ${x} ${middle + 3}z`;
  }).join('');
}

/** A line from the first value to the last, with a tick at both ends and in the middle. */
function scalePath(x: number, height: number): string {
  const ticks = [PAD, height / 2, height - PAD].map((y) => `M${fixed(x - 3)} ${fixed(y)}h6`);
  return `M${fixed(x)} ${PAD}V${height - PAD}${ticks.join('')}`;
}

type RowProps = BandProps & {
  readonly from: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Every second name stands a line lower. */
  readonly isStaggered: boolean;
};

function BandRow({
  chosen,
  optionCounts,
  party,
  compare,
  state,
  names,
  from,
  count,
  top,
  height,
  isStaggered,
}: RowProps): JSX.Element {
  const column = (WIDTH - EDGE * 2) / count;
  const radius = Math.min(6.4, column * 0.25);
  const yOf = (option: number, options: number) =>
    options < 2 ? height / 2 : height - PAD - ((height - PAD * 2) * option) / (options - 1);
  const columns = Array.from({ length: count }, (_, index) => {
    const issue = from + index;
    const options = optionCounts[issue] ?? 1;
    const option = chosen[issue] ?? 0;
    const differs = compare !== undefined && compare[issue] !== option;
    return { issue, option, options, differs, x: EDGE + column * (index + 0.5), y: yOf(option, options) };
  });
  const cut = state === 'cut';
  // Between the two columns nearest to the middle, so that no lozenge hides it.
  const cutAt = count < 2 ? WIDTH * 0.75 : EDGE + column * Math.floor(count / 2);
  const colour = `var(--${partyClass(party)})`;
  const ground = 'var(--band-ground, var(--mist))';
  const scales = columns.filter(({ options }) => options > MOST_DOTS);
  const others = columns.flatMap(({ x, option, options }) =>
    Array.from({ length: options > MOST_DOTS ? 0 : options }, (_, other) =>
      other === option ? '' : lozengePath(x, yOf(other, options), 2.1),
    ),
  );
  const marks = (wanted: boolean, grow: number) =>
    columns
      .filter((place) => place.differs === wanted)
      .map((place) => lozengePath(place.x, place.y, radius + grow, (radius + grow) * 1.05))
      .join('');
  const [same, different] = [marks(false, 0), marks(true, 1.2)];
  const sameInk = cut ? ground : compare ? 'var(--ink)' : colour;
  const outline = cut ? 'var(--ink-soft)' : 'none';
  return (
    <g transform={`translate(0 ${top})`}>
      <rect width={WIDTH} height={height} fill={ground} />
      <path
        d={columns
          .slice(1)
          .map(({ x }) => `M${fixed(x - column / 2)} 0V${height}`)
          .join('')}
        stroke="var(--line)"
        fill="none"
      />
      <path d={others.join('')} fill="var(--line-firm)" opacity=".55" />
      {scales.length > 0 && (
        <path
          class="scale"
          d={scales.map(({ x }) => scalePath(x, height)).join('')}
          fill="none"
          stroke="var(--line-firm)"
        />
      )}
      <path
        class="thread"
        d={threadPath(columns, cut ? cutAt : undefined)}
        fill="none"
        stroke={cut ? 'var(--ink-soft)' : colour}
        stroke-width="1.6"
      />
      {same && <path class="same" d={same} fill={sameInk} stroke={outline} stroke-width="1.4" />}
      {different && (
        <path class="differs" d={different} fill={cut ? ground : colour} stroke={outline} stroke-width="1.4" />
      )}
      {!cut && <path d={columns.map(({ x, y }) => lozengePath(x, y, radius * 0.36)).join('')} fill={ground} />}
      <rect class="edge" width="4" height={height} fill={colour} />
      <rect
        class="edge"
        x={WIDTH - 4}
        width="4"
        height={height}
        fill={state === 'agreed' ? colour : 'var(--line-firm)'}
      />
      {state === 'agreed' && (
        <path class="teeth" d={teeth(4, 4, height) + teeth(WIDTH - 4, -4, height)} fill={colour} />
      )}
      {names &&
        columns.map(({ issue, x }, index) => (
          <text
            key={issue}
            x={fixed(x)}
            y={height + 14 + (isStaggered && index % 2 === 1 ? NAME_STEP : 0)}
            text-anchor="middle"
          >
            {fitted(names[issue] ?? '', isStaggered ? column * 2 - 4 : column, NAME_SIZE)}
          </text>
        ))}
    </g>
  );
}

/**
 * A package as a woven band: a column for every issue, a lozenge for every option, the chosen ones large and joined by
 * one thread. Always hidden from assistive technology, so a list of the same options must stand beside it.
 */
export function Band(props: BandProps): JSX.Element {
  const issues = props.chosen.length;
  const mostOptions = Math.max(1, ...props.optionCounts.filter((count) => count <= MOST_DOTS));
  const rows = issues > MOST_COLUMNS || mostOptions > MOST_OPTIONS ? Math.min(2, issues) : 1;
  const perRow = Math.ceil(issues / Math.max(1, rows));
  const height = ROW_HEIGHT + Math.max(0, mostOptions - MOST_OPTIONS) * OPTION_STEP;
  const column = (WIDTH - EDGE * 2) / perRow;
  const isStaggered = props.names?.some((name) => fitted(name, column - 4, NAME_SIZE) !== name) ?? false;
  const namesHeight = props.names ? NAME_HEIGHT + (isStaggered ? NAME_STEP : 0) : 0;
  const step = height + namesHeight + ROW_GAP;
  const total = rows * step - ROW_GAP;
  return (
    <svg
      class={`band ${props.state}`}
      viewBox={`0 0 ${WIDTH} ${total}`}
      width={WIDTH}
      height={total}
      aria-hidden="true"
    >
      {Array.from({ length: rows }, (_, row) => {
        const from = row * perRow;
        const count = Math.min(perRow, issues - from);
        return (
          count > 0 && (
            <BandRow
              key={from}
              {...props}
              from={from}
              count={count}
              top={row * step}
              height={height}
              isStaggered={isStaggered}
            />
          )
        );
      })}
    </svg>
  );
}
