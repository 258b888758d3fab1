import { nanoid } from 'nanoid';
import { forget, readStored, writeStored } from './device-storage.ts';

/** The seat that this device holds. */
export interface SavedSeat {
  /** Join code of the session. */
  readonly code: string;
  readonly token: string;
  /** Opens the same seat on another phone. */
  readonly rejoinCode: string;
  readonly name: string;
}

const SEAT = 'runding.seat';
const JOIN_ID = 'runding.joinId';
/** The join id where the device keeps nothing. */
let unstored: string | undefined;

/** The seat that this device holds, or `undefined` when it holds none or what is stored is not a seat. */
export function readSavedSeat(): SavedSeat | undefined {
  try {
    const stored: unknown = JSON.parse(readStored(SEAT) ?? 'null');
    return isSavedSeat(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isSavedSeat(value: unknown): value is SavedSeat {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return ['code', 'token', 'rejoinCode', 'name'].every((key) => typeof record[key] === 'string');
}

/** Keeps a seat on this device; the join that led to it is done with. */
export function saveSeat({ code, token, rejoinCode, name }: SavedSeat): void {
  writeStored(SEAT, JSON.stringify({ code, token, rejoinCode, name }));
  forget(JOIN_ID);
  unstored = undefined;
}

/** Keeps the name that a seat has now, if this device holds the seat of that token. */
export function renameSavedSeat(token: string, name: string): void {
  const kept = readSavedSeat();
  if (kept?.token === token && kept.name !== name) writeStored(SEAT, JSON.stringify({ ...kept, name }));
}

/** Gives up the seat on this device; the seat itself stays in the session. */
export function forgetSeat(): void {
  forget(SEAT);
}

/** The id of the join in progress: the same until a seat is saved, so that a join asked twice is one join. */
export function joinIdInProgress(): string {
  const stored = readStored(JOIN_ID) ?? unstored;
  if (stored !== undefined && stored !== '') return stored;
  unstored = nanoid();
  writeStored(JOIN_ID, unstored);
  return unstored;
}
