import { type ReadonlySignal, signal } from '@preact/signals';
import { readStored, writeStored } from '../../feed/device-storage.ts';

const KEPT = 'runding.vibration';
/** Short enough not to be heard across a table (ms). */
const LENGTH_MS = 60;

const chosen = signal(readStored(KEPT) === 'on');

/** Whether this phone vibrates at news; off until somebody turns it on. */
export const vibration: ReadonlySignal<boolean> = chosen;

/** Some engines have no way to, and are not asked. */
export function canVibrate(): boolean {
  return typeof (navigator as Partial<Navigator>).vibrate === 'function';
}

/** Turns it on, which is felt at once, or off; kept on this device. */
export function chooseVibration(on: boolean): void {
  chosen.value = on;
  writeStored(KEPT, on ? 'on' : 'off');
  vibrate();
}

/** Once and shortly, where somebody wants it. */
export function vibrate(): void {
  if (chosen.peek() && canVibrate()) navigator.vibrate(LENGTH_MS);
}
