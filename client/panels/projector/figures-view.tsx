import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { FiguresScene, SceneValue } from '../../../shared/wire/projector.ts';
import { binsOf } from '../../models/projector-figures.ts';
import { fixed, lozengePath } from '../weave/geometry.ts';
import type { Speech, ViewProps } from './speech.ts';

/** How the results are spread: a lozenge for every agreement, its median, rounds side by side. */
export function FiguresView({ view, speech }: ViewProps<FiguresScene>): JSX.Element {
  const { text, say } = speech;
  const { rounds, pending } = view;
  const most = Math.max(
    1,
    ...rounds.flatMap(({ benefit, impact }) =>
      [...binsOf(benefit), ...binsOf(impact)].map(({ values }) => values.length),
    ),
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
                most={most}
                rounds={rounds.length}
                speech={speech}
              />
            )}
            {impact.length === 0 ? null : (
              <Histogram
                name={text.figures.impact}
                values={impact}
                median={medians.impact}
                most={most}
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
  /** Most values in one bin of all charts of the page, so that all are drawn to one scale. */
  readonly most: number;
  /** Rounds that stand side by side. */
  readonly rounds: number;
  readonly speech: Speech;
}

/** By how many rounds stand side by side. */
const WIDTHS = [1720, 830, 540] as const;
const HEIGHT = 330;
const PAD = { left: 10, right: 10, top: 42, bottom: 40 };
const FONT = 26;
const LARGEST = 15;
/** Room of a number of up to three digits. */
const NUMBER_WIDTH = 44;
const NUMBER_HEIGHT = 24;

/** One lozenge for every agreement, stacked over its ten index points. */
function Histogram({ name, values, median, most, rounds, speech }: HistogramProps): JSX.Element {
  const { text } = speech;
  const width = WIDTHS[Math.min(rounds, WIDTHS.length) - 1] ?? WIDTHS[0];
  const x = scaleLinear([0, 100], [PAD.left, width - PAD.right]);
  const foot = HEIGHT - PAD.bottom;
  const bins = binsOf(values);
  const room = (x(10) - x(0)) / 2;
  const high = foot - PAD.top;
  // Numbers stand there where they can be read from the back; else the lozenges do.
  const numbered = Math.max(1, Math.floor((room * 2) / NUMBER_WIDTH));
  const isNumbered =
    values.some(({ table }) => table !== undefined) && high / Math.ceil(most / numbered) >= NUMBER_HEIGHT;
  // As many lozenges side by side as it takes for the highest stack to fit.
  const wanted = Math.ceil((most * LARGEST * 2.2) / high);
  const columns = isNumbered ? numbered : Math.max(1, Math.min(wanted, Math.floor((room * 2) / (LARGEST * 1.4))));
  const step = Math.min(LARGEST * 2.2, high / Math.ceil(most / columns), (room * 2) / (columns + 0.3));
  const radius = Math.min(LARGEST, step * 0.46);
  const marks = bins.flatMap((bin) =>
    bin.values.map((value, at) => ({
      ...value,
      x: x(bin.from) + room + ((at % columns) - (columns - 1) / 2) * (isNumbered ? NUMBER_WIDTH : step),
      y: foot - (Math.floor(at / columns) + 0.6) * (isNumbered ? Math.max(step, NUMBER_HEIGHT) : step),
    })),
  );
  return (
    <figure class="histogram">
      <figcaption>
        {name} {isNumbered ? <span>{text.figures.numbers}</span> : null}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        class="chart"
        role="img"
        aria-label={text.figures.described(name, values.length, median)}
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
        {median === undefined ? null : (
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
              {text.figures.median(median)}
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
