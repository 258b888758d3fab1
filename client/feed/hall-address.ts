import { readStored, writeStored } from './device-storage.ts';

const KEPT = 'runding.hallAddress';

/**
 * The address of this laptop that is the hall's: the one chosen on it while it is still one of them, else the best; where none
 * leads off this machine, the one by which this page was opened, if that does (a proxy, a name of the hall's).
 */
export function hallAddress(addresses: readonly string[]): string | undefined {
  const kept = readStored(KEPT);
  const best = addresses.find((one) => one === kept) ?? addresses[0];
  return best !== undefined && isOwnMachine(best) && !isOwnMachine(location.origin) ? location.origin : best;
}

/** The address that was chosen on this laptop, when it is none of its addresses any more: codes that carry it lead nowhere. */
export function lostHallAddress(addresses: readonly string[]): string | undefined {
  const kept = readStored(KEPT);
  return kept === undefined || addresses.length === 0 || addresses.includes(kept) ? undefined : kept;
}

/** Remembers on this laptop which address is the hall's. */
export function keepHallAddress(address: string): void {
  writeStored(KEPT, address);
}

/** Whether other devices cannot reach an address: it names this very machine. */
export function isOwnMachine(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/i.test(address);
}
