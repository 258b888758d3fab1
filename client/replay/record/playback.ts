import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { keyMoments } from '../../../shared/debrief/key-moments.ts';
import type { KeyMoment } from '../../../shared/debrief/moment.ts';
import type { OfferStep } from '../../../shared/process/concessions.ts';
import type { Viewer } from '../../../shared/visibility/viewer.ts';
import { openReplayFeed } from '../../feed/replay-feed.ts';
import { createTableStore, type TableStore } from '../../lib/table/table-store.ts';
import { offerPositions, offerSteps } from './offer-steps.ts';
import { isRevealedAt, type Perspective, type ReplaySource, seenAt, stopsOf, viewerFor } from './source.ts';
import { positionOf, type Speed, stepAt, waitMs } from './steps.ts';
import { type PhaseStretch, phaseAt, type ReplayTime, replayTime } from './time.ts';

/** A key moment of the viewpoint, with its position in the record. */
export interface PlacedMoment extends KeyMoment {
  readonly position: number;
}

/** A record being played: where it stands, through whose eyes, and what there is to see. */
export interface Playback {
  readonly source: ReplaySource;
  /** Entries of the record that are shown; what is not visible to the viewpoint is counted, too. */
  readonly position: ReadonlySignal<number>;
  readonly viewer: ReadonlySignal<Viewer>;
  readonly speed: Signal<Speed>;
  readonly playing: ReadonlySignal<boolean>;
  readonly perspective: ReadonlySignal<Perspective>;
  /** Positions at which the viewpoint sees something new. */
  readonly stops: ReadonlySignal<readonly number[]>;
  readonly step: ReadonlySignal<number>;
  readonly time: ReplayTime;
  readonly phase: ReadonlySignal<PhaseStretch | undefined>;
  readonly moments: ReadonlySignal<readonly PlacedMoment[]>;
  /** The moment at the position; of several the last. */
  readonly moment: ReadonlySignal<PlacedMoment | undefined>;
  /** Positions at which the viewpoint came to read an offer. */
  readonly offers: ReadonlySignal<readonly number[]>;
  /** The step to each offer from its author's one before, where the viewpoint holds everybody's points. */
  readonly offerSteps: ReadonlySignal<ReadonlyMap<string, OfferStep>>;
  /** Playing goes from offer to offer and leaves out what lies between. */
  readonly onlyOffers: Signal<boolean>;
  /** Somebody asked for the list of keys by keyboard. */
  readonly keysAsked: Signal<boolean>;
  /** The same store as behind every screen of live play. */
  readonly store: TableStore;
  /** Stands at a position. Does not stop the playing: somebody who scrubs while it plays goes on from there. */
  go(position: number): void;
  /** Goes on or back by steps of the viewpoint. */
  stepBy(steps: number): void;
  /** To the next key moment, or the one before. */
  momentBy(direction: 1 | -1): void;
  /** To the next offer, or the one before. */
  offerBy(direction: 1 | -1): void;
  look(viewer: Viewer): void;
  /** Plays from here, from the beginning when at the end; or stands still. */
  toggle(): void;
  close(): void;
}

/** Begins playing a record. `wish` is what the address asks for. */
export function createPlayback(
  source: ReplaySource,
  wish: { readonly position?: number; readonly as?: string; readonly speed: Speed },
): Playback {
  const position = signal(Math.min(source.length, Math.max(0, wish.position ?? 0)));
  const viewer = signal(viewerFor(source, wish.as));
  const speed = signal<Speed>(wish.speed);
  const playing = signal(false);
  // The reveal changes the perspective, not every step.
  const isRevealed = computed(() => isRevealedAt(source, position.value));
  const perspective = computed(() => source.perspective(viewer.value, isRevealed.value));
  const stops = computed(() => stopsOf(source, viewer.value));
  const step = computed(() => stepAt(stops.value, position.value));
  const time = replayTime(source);
  const phase = computed(() => phaseAt(time, position.value));
  const moments = computed(() => placedMoments(perspective.value));
  const moment = computed(() => moments.value.findLast((one) => one.position === position.value));
  const offers = computed(() => offerPositions(perspective.value));
  const onlyOffers = signal(false);
  const log = computed(() => perspective.value.log);
  const shown = computed(() => seenAt(perspective.value, position.value));
  const store = createTableStore(openReplayFeed(log, { step: shown }));
  const { length } = source;

  const go = (wanted: number) => {
    position.value = Math.min(length, Math.max(0, Math.floor(wanted)));
  };
  const jump = (places: readonly number[], direction: 1 | -1) => {
    const here = position.peek();
    const next = direction > 0 ? places.find((one) => one > here) : places.findLast((one) => one < here);
    if (next !== undefined) go(next);
  };
  const stepBy = (steps: number) => go(positionOf(stops.peek(), step.peek() + steps));
  const stopPlaying = effect(() => {
    const last = stops.value.at(-1) ?? 0;
    if (!playing.value) return;
    if (position.value >= last) {
      playing.value = false;
      return;
    }
    const next = onlyOffers.value
      ? nextOf(offers.value, position.value, last)
      : positionOf(stops.value, step.value + 1);
    const gap = (time.playMs[next] ?? 0) - (time.playMs[position.value] ?? 0);
    const timer = setTimeout(() => go(next), waitMs(gap, speed.value));
    return () => clearTimeout(timer);
  });

  return {
    source,
    position,
    viewer,
    speed,
    playing,
    perspective,
    stops,
    step,
    time,
    phase,
    moments,
    moment,
    offers,
    offerSteps: computed(() => offerSteps(perspective.value)),
    onlyOffers,
    keysAsked: signal(false),
    store,
    go,
    stepBy,
    momentBy: (direction) =>
      jump(
        moments.peek().map((one) => one.position),
        direction,
      ),
    offerBy: (direction) => jump(offers.peek(), direction),
    look: (next) => {
      viewer.value = next;
    },
    toggle: () =>
      batch(() => {
        if (!playing.peek() && position.peek() >= (stops.peek().at(-1) ?? 0)) go(0);
        playing.value = !playing.peek();
      }),
    close: () => {
      stopPlaying();
      store.feed.close();
    },
  };
}

/** The next of some rising positions after one; the last stop where there is none. */
function nextOf(places: readonly number[], after: number, last: number): number {
  return places.find((one) => one > after) ?? last;
}

const known = new WeakMap<Perspective, readonly PlacedMoment[]>();

/** The key moments of what a viewer reads; nothing of what the viewer does not read goes into them. */
function placedMoments(perspective: Perspective): readonly PlacedMoment[] {
  const { log, places } = perspective;
  const { scenario, briefs } = log.header;
  const found =
    known.get(perspective) ??
    keyMoments({ scenario, briefs, entries: log.entries }).map((moment) => ({
      ...moment,
      position: (places[moment.step - 1] ?? 0) + 1,
    }));
  known.set(perspective, found);
  return found;
}
