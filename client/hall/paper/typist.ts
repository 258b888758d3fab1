import { readStored, writeStored } from '../../feed/device-storage.ts';

const KEPT = 'runding.paper-typist';

/** Who typed from paper last on this laptop; empty where nobody did. */
export function lastTypist(): string {
  return readStored(KEPT) ?? '';
}

/** Keeps who types, for the next form. */
export function noteTypist(name: string): void {
  writeStored(KEPT, name);
}
