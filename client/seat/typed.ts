import { useDesk } from './seat-state.ts';

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

/** The text typed in a place of the screen; it survives closing, switching tabs and refusals. */
export function useTyped(place: string): Typed {
  const { typed } = useDesk();
  const kept = typed.value[place];
  return {
    value: kept ?? '',
    kept,
    set: (text) => {
      typed.value = { ...typed.peek(), [place]: text };
    },
    clearIf: (done) => {
      if (!done) return;
      const { [place]: _, ...rest } = typed.peek();
      typed.value = rest;
    },
  };
}
