import { readStored, writeStored } from './device-storage.ts';

const KEPT = 'runding.hallAddress';

/** The address of this laptop that is the hall's: the one chosen on it while it is still one of them, else the best. */
export function hallAddress(addresses: readonly string[]): string | undefined {
  const kept = readStored(KEPT);
  return addresses.find((one) => one === kept) ?? addresses[0];
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
