import { timingSafeEqual } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { HostKeyListing, KeyPlace } from '../../shared/wire/hall-messages.ts';
import type { Credential, EventStore } from '../store/event-store.ts';
import { drawSecret, hashSecret } from './secrets.ts';

// Host keys open the page on which sessions are opened. Whoever has one runs the house. Several live side by side, one for
// each browser and one for each link that was printed; each can be ended alone.

/** What names the one key of a folder from before keys had names. */
const UNNAMED = 'printed';

/** Mints a key to print unless one of those lives already, which nobody can read back; then `minted` is absent. */
export async function ensurePrintedKey(store: EventStore): Promise<{ readonly minted?: string }> {
  const isThere = (await liveKeys(store)).some((known) => placeOf(known) === 'printed');
  return isThere ? {} : { minted: await mintHostKey(store, 'printed') };
}

/** A new host key, for its bearer only; the store keeps its hash. The others stay alive. */
export async function mintHostKey(store: EventStore, place: KeyPlace): Promise<string> {
  const key = drawSecret();
  const hash = hashSecret('host-key', key);
  const subject = `${place}-${nanoid(12)}`;
  await store.putCredential({ hash, kind: 'host-key', session: '', subject, createdAt: Date.now() });
  return key;
}

/** What names this key where keys are listed; `undefined` when it is none or dead. As slow for any guess. */
export async function readHostKey(store: EventStore, key: string): Promise<string | undefined> {
  const guess = Buffer.from(hashSecret('host-key', key), 'hex');
  const [found] = (await liveKeys(store)).filter((known) => timingSafeEqual(Buffer.from(known.hash, 'hex'), guess));
  return found === undefined ? undefined : idOf(found);
}

/** Is this a live host key? */
export async function isHostKey(store: EventStore, key: string): Promise<boolean> {
  return (await readHostKey(store, key)) !== undefined;
}

/** The live host keys, oldest first. @param own what names the key of whoever asks */
export async function listHostKeys(store: EventStore, own: string | undefined): Promise<HostKeyListing[]> {
  const keys = (await liveKeys(store)).map((known) => ({
    id: idOf(known),
    place: placeOf(known),
    createdAt: known.createdAt,
    own: idOf(known) === own,
  }));
  return keys.sort((a, b) => a.createdAt - b.createdAt);
}

/** Ends a host key from `at` (ms since the epoch) on; whether there was such a live one. */
export async function revokeHostKey(store: EventStore, id: string, at: number): Promise<boolean> {
  const subject = id === UNNAMED ? '' : id;
  return (await store.revokeCredentials({ kind: 'host-key', session: '', subject }, at)) > 0;
}

async function liveKeys(store: EventStore): Promise<Credential[]> {
  const keys = await store.listCredentials({ kind: 'host-key' });
  return keys.filter((key) => key.revokedAt === undefined);
}

function idOf({ subject }: Credential): string {
  return subject === '' ? UNNAMED : subject;
}

function placeOf({ subject }: Credential): KeyPlace {
  return subject.startsWith('laptop-') ? 'laptop' : 'printed';
}
