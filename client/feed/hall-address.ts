import { readStored, writeStored } from './device-storage.ts';

const KEPT = 'runding.hallAddress';

/** The address of this laptop that is the hall's: the one chosen before the day while it is still one of them, else the best. */
export function hallAddress(addresses: readonly string[]): string | undefined {
  const kept = readStored(KEPT);
  return addresses.find((one) => one === kept) ?? addresses[0];
}

/** Remembers on this laptop which address is the hall's. */
export function keepHallAddress(address: string): void {
  writeStored(KEPT, address);
}
