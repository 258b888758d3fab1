import type { Signal } from '@preact/signals';
import type { JoinAnswer, SeatingAnswer } from '../../../shared/wire/messages.ts';
import type { Unreachable } from '../../feed/api.ts';

/** Where a phone stands before the door. */
export interface PlaceInLine {
  /** Counted from 1, as the server said last. */
  readonly position: number;
  /** The server did not answer the last time. */
  readonly isLost: boolean;
}

const TRY_AGAIN_MS = 3000;

/**
 * Asks at the door, and again for as long as it says that the turn has not come, also over a network that comes and goes.
 * @param place shows where one stands; `undefined` while nobody has to wait
 * @returns what the door said in the end; `undefined` when whoever waited left the line (`place` was emptied)
 */
export async function standInLine(
  ask: () => Promise<JoinAnswer | Unreachable>,
  place: Signal<PlaceInLine | undefined>,
): Promise<SeatingAnswer | Unreachable | undefined> {
  for (let isIn = false; ; isIn = true) {
    const answer = await ask();
    const stood = place.peek();
    // An answer that came too late for somebody who left may still be a seat: it is theirs.
    if (isIn && stood === undefined && !answer.ok) return undefined;
    const isLost = answer.ok === false && answer.code === 'unreachable' && stood !== undefined;
    if (!isLost && (answer.ok || answer.code !== 'queued')) {
      place.value = undefined;
      return answer;
    }
    const position = answer.code === 'queued' ? answer.position : (stood?.position ?? 1);
    place.value = { position, isLost };
    await untilNext(answer.code === 'queued' ? answer.askAgainMs : TRY_AGAIN_MS);
    if (place.peek() === undefined) return undefined;
  }
}

/** Waits; a phone that was put away for a while asks as soon as it is looked at. */
function untilNext(ms: number): Promise<void> {
  return new Promise((done) => {
    const page = typeof document === 'undefined' ? undefined : document;
    const timer = setTimeout(end, ms);
    page?.addEventListener('visibilitychange', look);
    function look(): void {
      if (page?.visibilityState === 'visible') end();
    }
    function end(): void {
      clearTimeout(timer);
      page?.removeEventListener('visibilitychange', look);
      done();
    }
  });
}
