import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { FiguresScene, SceneValue } from '../../shared/wire/projector.ts';
import { fixed, lozengePath } from '../lib/weave/geometry.ts';
import { usePage } from './pages.ts';
import { binsOf, type MarkSize, markSize, placeValues } from './projector-figures.ts';
import type { Speech, ViewProps } from './speech.ts';

/** Rounds that stand side by side on one page. */
const BESIDE = 2;

/** How the results are spread: a lozenge for every agreement, its median, rounds side by side. */
export function FiguresView({ scene, view, speech }: ViewProps<FiguresScene>): JSX.Element {
  const { text, say } = speech;
  const { rounds, pending } = view;
  const page = usePage(`figures ${scene.session}`, Math.ceil(rounds.length / BESIDE));
  const shown = rounds.slice(page * BESIDE, (page + 1) * BESIDE);
  const beside = Math.min(BESIDE, rounds.length);
  const size = markSize(
    rounds.flatMap(({ benefit, impact }) => [benefit, impact]),
    axisOf(beside),
    HEIGHT - PAD.bottom - PAD.top,
  );
  return (
    <main class="spread">
      <h1>{text.figures.heading(rounds.length)}</h1>
      {pending === undefined ? null : (
        <p class="debrief-pending" role="status">
          {text.debrief.pending(pending.done, pending.of)}
        </p>
      )}
      <div class={`spread-rounds rounds-${beside}`}>
        {shown.map(({ round, title, counts, medians, benefit, impact }) => (
          <section key={round} class="spread-round">
            <header>
              <h2>{text.figures.round(round, say(title))}</h2>
              {pending === undefined ? (
                <p class="num">
                  {text.figures.counts(counts.agreed, counts.tables)}.{' '}
                  {size.isNumbered ? text.figures.numbers : text.figures.marks}
                  {counts.fromPaper === undefined ? '' : ` ${text.debrief.fromPaper(counts.fromPaper)}`}
                </p>
              ) : null}
            </header>
            {benefit.length === 0 && pending === undefined ? <p>{text.figures.noAgreement}</p> : null}
            {benefit.length === 0 ? null : (
              <Histogram
                name={text.figures.benefit}
                values={benefit}
                median={medians.benefit}
                lopsided={counts.words.lopsided}
                size={size}
                rounds={beside}
                speech={speech}
              />
            )}
            {impact.length === 0 ? null : (
              <Histogram
                name={text.figures.impact}
                values={impact}
                median={medians.impact}
                lopsided={0}
                size={size}
                rounds={beside}
                speech={speech}
              />
            )}
          </section>
        ))}
      </div>
    </main>
  );
}

interface HistogramProps {
  readonly name: string;
  readonly values: readonly SceneValue[];
  readonly median: number | undefined;
  /** Lopsided agreements, whose benefit is 0: told beside a median of benefit. */
  readonly lopsided: number;
  /** The same for all charts of the page, so that they can be compared. */
  readonly size: MarkSize;
  /** Rounds that stand side by side. */
  readonly rounds: number;
  readonly speech: Speech;
}

/** By how many rounds stand side by side: as many px as the wall of 1920 has for them, so that letters keep their size. */
const WIDTHS = [1776, 864] as const;
const HEIGHT = 330;
const PAD = { left: 40, right: 40, top: 62, bottom: 56 };
/** Letters of the axis, and of the median. */
const [FONT, LARGE] = [40, 54];

const widthOf = (rounds: number) => WIDTHS[rounds - 1] ?? WIDTHS[0];
const axisOf = (rounds: number) => scaleLinear([0, 100], [PAD.left, widthOf(rounds) - PAD.right]);

/** One mark for every agreement at its value; marks that would hide each other stand in a column. */
function Histogram({ name, values, median, lopsided, size, rounds, speech }: HistogramProps): JSX.Element {
  const { text } = speech;
  const width = widthOf(rounds);
  const x = axisOf(rounds);
  const foot = HEIGHT - PAD.bottom;
  const bins = binsOf(values);
  const { isNumbered } = size;
  const radius = size.across * 0.46;
  const marks = placeValues(values, x, size).map(({ of, x: place, level }) => ({
    ...of,
    x: place,
    y: foot - (level + 0.6) * size.up,
  }));
  const said = median === undefined ? undefined : speech.number(median);
  return (
    <figure class="histogram">
      <figcaption>
        {name} {median === undefined ? null : <span class="num">{text.figures.medianOf(values.length, lopsided)}</span>}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        class="chart"
        role="img"
        aria-label={text.figures.described(name, values.length, said)}
      >
        <path d={`M${PAD.left} ${foot}H${width - PAD.right}`} stroke="var(--line-firm)" stroke-width="2" />
        {[0, 50, 100].map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={HEIGHT - 10}
            font-size={FONT}
            fill="var(--ink-soft)"
            text-anchor={tick === 0 ? 'start' : tick === 50 ? 'middle' : 'end'}
          >
            {tick}
          </text>
        ))}
        {isNumbered ? null : (
          <path
            d={marks.map((mark) => lozengePath(mark.x, mark.y, radius)).join('')}
            fill="var(--ink)"
            stroke="var(--mist)"
          />
        )}
        {median === undefined || said === undefined ? null : (
          <>
            <path d={`M${fixed(x(median))} ${PAD.top - 4}V${foot + 8}`} stroke="var(--sea)" stroke-width="4" />
            <text
              x={fixed(x(median) + (median > 50 ? -14 : 14))}
              y={LARGE * 0.85}
              font-size={LARGE}
              font-weight="700"
              text-anchor={median > 50 ? 'end' : 'start'}
              fill="var(--sea)"
            >
              {text.figures.median(said)}
            </text>
          </>
        )}
        {isNumbered
          ? marks.map((mark) => (
              <text
                key={mark.table}
                x={fixed(mark.x)}
                y={fixed(mark.y + size.font * 0.36)}
                font-size={size.font}
                font-weight="600"
                text-anchor="middle"
                fill="var(--ink)"
                stroke="var(--paper)"
                stroke-width="8"
                paint-order="stroke"
              >
                {mark.table}
              </text>
            ))
          : null}
      </svg>
      <div class="sr">
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{text.figures.range}</th>
              <th scope="col">{text.figures.tables}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, values: inside }) => (
              <tr key={from}>
                <td>
                  {from}–{to}
                </td>
                <td>{inside.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
