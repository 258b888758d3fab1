import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { createSeatState, type SeatState } from '../seat/seat-state.ts';
import { offerInView } from './record/in-view.ts';
import { lateSignal } from './record/late.ts';
import type { Playback } from './record/playback.ts';

/** The picture follows when the steps rest this long (ms). */
const STAGE_DELAY = 40;

/** The seat that a replay is seen from: what the live screens share, and a package looked at instead of the one in view. */
export interface ReplayView {
  readonly seat: SeatState;
  /** The same for the picture of the land, a moment later: it is drawn after the answer to a tap. */
  readonly stage: SeatState;
  /** A better package that somebody asked to see; put away by the next step. */
  readonly example: ReadonlySignal<Package | undefined>;
  show(chosen: Package | undefined): void;
  stop(): void;
}

/** Seats somebody at a playback: the offer in view is the one that the key moment or the step is about. */
export function createReplayView(playback: Playback): ReplayView {
  const live = createSeatState(playback.store);
  const example: Signal<Package | undefined> = signal(undefined);
  const stopFollowing = effect(() => {
    const view = playback.store.view.value;
    const what = playback.moment.value?.what;
    const told = what !== undefined && 'offer' in what ? what.offer : undefined;
    live.chosenOffer.value = view === undefined ? undefined : (told ?? offerInView(view.entries));
    example.value = undefined;
  });
  const seat = { ...live, settlement: computed(() => example.value ?? live.settlement.value) };
  const [view, settlement] = [lateSignal(seat.view, STAGE_DELAY), lateSignal(seat.settlement, STAGE_DELAY)];
  return {
    seat,
    stage: { ...seat, view: view.late, settlement: settlement.late },
    example,
    show: (chosen) => {
      example.value = chosen;
    },
    stop: () => {
      stopFollowing();
      view.stop();
      settlement.stop();
      live.stop();
    },
  };
}
