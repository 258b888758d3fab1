import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/**
 * A value that follows another once that has stood still for `ms`: for what may come after the answer to a tap. While
 * somebody drags over the time line it keeps what it had.
 */
export function useLate<T>(value: T, ms: number): T {
  const [late, follow] = useState(() => ({ value }));
  useEffect(() => {
    if (late.value === value) return undefined;
    const timer = setTimeout(() => follow({ value }), ms);
    return () => clearTimeout(timer);
  }, [value, late, ms]);
  return late.value;
}

/** The same for a signal; `stop` ends the following. */
export function lateSignal<T>(source: ReadonlySignal<T>, ms: number): { late: ReadonlySignal<T>; stop: () => void } {
  const late = signal(source.peek());
  const stop = effect(() => {
    const next = source.value;
    const timer = setTimeout(() => {
      late.value = next;
    }, ms);
    return () => clearTimeout(timer);
  });
  return { late, stop };
}
