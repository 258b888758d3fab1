import type { Room } from '@colyseus/sdk';

/** How long a socket may be silent before it is asked whether it lives (ms): it may be dead without having been closed. */
const SILENCE_MS = 8000;
/** How long a request may stay unanswered before the same is asked (ms). */
const UNANSWERED_MS = 2000;
/** How long that question may stay unanswered (ms). */
const PATIENCE_MS = 2500;

/** How long the first words of a room may take (ms); after every room that failed over them twice as long, for slow lines. */
const FIRST_WORDS_MS = 3000;
const LONGEST_WORDS_MS = 24_000;

/** Notices that a line is dead though nobody closed it. */
export interface LineWatch {
  /** Listens to a room from now on, until `signal` says that it was given up. */
  follow(room: Room, signal: AbortSignal): void;
  /** Ends with the first words of the room, or with a fault when it says nothing for too long. */
  firstWords(words: Promise<void>): Promise<void>;
  /** Asks whether the line lives, if it was silent for long. */
  checkSilence(): void;
  /** Asks whether the line lives: it is lost unless something is heard soon. */
  check(): void;
}

/** @param lost what is done when a line that `signal` has not given up is dead */
export function watchLine(lost: (signal: AbortSignal) => void): LineWatch {
  let followed: { readonly room: Room; readonly signal: AbortSignal } | undefined;
  /** Its first words have come. */
  let speaks = false;
  let heardAt = Date.now();
  let firstWordsMs = FIRST_WORDS_MS;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function follow(room: Room, signal: AbortSignal): void {
    clearTimeout(patience);
    patience = undefined;
    followed = { room, signal };
    speaks = false;
    heardAt = Date.now();
    const { events } = room.connection;
    const handle = events.onmessage;
    events.onmessage = (event) => {
      heardAt = Date.now();
      handle?.(event);
    };
    const ask = room.request.bind(room) as (...asked: unknown[]) => Promise<unknown>;
    const heeded = (...asked: unknown[]) => {
      const answer = ask(...asked);
      const unanswered = setTimeout(() => {
        if (!signal.aborted) check();
      }, UNANSWERED_MS);
      const settle = () => clearTimeout(unanswered);
      answer.then(settle, settle);
      return answer;
    };
    room.request = heeded as typeof room.request;
  }

  function firstWords(words: Promise<void>): Promise<void> {
    const ms = firstWordsMs;
    return new Promise((done, failed) => {
      const wait = (from: number): ReturnType<typeof setTimeout> =>
        setTimeout(() => {
          if (heardAt > from) silence = wait(heardAt);
          else {
            firstWordsMs = Math.min(LONGEST_WORDS_MS, 2 * ms);
            failed(new Error('The room said nothing'));
          }
        }, ms);
      let silence = wait(heardAt);
      const settle = () => clearTimeout(silence);
      words.then(() => {
        firstWordsMs = FIRST_WORDS_MS;
        speaks = true;
        done();
      }, failed);
      words.then(settle, settle);
    });
  }

  function check(): void {
    if (!speaks || followed === undefined || followed.signal.aborted || patience !== undefined) return;
    const { room, signal } = followed;
    const askedAt = Date.now();
    patience = setTimeout(() => {
      patience = undefined;
      if (heardAt <= askedAt) lost(signal);
    }, PATIENCE_MS);
    room.ping(() => {
      clearTimeout(patience);
      patience = undefined;
    });
  }

  return {
    follow,
    firstWords,
    check,
    checkSilence: () => {
      if (Date.now() - heardAt > SILENCE_MS) check();
    },
  };
}
