import { useSeat } from './seat-state.ts';

/** A text that is being typed. */
export interface Typed {
  /** What was typed, `''` for nothing. */
  readonly value: string;
  /** The same, `undefined` when nothing was typed since the last sending. */
  readonly kept: string | undefined;
  set(text: string): void;
  /** Forgets the text when its sending went well. */
  clearIf(done: boolean): void;
}

/** The text typed in a spot of the screen; it survives closing, switching tabs and refusals. */
export function useTyped(spot: string): Typed {
  const { typed } = useSeat();
  const kept = typed.value[spot];
  return {
    value: kept ?? '',
    kept,
    set: (text) => {
      typed.value = { ...typed.peek(), [spot]: text };
    },
    clearIf: (done) => {
      if (!done) return;
      const { [spot]: _, ...rest } = typed.peek();
      typed.value = rest;
    },
  };
}
