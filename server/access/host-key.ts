import { timingSafeEqual } from 'node:crypto';
import type { EventStore } from '../store/event-store.ts';
import { drawSecret, hashSecret } from './secrets.ts';

// The host key opens the page on which sessions are opened. Whoever has it runs the house.

/** Mints the first host key of a data folder; `minted` is absent when there is one already, which nobody can read back. */
export async function ensureHostKey(store: EventStore): Promise<{ readonly minted?: string }> {
  const keys = await store.listCredentials({ kind: 'host-key' });
  return keys.some((key) => key.revokedAt === undefined) ? {} : { minted: await mintHostKey(store) };
}

/** A new host key; the older ones die with it. */
export async function mintHostKey(store: EventStore): Promise<string> {
  const key = drawSecret();
  const hash = hashSecret('host-key', key);
  await store.putCredential(
    { hash, kind: 'host-key', session: '', subject: '', createdAt: Date.now() },
    { replacing: true },
  );
  return key;
}

/** Is this the live host key? Takes the same time whatever the guess has in common with it. */
export async function isHostKey(store: EventStore, key: string): Promise<boolean> {
  const guess = Buffer.from(hashSecret('host-key', key), 'hex');
  const keys = await store.listCredentials({ kind: 'host-key' });
  return keys
    .filter((known) => known.revokedAt === undefined)
    .some((known) => timingSafeEqual(Buffer.from(known.hash, 'hex'), guess));
}
