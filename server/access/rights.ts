import { nanoid } from 'nanoid';
import type { CredentialListing, Right } from '../../shared/wire/hall-messages.ts';
import type { EventStore } from '../store/event-store.ts';
import { readHostKey } from './host-key.ts';
import { mintCredential, readCredential } from './seat-tokens.ts';

/** Rights to one session, each with keys of its own. A host key opens the whole house. */
const SESSION_RIGHTS = ['facilitator', 'observer', 'projector'] as const;
export type SessionRight = (typeof SESSION_RIGHTS)[number];

/** What a key opens. */
export interface Holder {
  readonly right: Right;
  /** The one session that it opens; absent for the host. */
  readonly session?: string;
  /** Names the key where keys are listed and revoked. */
  readonly id: string;
  /** For whom it is, where whoever made it said so. */
  readonly name?: string;
}

/**
 * What a key opens; `undefined` when it is unknown or dead. The host's is compared in constant time; the others are found
 * by the hash of 192 random bits, of which a guess learns nothing.
 */
export async function rightOf(store: EventStore, key: string): Promise<Holder | undefined> {
  const [host, ...found] = await Promise.all([
    readHostKey(store, key),
    ...SESSION_RIGHTS.map((right) => readSessionKey(store, right, key)),
  ]);
  return host === undefined ? found.find((holder) => holder !== undefined) : { right: 'host', id: host };
}

async function readSessionKey(store: EventStore, right: SessionRight, key: string): Promise<Holder | undefined> {
  const bearer = await readCredential(store, right, key);
  return bearer === undefined ? undefined : { right, session: bearer.session, ...keyOf(bearer.subject) };
}

/** A new key to a session, for its bearer only; the store keeps its hash. The session's other keys stay alive. @param name for whom it is */
export async function mintSessionKey(
  store: EventStore,
  session: string,
  right: SessionRight,
  name?: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const id = nanoid(12);
  return { id, key: await mintCredential(store, right, session, subjectOf(id, name)) };
}

/** A key is known by its id; behind it the store keeps for whom it is. */
function subjectOf(id: string, name: string | undefined): string {
  return name === undefined ? id : `${id} ${name}`;
}

/** The key that a subject names. */
function keyOf(subject: string): { readonly id: string; readonly name?: string } {
  const [id = subject] = subject.split(' ', 1);
  return subject.length > id.length ? { id, name: subject.slice(id.length + 1) } : { id };
}

/** The live keys to a session, oldest first. */
export async function listSessionKeys(store: EventStore, session: string): Promise<CredentialListing[]> {
  const lists = await Promise.all(
    SESSION_RIGHTS.map(async (right) =>
      (await store.listCredentials({ kind: right, session }))
        .filter((known) => known.revokedAt === undefined)
        .map(({ subject, createdAt }) => ({ ...keyOf(subject), right, createdAt })),
    ),
  );
  return lists.flat().sort((a, b) => a.createdAt - b.createdAt);
}

/** Ends a key of a session from `at` (ms since the epoch) on; whether there was such a live key. */
export async function revokeSessionKey(store: EventStore, session: string, id: string, at: number): Promise<boolean> {
  const found = (await Promise.all(SESSION_RIGHTS.map((kind) => store.listCredentials({ kind, session })))).flat();
  const named = found.filter(({ subject }) => keyOf(subject).id === id);
  const counts = await Promise.all(
    named.map(({ kind, subject }) => store.revokeCredentials({ kind, session, subject }, at)),
  );
  return counts.some((count) => count > 0);
}

/** Where a key is used: the page that takes it out of the address. Behind `#`, so that no log or proxy sees it. */
export function keyPath(right: SessionRight, key: string, session: string): string {
  return `/${right === 'projector' ? 'projector' : 'host'}#key=${key}&session=${session}`;
}
