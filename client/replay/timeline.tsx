import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { OfferStep } from '../../shared/process/concessions.ts';
import { Said } from '../lib/parts/said.tsx';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { fixed, partyClass } from '../lib/weave/geometry.ts';
import { PartyShape, shapePath } from '../lib/weave/party-shape.tsx';
import { stepWords } from './event-words.ts';
import { Marks } from './marks.tsx';
import { NoteMarks } from './notes-slot.tsx';
import { stepDirection } from './offer-step-words.ts';
import { Phases, phaseName } from './phases.tsx';
import { type Lane, replayLanes } from './record/lanes.ts';
import type { Playback } from './record/playback.ts';
import { positionNear, type ReplayTime } from './record/time.ts';
import { type Measure, useMeasure } from './use-measure.ts';
import { replayText } from './words.ts';

/** Height of a lane and of the marks on it, in px at the usual text size. */
const LANE = 22;
const SHAPE = 16;
/** Longest and shortest bar of talk (px). */
const BAR = { shortest: 3, longest: 18 } as const;

/** The table in time: key moments above, a lane for each party, the phases below; the lanes are what one scrubs. */
export function Timeline({ playback }: { readonly playback: Playback }): JSX.Element {
  const t = replayText();
  const [box, measure] = useMeasure();
  const lanes = useComputed(() => replayLanes(playback.perspective.value)).value;
  return (
    <section class="timeline" aria-label={t.timeline} style={{ '--lanes': `${(lanes.length * LANE) / 16}rem` }}>
      <div class="lane-names" aria-hidden="true">
        {lanes.map(({ party }) => (
          <span key={party.id} style={{ height: `${LANE / 16}rem` }}>
            <PartyShape index={party.index} />
            <span class="lane-name">
              <Said of={party.shortName} />
            </span>
          </span>
        ))}
      </div>
      <div class="line" ref={box}>
        <Marks playback={playback} measure={measure} />
        <Slider playback={playback}>
          <Lanes lanes={lanes} steps={playback.offerSteps.value} time={playback.time} measure={measure.value} />
        </Slider>
        <Phases playback={playback} measure={measure} lanes={lanes} />
      </div>
    </section>
  );
}

type SliderProps = { readonly playback: Playback; readonly children: JSX.Element };

/** Where one stands. Tapping or dragging goes to the nearest step; what a step is, is said in words. */
function Slider({ playback, children }: SliderProps): JSX.Element {
  const t = replayText();
  const { position, step, stops, time, phase, store } = playback;
  const share = time.share[position.value] ?? 0;
  const view = store.view.value;
  const go = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    playback.go(positionNear(time, stops.peek(), (event.clientX - left) / Math.max(1, width)));
  };
  const valueText = t.valueText(
    step.value,
    stops.value.length,
    minutesAndSeconds(time.playMs[position.value] ?? 0),
    phaseName(playback.perspective.value.log.header.scenario, phase.value),
    view === undefined || position.value === 0 ? t.beginning : stepWords(view),
  );
  return (
    <div
      class="scrub"
      role="slider"
      tabIndex={0}
      aria-label={t.timeline}
      aria-valuemin={0}
      aria-valuemax={stops.value.length}
      aria-valuenow={step.value}
      aria-valuetext={valueText}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      {children}
      <div class="bar">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <NoteMarks playback={playback} />
      <div class="playhead" style={{ left: `${share * 100}%` }} />
    </div>
  );
}

type LanesProps = {
  readonly lanes: readonly Lane[];
  readonly steps: ReadonlyMap<string, OfferStep>;
  readonly time: ReplayTime;
  readonly measure: Measure;
};

/** The tip of an arrow above a shape, or below it. */
function tipPath(x: number, middle: number, direction: 'up' | 'down'): string {
  const sign = direction === 'up' ? -1 : 1;
  return `M${fixed(x - 4)} ${fixed(middle + sign * 7)}h8l-4 ${sign * 4}z`;
}

/** Offers as the shapes of their authors, talk as bars. Drawn anew only for another viewpoint or width. */
function Lanes({ lanes, steps, time, measure }: LanesProps): JSX.Element {
  const width = measure.width / measure.scale;
  const x = (position: number) => (time.share[position] ?? 0) * width;
  const height = lanes.length * LANE;
  return (
    <svg
      class="lanes"
      viewBox={`0 0 ${Math.max(1, width)} ${height}`}
      preserveAspectRatio="xMinYMin"
      width="100%"
      height={height * measure.scale}
      aria-hidden="true"
    >
      {lanes.map(({ party, offers, talk }, row) => {
        const middle = row * LANE + LANE / 2;
        const bars = talk.map(({ position, length }) => {
          const wide = BAR.shortest + (BAR.longest - BAR.shortest) * length;
          // What was said at the very end stays on the line.
          const from = Math.max(0, Math.min(x(position), width - wide));
          return `M${fixed(from)} ${middle - 4}h${fixed(wide)}v8h${fixed(-wide)}z`;
        });
        return (
          <g key={party.id} class={partyClass(party.index)}>
            <path d={`M0 ${middle}H${width}`} stroke="var(--line)" />
            <path d={bars.join('')} fill="var(--party)" opacity=".25" />
            {offers.map(({ id, position }) => {
              const kind = steps.get(id)?.kind;
              const direction = kind && stepDirection(kind);
              return direction === undefined ? null : (
                <path key={`tip/${id}`} class="tip" d={tipPath(x(position), middle, direction)} fill="var(--ink)" />
              );
            })}
            {offers.map(({ id, position }) => (
              <path
                key={id}
                class={`shape ${partyClass(party.index)}`}
                transform={`translate(${fixed(x(position) - SHAPE / 2)} ${middle - SHAPE / 2})`}
                d={shapePath(party.index)}
                fill={party.index % 6 === 3 ? 'var(--p4-fill)' : 'var(--party)'}
                stroke={party.index % 6 === 3 ? 'var(--ink)' : 'var(--paper)'}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
