import type { CredentialKind, EventStore } from '../store/event-store.ts';
import { drawSecret, hashSecret } from './secrets.ts';

/** The kinds whose secret a device keeps and shows by itself. */
export type TokenKind = Extract<CredentialKind, 'seat' | 'facilitator' | 'observer' | 'projector'>;

/** For whom a token stands. The actor of a command is taken from here, never from what the device says. */
export interface Bearer {
  readonly session: string;
  readonly subject: string;
}

export interface MintOptions {
  /** The subject's older tokens of this kind die in the same moment: another phone takes the seat over. */
  readonly replace?: boolean;
}

/** A new token of 32 URL-safe characters, for its bearer only; the store keeps its hash. It outlives restarts. */
export async function mintCredential(
  store: EventStore,
  kind: TokenKind,
  session: string,
  subject: string,
  { replace = false }: MintOptions = {},
): Promise<string> {
  const token = drawSecret();
  await store.putCredential(
    { hash: hashSecret(kind, token), kind, session, subject, createdAt: Date.now() },
    { replacing: replace },
  );
  return token;
}

/** For whom a token of this kind stands; `undefined` when it is unknown, dead or of another kind. */
export async function readCredential(store: EventStore, kind: TokenKind, token: string): Promise<Bearer | undefined> {
  const found = await store.getCredential(hashSecret(kind, token));
  if (found?.kind !== kind || found.revokedAt !== undefined) return undefined;
  return { session: found.session, subject: found.subject };
}

/** A new token for a seat; see `mintCredential`. */
export function mintSeatToken(
  store: EventStore,
  session: string,
  subject: string,
  options?: MintOptions,
): Promise<string> {
  return mintCredential(store, 'seat', session, subject, options);
}

/** Whose seat a token is for; `undefined` when it opens none (any more). */
export function readSeatToken(store: EventStore, token: string): Promise<Bearer | undefined> {
  return readCredential(store, 'seat', token);
}
