import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { StoryScene } from '../../shared/wire/projector.ts';
import { fitted, fixed, partyClass } from '../lib/weave/geometry.ts';
import { shapePath } from '../lib/weave/party-shape.tsx';
import { frameOf, pinnedMoments } from './projector-course.ts';
import type { Speech } from './speech.ts';

/** As many px as the wall of 1920 has for it, so that letters keep their size. */
const WIDTH = 1776;
const HEIGHT = 640;
const PAD = { left: 96, right: 470, top: 88, bottom: 62 };
const FONT = 40;
const MARK = 30;
/** A numbered pin. */
const PIN = 64;
/** Minutes between two ticks: the first that gives at most six of them. */
const STEPS = [1, 2, 5, 10, 15, 30, 60];

/** What each party asked for itself over time, as shares of its best possible gain, and what each got in the end. */
export function CourseChart({ view, speech }: { readonly view: StoryScene; readonly speech: Speech }): JSX.Element {
  const { text, say } = speech;
  const frame = frameOf(view);
  const minutes = (frame.toPlayMs - frame.fromPlayMs) / 60_000;
  const x = scaleLinear([frame.fromPlayMs, frame.toPlayMs], [PAD.left, WIDTH - PAD.right]);
  const y = scaleLinear([frame.lowest, 100], [HEIGHT - PAD.bottom, PAD.top]).clamp(true);
  const foot = HEIGHT - PAD.bottom;
  const every = STEPS.find((step) => minutes / step <= 6) ?? 120;
  const first = Math.ceil(frame.fromPlayMs / 60_000 / every);
  const last = Math.floor(frame.toPlayMs / 60_000 / every);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * every);
  const lines = view.parties
    .map((party) => ({ party, offers: view.offers.filter((offer) => offer.party === party.id) }))
    .filter(({ offers }) => offers.length > 0);
  const isTight = view.parties.length > MOST_TALL;
  const ends = endLabels(view, (share) => y(share), foot, isTight ? LABEL_STEP / 2 + 6 : LABEL_STEP);
  const endOf = (share: number | undefined) =>
    share === undefined ? '' : `${text.story.end} ${String(share).replace('-', '−')} %`;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMin"
      class="chart course"
      role="img"
      aria-label={text.story.described(view.offers.length)}
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
      <text x={WIDTH - PAD.right + 40} y={foot + FONT * 1.3} fill="var(--ink-soft)">
        {text.story.minutes}
      </text>
      <Pins view={view} x={(at) => x(at)} foot={foot} />
      {lines.map(({ party, offers }) => (
        <g key={party.id} style={`color: var(--${partyClass(party.index)})`}>
          <path
            d={`M${offers.map(({ atPlayMs, share }) => `${fixed(x(atPlayMs))} ${fixed(y(share))}`).join('L')}`}
            fill="none"
            stroke="currentColor"
            stroke-width="5"
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
          <text x={WIDTH - PAD.right + 64} y={fixed(top + 2)} font-weight="700" fill="var(--ink)">
            {fitted(say(party.shortName), isTight ? 240 : 360, FONT)}
            {isTight ? <tspan font-weight="400">{` ${endOf(share)}`}</tspan> : null}
          </text>
          {isTight ? null : (
            <text x={WIDTH - PAD.right + 64} y={fixed(top + FONT * 1.1)} fill="var(--ink-soft)">
              {endOf(share)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Two lines of text and a little air. */
const LABEL_STEP = 104;
/** Of more parties name and result stand on one line. */
const MOST_TALL = 4;

/** Names of the parties at the right end, beside what each got (or last asked for), moved apart where they would touch. */
function endLabels(view: StoryScene, y: (share: number) => number, foot: number, step: number) {
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
    if (before !== undefined) label.top = Math.max(label.top, before.top + step);
  }
  const over = Math.max(0, (labels.at(-1)?.top ?? 0) - (foot - FONT * 1.2));
  return labels.map((label) => ({ ...label, top: label.top - over }));
}

interface PinsProps {
  readonly view: StoryScene;
  readonly x: (atPlayMs: number) => number;
  readonly foot: number;
}

/** Numbered moments over the picture, beside each other where they are close; their sentences stand below it. */
function Pins({ view, x, foot }: PinsProps): JSX.Element {
  let before = Number.NEGATIVE_INFINITY;
  const pins = pinnedMoments(view).map(({ atPlayMs, kind }) => {
    const from = x(atPlayMs);
    before = Math.max(from, before + PIN + 10);
    return { key: `${kind}-${atPlayMs}`, from, at: before };
  });
  return (
    <g>
      {pins.map(({ key, from, at }) => (
        <path
          key={key}
          d={`M${fixed(at)} ${PIN}L${fixed(from)} ${PAD.top}V${foot}`}
          fill="none"
          stroke="var(--ink-soft)"
          stroke-width="3"
          stroke-dasharray="4 8"
        />
      ))}
      {pins.map(({ key, at }, index) => (
        <g key={key}>
          <rect x={fixed(at - PIN / 2)} y="2" width={PIN} height={PIN} rx="6" fill="var(--ink)" />
          <text x={fixed(at)} y={PIN * 0.8} text-anchor="middle" font-size="54" font-weight="700" fill="var(--mist)">
            {index + 1}
          </text>
        </g>
      ))}
    </g>
  );
}
