import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { StoryScene } from '../../shared/wire/projector.ts';
import { fixed, partyClass } from '../lib/weave/geometry.ts';
import { shapePath } from '../lib/weave/party-shape.tsx';
import { frameOf, namedMoments } from './projector-course.ts';
import type { Speech } from './speech.ts';

const WIDTH = 1180;
const HEIGHT = 720;
const PAD = { left: 76, right: 190, top: 108, bottom: 64 };
const FONT = 26;
const MARK = 22;
/** From a moment's line to its name. */
const BESIDE = 10;
/** Minutes between two ticks: the first that gives at most eight of them. */
const STEPS = [1, 2, 5, 10, 15, 30, 60];

/** What each party asked for itself over time, as shares of its best possible gain, and what each got in the end. */
export function CourseChart({ view, speech }: { readonly view: StoryScene; readonly speech: Speech }): JSX.Element {
  const { text, say } = speech;
  const frame = frameOf(view);
  const minutes = (frame.toPlayMs - frame.fromPlayMs) / 60_000;
  const x = scaleLinear([frame.fromPlayMs, frame.toPlayMs], [PAD.left, WIDTH - PAD.right]);
  const y = scaleLinear([frame.lowest, 100], [HEIGHT - PAD.bottom, PAD.top]).clamp(true);
  const foot = HEIGHT - PAD.bottom;
  const every = STEPS.find((step) => minutes / step <= 8) ?? 120;
  const first = Math.ceil(frame.fromPlayMs / 60_000 / every);
  const last = Math.floor(frame.toPlayMs / 60_000 / every);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * every);
  const lines = view.parties
    .map((party) => ({ party, offers: view.offers.filter((offer) => offer.party === party.id) }))
    .filter(({ offers }) => offers.length > 0);
  const ends = endLabels(view, (share) => y(share), foot);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMin"
      class="chart course"
      role="img"
      aria-label={text.story.described(view.table, view.offers.length)}
      font-size={FONT}
    >
      {view.phases
        .filter(({ kind, fromPlayMs }) => kind === 'break' && fromPlayMs > frame.fromPlayMs)
        .map(({ fromPlayMs }) => {
          const until = view.phases.find((next) => next.fromPlayMs > fromPlayMs)?.fromPlayMs ?? frame.toPlayMs;
          const width = fixed(x(until) - x(fromPlayMs));
          return (
            <rect
              key={fromPlayMs}
              x={fixed(x(fromPlayMs))}
              y={PAD.top}
              width={width}
              height={foot - PAD.top}
              fill="var(--sunk)"
            />
          );
        })}
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <path
            d={`M${PAD.left} ${fixed(y(tick))}H${WIDTH - PAD.right}`}
            stroke="var(--line-firm)"
            stroke-width={tick === 0 ? 2 : 1}
            stroke-dasharray={tick === 0 ? undefined : '2 6'}
          />
          <text x={PAD.left - 10} y={fixed(y(tick) + FONT * 0.35)} text-anchor="end" fill="var(--ink-soft)">
            {tick}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} x={fixed(x(tick * 60_000))} y={foot + FONT * 1.3} text-anchor="middle" fill="var(--ink-soft)">
          {tick}
        </text>
      ))}
      <text x={WIDTH - PAD.right} y={HEIGHT - 4} text-anchor="end" fill="var(--ink-soft)">
        {text.story.minutes}
      </text>
      <Moments view={view} speech={speech} x={(at) => x(at)} foot={foot} />
      {lines.map(({ party, offers }) => (
        <g key={party.id} style={`color: var(--${partyClass(party.index)})`}>
          <path
            d={`M${offers.map(({ atPlayMs, share }) => `${fixed(x(atPlayMs))} ${fixed(y(share))}`).join('L')}`}
            fill="none"
            stroke="currentColor"
            stroke-width="4"
            stroke-linejoin="round"
          />
          {offers.map(({ atPlayMs, share, accepted }) => (
            <path
              key={atPlayMs}
              d={shapePath(party.index)}
              transform={`translate(${fixed(x(atPlayMs) - MARK / 2)} ${fixed(y(share) - MARK / 2)}) scale(${MARK / 16})`}
              fill={accepted ? 'var(--signal)' : 'currentColor'}
              stroke={accepted ? 'var(--ink)' : 'var(--paper)'}
              stroke-width={accepted ? 2 : 1}
            />
          ))}
        </g>
      ))}
      {ends.map(({ party, top, from, share }) => (
        <g key={party.id} style={`color: var(--${partyClass(party.index)})`}>
          <path
            d={`M${WIDTH - PAD.right} ${fixed(from)}h9V${fixed(top)}h9`}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
          />
          <path
            d={shapePath(party.index)}
            transform={`translate(${WIDTH - PAD.right + 22} ${fixed(top - MARK / 2)}) scale(${MARK / 16})`}
            fill="currentColor"
          />
          <text x={WIDTH - PAD.right + 52} y={fixed(top - 2)} font-weight="700" fill="var(--ink)">
            {say(party.shortName)}
          </text>
          <text x={WIDTH - PAD.right + 52} y={fixed(top + FONT)} fill="var(--ink-soft)">
            {share === undefined ? '' : `${text.story.end} ${String(share).replace('-', '−')} %`}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Two lines of text and a little air. */
const LABEL_STEP = 62;

/** Names of the parties at the right end, beside what each got (or last asked for), moved apart where they would touch. */
function endLabels(view: StoryScene, y: (share: number) => number, foot: number) {
  const labels = view.parties
    .flatMap((party) => {
      const share = view.shares?.find((one) => one.party === party.id)?.share;
      const last = view.offers.findLast((offer) => offer.party === party.id)?.share;
      const shown = share ?? last;
      return shown === undefined ? [] : [{ party, share, from: y(shown), top: y(shown) }];
    })
    .sort((a, b) => a.top - b.top);
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1];
    if (before !== undefined) label.top = Math.max(label.top, before.top + LABEL_STEP);
  }
  const over = Math.max(0, (labels.at(-1)?.top ?? 0) - (foot - FONT));
  return labels.map((label) => ({ ...label, top: label.top - over }));
}

interface MomentsProps {
  readonly view: StoryScene;
  readonly speech: Speech;
  readonly x: (atPlayMs: number) => number;
  readonly foot: number;
}

/** Moments named over the picture, on as many lines as they need to stand beside each other. */
function Moments({ view, speech, x, foot }: MomentsProps): JSX.Element {
  const { text, say } = speech;
  const lines: { from: number; to: number }[][] = [[], [], []];
  const placed = namedMoments(view).flatMap((moment) => {
    const party = view.parties.find(({ id }) => id === moment.party);
    const name = text.story.moments[moment.kind];
    const label = party === undefined ? name : `${name}, ${say(party.shortName)}`;
    const at = x(moment.atPlayMs);
    const width = label.length * FONT * 0.54;
    // Beside its line, on the side with more room.
    const anchor = at > WIDTH * 0.5 ? 'end' : 'start';
    const left = anchor === 'end' ? at - width - BESIDE : at;
    const free = lines.findIndex((taken) =>
      taken.every(({ from, to }) => left > to + 16 || left + width + BESIDE < from - 16),
    );
    // What finds no room stands in the list beside the picture.
    if (free < 0) return [];
    lines[free]?.push({ from: left, to: left + width + BESIDE });
    return [{ moment, label, at, anchor, line: free }];
  });
  return (
    <g>
      {placed.map(({ moment, at, line }) => (
        <g key={`${moment.kind}-${moment.atPlayMs}`}>
          <path
            d={`M${fixed(at)} ${fixed(FONT * line * 1.2 + 6)}V${foot}`}
            stroke="var(--ink-soft)"
            stroke-width="2"
            stroke-dasharray="4 5"
          />
        </g>
      ))}
      {/* Over every line: one that comes from above may cross a name below. */}
      {placed.map(({ moment, label, at, anchor, line }) => (
        <text
          key={`${moment.kind}-${moment.atPlayMs}`}
          x={fixed(anchor === 'end' ? at - BESIDE : at + BESIDE)}
          y={fixed(FONT * (line + 1) * 1.2 - 4)}
          text-anchor={anchor}
          font-weight="600"
          fill="var(--ink)"
          stroke="var(--mist)"
          stroke-width="8"
          paint-order="stroke"
        >
          {label}
        </text>
      ))}
    </g>
  );
}
