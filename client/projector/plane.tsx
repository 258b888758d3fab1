import type { JSX } from 'preact';
import type { Quadrant } from '../../shared/scoring/quadrant.ts';
import type { QuadrantScene } from '../../shared/wire/projector.ts';
import { type PlacedMark, placeMarks } from '../lib/charts/quadrant-marks.ts';
import { fixed } from '../lib/weave/geometry.ts';
import { type LabelPlace, placeInFreeRoom, type Room } from '../lib/weave/label-room.ts';
import { type Drawn, FONT, isPicked, Mark, RADIUS, RING, THIN_RING } from './plane-mark.tsx';
import type { Speech } from './speech.ts';

const [WIDTH, HEIGHT] = [1240, 896];
const PAD = { top: 62, right: 20, bottom: 100, left: 296 };
const [LEFT, RIGHT, TOP, BOTTOM] = [PAD.left, WIDTH - PAD.right, PAD.top, HEIGHT - PAD.bottom];
/** Names and figures. */
const LARGE = 54;

const xOf = (benefit: number) => LEFT + (benefit / 100) * (RIGHT - LEFT);
const yOf = (impact: number) => BOTTOM - (impact / 100) * (BOTTOM - TOP);

/**
 * Every table by benefit and impact, readable from the back: marks at their true values, equal ones as a ring with their
 * number, labels where there is room. The six words and their counts are all tables; those of an agreement that somebody
 * loses by and of none stand beside the axis on which they lie.
 */
export function Plane({ view, speech }: { readonly view: QuadrantScene; readonly speech: Speech }): JSX.Element {
  const { text } = speech;
  const words = text.quadrant;
  const { tables, agreed, breached, none } = view.counts;
  const count = (word: Quadrant | 'lopsided') => (view.pending === undefined ? ` ${view.counts.words[word]}` : '');
  const drawn = drawnMarks(view);
  const corners = [
    { words: `${words.aid}${count('aid')}`, x: LEFT + 14, y: TOP + LARGE * 0.92, anchor: 'start' },
    { words: `${words.partnership}${count('partnership')}`, x: RIGHT - 14, y: TOP + LARGE * 0.92, anchor: 'end' },
    { words: `${words.ceremony}${count('ceremony')}`, x: LEFT + 14, y: BOTTOM - 16, anchor: 'start' },
    { words: `${words.extraction}${count('extraction')}`, x: RIGHT - 14, y: BOTTOM - 16, anchor: 'end' },
  ].map((corner): Corner => inTheClear(corner as Corner, drawn));
  const labels = labelsOf(drawn, view.numbers, corners.map(roomOf));
  const path = (points: QuadrantScene['cloud']) =>
    points.map(([benefit, impact]) => `${fixed(xOf(benefit))} ${fixed(yOf(impact))}`);
  return (
    <svg class="chart quadrant" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="plane-title plane-desc">
      <title id="plane-title">{words.title}</title>
      <desc id="plane-desc">{text.debrief.described(tables, agreed, breached, none)}</desc>
      <rect x={LEFT} y={TOP} width={RIGHT - LEFT} height={BOTTOM - TOP} fill="var(--paper)" />
      <rect x={xOf(50)} y={TOP} width={RIGHT - xOf(50)} height={yOf(50) - TOP} fill="var(--sea-tint)" />
      <path
        class="cloud"
        d={path(view.cloud)
          .map((point) => `M${point}h.01`)
          .join('')}
        stroke="var(--line-firm)"
        stroke-width="3.4"
        stroke-linecap="round"
        opacity=".45"
      />
      <path
        d={`M${xOf(50)} ${TOP}V${BOTTOM}M${LEFT} ${yOf(50)}H${RIGHT}`}
        stroke="var(--line-firm)"
        stroke-width="2"
        stroke-dasharray="3 6"
      />
      <path d={`M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}`} fill="none" stroke="var(--ink)" stroke-width="3" />
      {view.frontier.length > 1 ? (
        <path
          class="frontier"
          d={`M${path(view.frontier).join('L')}`}
          fill="none"
          stroke="var(--sea)"
          stroke-width="5"
        />
      ) : null}
      <Axes words={words} />
      {corners.map((corner) => (
        <text
          key={corner.words}
          class="halo corner"
          font-size={LARGE}
          text-anchor={corner.anchor}
          x={corner.x}
          y={corner.y}
          font-weight="700"
          fill="var(--ink)"
          stroke-width={LARGE / 5}
        >
          {corner.words}
        </text>
      ))}
      {view.pending === undefined ? <Gutter view={view} speech={speech} /> : null}
      {labels.map(({ wish, tie }) =>
        tie === undefined ? null : (
          <g key={wish.text}>
            <path
              d={`M${tie[0].map(fixed).join(' ')}L${tie[1].map(fixed).join(' ')}`}
              stroke="var(--paper)"
              stroke-width="7"
            />
            <path
              d={`M${tie[0].map(fixed).join(' ')}L${tie[1].map(fixed).join(' ')}`}
              stroke="var(--ink)"
              stroke-width="2.5"
            />
          </g>
        ),
      )}
      {drawn
        .toSorted((a, b) => orderOf(a.mark) - orderOf(b.mark))
        .map((one) => (
          <Mark key={one.mark.at} drawn={one} />
        ))}
      {labels.map(({ wish, x, y }) => (
        <text
          key={`${wish.text} ${x} ${y}`}
          class={/×$/.test(wish.text) ? 'halo count' : 'halo label'}
          x={fixed(x)}
          y={fixed(y + LARGE * 0.36)}
          text-anchor="middle"
          font-size={LARGE}
          font-weight="700"
          fill="var(--ink)"
          stroke-width={LARGE / 5}
        >
          {wish.text}
        </text>
      ))}
    </svg>
  );
}

