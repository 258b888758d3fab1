import { readStored, writeStored } from '../feed/device-storage.ts';

const KEPT = 'runding.signs-printed';

/** When this laptop printed the signs of a session last (ms since the epoch). */
export function signsPrintedAt(session: string): number | undefined {
  const [of, at] = (readStored(KEPT) ?? '').split(' ');
  return of === session && Number.isFinite(Number(at)) ? Number(at) : undefined;
}

/** Keeps that signs of a session were printed now; of the session that was printed last alone. */
export function noteSignsPrinted(session: string): void {
  writeStored(KEPT, `${session} ${Date.now()}`);
}
