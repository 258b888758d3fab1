import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How often a clock on the wall is drawn anew (ms): no second is seen late. */
const EVERY_MS = 250;

/** The time that `now` says, renewed as long as the part that asks is drawn. */
export function useNow(now: () => number): number {
  const tick = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => {
      tick.value += 1;
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [tick]);
  void tick.value;
  return now();
}
