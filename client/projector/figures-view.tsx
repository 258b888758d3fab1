import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { FiguresScene, SceneValue } from '../../shared/wire/projector.ts';
import { fixed, lozengePath } from '../lib/weave/geometry.ts';
import { binsOf, type MarkSize, markSize, placeValues } from './projector-figures.ts';
import type { Speech, ViewProps } from './speech.ts';

/** How the results are spread: a lozenge for every agreement, its median, rounds side by side. */
export function FiguresView({ view, speech }: ViewProps<FiguresScene>): JSX.Element {
  const { text, say } = speech;
  const { rounds, pending } = view;
  const size = markSize(
    rounds.flatMap(({ benefit, impact }) => [benefit, impact]),
    axisOf(rounds.length),
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
      <div class={`spread-rounds rounds-${Math.min(3, rounds.length)}`}>
        {rounds.map(({ round, title, counts, medians, benefit, impact }) => (
          <section key={round} class="spread-round">
            <header>
              <h2>{text.figures.round(round, say(title))}</h2>
              {pending === undefined ? <p class="num">{text.figures.counts(counts.agreed, counts.tables)}</p> : null}
            </header>
            {benefit.length === 0 && pending === undefined ? <p>{text.figures.noAgreement}</p> : null}
            {benefit.length === 0 ? null : (
              <Histogram
                name={text.figures.benefit}
                values={benefit}
                median={medians.benefit}
                lopsided={counts.words.lopsided}
                size={size}
                rounds={rounds.length}
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
                rounds={rounds.length}
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

/** By how many rounds stand side by side. */
const WIDTHS = [1720, 830, 540] as const;
const HEIGHT = 330;
const PAD = { left: 24, right: 24, top: 42, bottom: 40 };
const FONT = 26;

const widthOf = (rounds: number) => WIDTHS[Math.min(rounds, WIDTHS.length) - 1] ?? WIDTHS[0];
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
        {name} <span>{isNumbered ? text.figures.numbers : text.figures.marks}</span>
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
            y={HEIGHT - 8}
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
              x={fixed(x(median) + (median > 60 ? -10 : 10))}
              y={FONT}
              font-size={FONT}
              font-weight="700"
              text-anchor={median > 60 ? 'end' : 'start'}
              fill="var(--sea)"
            >
              {text.figures.median(said, values.length, lopsided)}
            </text>
          </>
        )}
        {isNumbered
          ? marks.map((mark) => (
              <text
                key={mark.table}
                x={fixed(mark.x)}
                y={fixed(mark.y + 8)}
                font-size={24}
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
