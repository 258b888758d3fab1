import type { ComponentChildren, JSX } from 'preact';
import { ScrollX } from '../parts/scroll-x.tsx';
import { fixed, partyClass } from '../weave/geometry.ts';
import { cutTo } from '../weave/label-room.ts';
import { shapePath } from '../weave/party-shape.tsx';
import { anchorOf, type Tick } from './labels.ts';

/** `projector` doubles type and marks on the same chart. */
export type ChartSize = 'phone' | 'projector';

/** A party as charts name it; `index` is its place in the case, which gives shape and dye. */
export interface ChartParty {
  readonly id: string;
  readonly index: number;
  readonly name: string;
}

/** Measures of a plot in its own units. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  /** Half the size of a mark. */
  readonly radius: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const PHONE: Plot = { width: 328, height: 300, font: 13, radius: 6, left: 44, right: 316, top: 12, bottom: 258 };
const PROJECTOR: Plot = { width: 1160, height: 800, font: 26, radius: 12, left: 92, right: 1140, top: 22, bottom: 718 };

/** The plot of a chart with two axes. @param upright its upright ticks: longer numbers push the axis to the right */
export function plotOf(size: ChartSize, upright: readonly Tick[] = []): Plot {
  const plot = size === 'phone' ? PHONE : PROJECTOR;
  const letters = Math.max(0, ...upright.map(({ label }) => label.length));
  // The axis is named at the left edge, the numbers stand between the name and the axis.
  return { ...plot, left: Math.max(plot.left, Math.round(plot.font * (1.2 + letters * 0.56) + 6)) };
}

/** Solid, dashed, dotted: lines of parties stay apart without colour; lengths in strokes. */
const DASHES = ['', '6 3', '1.5 3', '9 3 2 3', '4 2', '2 5'] as const;

/** The dash of a party's line. */
export function dashOf(index: number, plot: Plot): string | undefined {
  const dash = DASHES[index % DASHES.length] ?? '';
  const unit = plot.font / 13;
  return dash === '' ? undefined : dash.replace(/[\d.]+/g, (length) => fixed(Number(length) * unit));
}

export type PartyMarkProps = {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The chosen mark: yellow with an edge of ink, twice the size. */
  readonly isChosen?: boolean;
};

/** A party's shape as a mark, with an edge of paper so that marks on top of each other stay countable. */
export function PartyMark({ index, x, y, radius, isChosen = false }: PartyMarkProps): JSX.Element {
  const reach = isChosen ? radius * 1.9 : radius;
  const place = `translate(${fixed(x - reach)} ${fixed(y - reach)}) scale(${(reach / 8).toFixed(3)})`;
  return (
    <g class={`offer-mark ${partyClass(index)}${isChosen ? ' chosen' : ''}`} transform={place}>
      <path
        d={shapePath(index)}
        fill={isChosen ? 'var(--signal)' : 'var(--party)'}
        stroke={isChosen ? 'var(--on-signal)' : 'var(--paper)'}
        stroke-width={isChosen ? 1.6 : 2.4}
        paint-order="stroke"
      />
    </g>
  );
}

export type AxesProps = {
  readonly plot: Plot;
  readonly xName: string;
  readonly yName: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
};

/** Two axes named in words with few ticks. */
export function Axes({ plot, xName, yName, xTicks, yTicks }: AxesProps): JSX.Element {
  const { left, right, top, bottom, font } = plot;
  return (
    <g class="axes">
      <path
        d={`M${left} ${top}V${bottom}H${right}`}
        stroke="var(--line-firm)"
        stroke-width={font / 9}
        fill="none"
        stroke-linejoin="miter"
      />
      <g fill="var(--ink-soft)">
        {xTicks.map(({ at, label }) => (
          <text key={label} x={fixed(at)} y={fixed(bottom + font * 1.3)} text-anchor={anchorOf(at, left, right)}>
            {label}
          </text>
        ))}
        {yTicks.map(({ at, label }) => (
          <text key={label} x={left - 6} y={fixed(Math.max(top + font * 0.75, at + font * 0.35))} text-anchor="end">
            {label}
          </text>
        ))}
      </g>
      <g fill="var(--ink)" font-weight="600" text-anchor="middle">
        <text x={(left + right) / 2} y={fixed(bottom + font * 2.7)}>
          {cutTo(xName, right - left, font)}
        </text>
        <text transform={`translate(${fixed(font * 0.95)} ${(top + bottom) / 2}) rotate(-90)`}>
          {cutTo(yName, bottom - top, font)}
        </text>
      </g>
    </g>
  );
}

export type NumbersProps = {
  /** The title of the chart. */
  readonly of: string;
  readonly summary: string;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[];
};

/** The numbers of a chart as a table: what a screen reader reads and what a printed page keeps. */
export function Numbers({ of, summary, head, rows }: NumbersProps): JSX.Element {
  return (
    <details class="chart-numbers">
      <summary class="sm">{summary}</summary>
      <ScrollX label={`${of}: ${summary}`}>
        <table class="sm num">
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${at}/${row[0]}`}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={head[column]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[column]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  );
}

export type ChartProps = {
  /** Unique in the document: title and description take their ids from it. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly children: ComponentChildren;
};

/** The drawing itself, with its title and what there is to see in a sentence or two. */
export function ChartSvg({ id, name, title, description, width, height, font, children }: ChartProps): JSX.Element {
  return (
    <svg
      class={`chart ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-size={font}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}
