import { type ReadonlySignal, signal } from '@preact/signals';
import { isBlank } from '../../shared/kernel/text.ts';
import { forget, readStored, writeStored } from '../feed/device-storage.ts';

/** The hall's Wi-Fi, as it stands on the wall. It is kept on the wall's laptop alone: in no log, on no server. */
export interface Wifi {
  readonly name: string;
  /** Empty where the network is open. */
  readonly password: string;
}

export type WifiFault = 'name' | 'password';

const KEPT = 'runding.projector.wifi';
/** A network's name has at most so many bytes, and its password so many signs. */
const NAME_BYTES = 32;
const PASSWORD = { least: 8, most: 63 };

const known = signal<Wifi | undefined>(readKept());

export const wifi: ReadonlySignal<Wifi | undefined> = known;

/** What no network could have. */
export function wifiFault({ name, password }: Wifi): WifiFault | undefined {
  if (new TextEncoder().encode(name).length > NAME_BYTES) return 'name';
  const isWrong = password.length < PASSWORD.least || password.length > PASSWORD.most;
  return password !== '' && isWrong ? 'password' : undefined;
}

/** Keeps the Wi-Fi on this laptop; without a name there is none. */
export function keepWifi(next: Wifi): void {
  if (isBlank(next.name)) {
    known.value = undefined;
    forget(KEPT);
  } else {
    known.value = next;
    writeStored(KEPT, JSON.stringify(next));
  }
}

/** What cameras of phones read as an invitation to a network; its own signs are escaped in names and passwords. */
export function wifiCode({ name, password }: Wifi): string {
  const escaped = (text: string) => text.replace(/[\\;,:"]/g, '\\$&');
  if (password === '') return `WIFI:T:nopass;S:${escaped(name)};;`;
  return `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
}

function readKept(): Wifi | undefined {
  try {
    const kept: unknown = JSON.parse(readStored(KEPT) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('password' in kept)) return undefined;
    return { name: String(kept.name), password: String(kept.password) };
  } catch {
    return undefined;
  }
}