function drawnMarks(view: QuadrantScene): Drawn[] {
  const placed = placeMarks(view).map((mark) => ({ mark, x: xOf(mark.benefit), y: yOf(mark.impact) }));
  const isNear = (a: (typeof placed)[number], b: (typeof placed)[number]) =>
    a !== b && Math.hypot(a.x - b.x, a.y - b.y) < RING + (b.mark.tables > 1 ? RING : RADIUS);
  return placed.map((one): Drawn => {
    const isRinged = one.mark.tables > 1 && !isPicked(one.mark);
    const hasCountInside = isRinged && !view.numbers && !placed.some((other) => isNear(one, other));
    const reach = hasCountInside ? RING : isRinged ? THIN_RING : isPicked(one.mark) ? RADIUS * 1.75 : RADIUS;
    return { ...one, reach, hasCountInside };
  });
}

function labelsOf(drawn: readonly Drawn[], hasNumbers: boolean, taken: readonly Room[]): readonly LabelPlace[] {
  const wishes = drawn.flatMap((one) => {
    const { mark, hasCountInside } = one;
    const text =
      hasNumbers || isPicked(mark) ? mark.label : mark.tables > 1 && !hasCountInside ? `${mark.tables}×` : undefined;
    return text === undefined ? [] : [{ mark: one, text }];
  });
  const box = [LEFT + 8, TOP + 6, RIGHT - 6, BOTTOM - 6] as const;
  return placeInFreeRoom(wishes, { marks: drawn, box, taken, font: LARGE });
}

/** A word of the plane with its count, and where it stands. */
interface Corner {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A word where no mark covers it: in its corner, else along that side of its quarter, else where fewest do. */
function inTheClear(corner: Corner, drawn: readonly Drawn[]): Corner {
  const isUpper = corner.y < yOf(50);
  const lowest = isUpper ? yOf(50) - LARGE * 0.3 : BOTTOM - 16;
  const steps = Math.floor((yOf(50) - TOP - LARGE) / (LARGE / 2));
  const places = Array.from({ length: steps }, (_, step): Corner => {
    const y = corner.y + (isUpper ? step : -step) * (LARGE / 2);
    return { ...corner, y };
  }).filter(({ y }) => y <= lowest);
  const covering = (place: Corner) => {
    const room = roomOf(place);
    return drawn.filter(
      ({ x, y, reach }) =>
        Math.abs(x - room.x) < room.width / 2 + reach && Math.abs(y - room.y) < room.height / 2 + reach,
    ).length;
  };
  return places.reduce((best, place) => (covering(place) < covering(best) ? place : best), corner);
}

/** What a word in a corner covers. */
function roomOf({ words, x, y, anchor }: Corner): Room {
  const width = words.length * LARGE * 0.6;
  return { x: x + (anchor === 'end' ? -width : width) / 2, y: y - LARGE * 0.35, width, height: LARGE * 0.9 };
}

function orderOf(mark: PlacedMark): number {
  return isPicked(mark) ? 2 : mark.tables > 1 ? 0 : 1;
}

function Axes({ words }: { readonly words: Speech['text']['quadrant'] }): JSX.Element {
  return (
    <g font-size={FONT} fill="var(--ink-soft)">
      {[0, 50, 100].map((tick) => (
        <text
          key={tick}
          x={xOf(tick)}
          y={BOTTOM + FONT * 1.1}
          text-anchor={tick === 0 ? 'start' : tick === 50 ? 'middle' : 'end'}
        >
          {tick}
        </text>
      ))}
      {[50, 100].map((tick) => (
        <text key={tick} x={LEFT - 20} y={yOf(tick) + FONT * (tick === 100 ? 0.75 : 0.35)} text-anchor="end">
          {tick}
        </text>
      ))}
      <g fill="var(--ink)" font-weight="600">
        <text x={LEFT} y={TOP - 16}>
          {words.impact}
        </text>
        <text x={RIGHT} y={BOTTOM + FONT * 2.2} text-anchor="end">
          {words.benefit}
        </text>
      </g>
    </g>
  );
}

/** The two words whose tables lie on the axis, each beside where most of them are, a word a line. */
function Gutter({ view, speech }: { readonly view: QuadrantScene; readonly speech: Speech }): JSX.Element {
  const { text } = speech;
  const heightOf = (kind: 'lopsided' | 'none', otherwise: number) => {
    const own = view.marks.filter((mark) => mark.kind === kind);
    return own.length === 0 ? otherwise : own.reduce((sum, { impact }) => sum + impact, 0) / own.length;
  };
  const entries = [
    { name: text.quadrant.lopsided, count: view.counts.words.lopsided, impact: heightOf('lopsided', 77) },
    { name: text.debrief.none, count: view.counts.none, impact: heightOf('none', 26) },
  ].sort((a, b) => b.impact - a.impact);
  // One above the tick in the middle of the axis and one below it, so that neither covers it or the other.
  const blocks = entries.map(({ name, count, impact }, at) => {
    const lines = [...name.split(' '), String(count)];
    const height = lines.length * LARGE;
    const [least, most] = at === 0 ? [TOP + LARGE, yOf(50) - FONT * 0.7] : [yOf(50) + FONT * 0.7, BOTTOM];
    return { lines, height, middle: Math.min(most - height / 2, Math.max(least + height / 2, yOf(impact))) };
  });
  return (
    <g font-size={LARGE} font-weight="700" fill="var(--ink)" text-anchor="end">
      {blocks.map(({ lines, height, middle }, at) =>
        lines.map((line, row) => (
          <text key={`${at}/${row}`} class="gutter" x={LEFT - 40} y={fixed(middle - height / 2 + LARGE * (row + 0.85))}>
            {line}
          </text>
        )),
      )}
    </g>
  );
}
