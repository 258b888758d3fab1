import { signal } from '@preact/signals';
import { measureRoundTrip } from '../../feed/check-api.ts';
import { roundTrips, type Sample } from './check-device.ts';

/** Time between two samples, and length of a measurement (ms). */
const PACE_MS = 250;
export const MEASURE_MS = 10_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Measures round trips for ten seconds; `stop` ends it early. The first one, which opens the connection, is not counted. */
export function createMeasurement() {
  const found = signal<ReturnType<typeof roundTrips>>(undefined);
  /** Seconds to go; `undefined` while nothing is measured. */
  const left = signal<number | undefined>(undefined);
  let run = 0;

  /** @returns whether it came to its end */
  async function start(): Promise<boolean> {
    const own = ++run;
    const samples: Sample[] = [];
    const until = performance.now() + MEASURE_MS;
    left.value = MEASURE_MS / 1000;
    found.value = undefined;
    await measureRoundTrip();
    while (own === run && performance.now() < until) {
      samples.push(await measureRoundTrip());
      if (own !== run) return false;
      found.value = roundTrips(samples);
      left.value = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      await pause(PACE_MS);
    }
    if (own !== run) return false;
    left.value = undefined;
    return true;
  }

  return {
    found,
    left,
    start,
    stop: () => {
      run += 1;
      left.value = undefined;
    },
  };
}
