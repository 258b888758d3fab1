import type { JSX } from 'preact';
import { fitted, partyClass } from '../weave/geometry.ts';
import type { WishCell } from './chart-measures.ts';
import { type ChartParty, type ChartSize, ChartSvg, Numbers, PartyMark } from './frame.tsx';
import type { Messages } from './words.id.ts';

export type WishMapProps = {
  readonly id: string;
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  /** Short names of the issues, in the case's order. */
  readonly issues: readonly string[];
  /** rows[issue][party], in the order of `parties`. */
  readonly rows: readonly (readonly WishCell[])[];
  readonly size?: ChartSize;
};

const SIZES = {
  phone: { width: 328, font: 13, row: 36, names: 92, head: 54, bar: 6 },
  projector: { width: 1160, font: 26, row: 74, names: 300, head: 108, bar: 12 },
} as const;

/** Who got what it wanted: the share of the possible points, a bar and a number for every issue and party. */
export function WishMap({ id, words, parties, issues, rows, size = 'phone' }: WishMapProps): JSX.Element {
  const t = words.wishes;
  const { width, font, row, names, head, bar } = SIZES[size];
  const column = (width - names) / Math.max(1, parties.length);
  const gap = font / 4;
  return (
    <figure class="figure">
      <ChartSvg
        id={id}
        name="wish-map"
        title={t.title}
        description={t.description}
        width={width}
        height={head + rows.length * row}
        font={font}
      >
        {parties.map((party, at) => {
          const left = names + at * column + gap;
          const lines = linesOf(party.name, Math.floor((column - gap) / (font * 0.54)));
          return (
            <g key={party.id} fill="var(--ink)" font-weight="600">
              <PartyMark index={party.index} x={left + font * 0.5} y={font * 0.6} radius={font * 0.45} />
              {lines.map((words, row) => (
                <text key={words} x={left} y={font * (2.1 + row * 1.15)}>
                  {words}
                </text>
              ))}
            </g>
          );
        })}
        {rows.map((cells, issue) => {
          const top = head + issue * row;
          return (
            <g key={issues[issue]}>
              <text x={0} y={top + row / 2 + font * 0.3} fill="var(--ink)">
                {fitted(issues[issue] ?? '', names - gap, font)}
              </text>
              {cells.map((cell, at) => (
                <Cell
                  key={cell.party}
                  cell={cell}
                  index={parties[at]?.index ?? 0}
                  text={cell.share === undefined ? t.nothing : t.percent(Math.round(cell.share * 100))}
                  left={names + at * column + gap}
                  top={top + gap / 2}
                  width={column - gap}
                  height={row - gap}
                  font={font}
                  bar={bar}
                />
              ))}
            </g>
          );
        })}
      </ChartSvg>
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[t.issue, ...parties.map(({ name }) => name)]}
        rows={rows.map((cells, issue) => [
          issues[issue] ?? '',
          ...cells.map(({ got, possible, share }) =>
            share === undefined ? t.same : `${t.percent(Math.round(share * 100))} (${t.got(got, possible)})`,
          ),
        ])}
      />
    </figure>
  );
}

/** A name in at most two lines of so many letters, broken between words; cut where even that is too short. */
function linesOf(name: string, letters: number): string[] {
  const cut = (text: string) => (text.length <= letters ? text : `${text.slice(0, letters - 1)}…`);
  const words = name.split(' ');
  const first = words.findLastIndex((_, at) => words.slice(0, at + 1).join(' ').length <= letters);
  const rest = words.slice(Math.max(0, first) + 1).join(' ');
  return [words.slice(0, Math.max(0, first) + 1).join(' '), rest].filter((text) => text !== '').map(cut);
}

type CellProps = {
  readonly cell: WishCell;
  readonly index: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly bar: number;
};

function Cell({ cell, index, text, left, top, width, height, font, bar }: CellProps): JSX.Element {
  const share = cell.share ?? 0;
  return (
    <g class={`wish ${partyClass(index)}`}>
      <rect x={left} y={top} width={width} height={height} fill="var(--mist)" />
      {cell.share === undefined ? null : (
        <>
          <rect x={left} y={top} width={width} height={height} fill="var(--party)" opacity={(share * 0.3).toFixed(2)} />
          <rect x={left} y={top + height - bar} width={width} height={bar} fill="var(--paper)" />
          <rect x={left} y={top + height - bar} width={width} height={bar} fill="var(--sunk)" />
          <rect
            class="share"
            x={left}
            y={top + height - bar}
            width={(width * share).toFixed(1)}
            height={bar}
            fill="var(--party)"
          />
        </>
      )}
      <text
        x={left + width / 2}
        y={top + (height - bar) / 2 + font * 0.36}
        text-anchor="middle"
        font-weight={share >= 0.5 ? 700 : 400}
        fill="var(--ink)"
      >
        {text}
      </text>
    </g>
  );
}
