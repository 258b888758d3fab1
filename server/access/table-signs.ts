import type { EventStore } from '../store/event-store.ts';
import { drawSecret, hashSecret } from './secrets.ts';

/** Characters of a sign's secret: 96 random bits, few enough for a code that is scanned from across a table. */
const SIGN_LENGTH = 16;

/** What a printed sign opens: a place at its table, whatever the session's code is by then. */
export interface TableSign {
  readonly session: string;
  readonly table: number;
}

export interface SignWish {
  /** The table's signs that were printed before die. */
  readonly replacing: boolean;
}

/** A secret for the sign of a table, to be printed now: the store keeps its hash only. Older ones stay good unless replaced. */
export async function mintTableSign(
  store: EventStore,
  { session, table }: TableSign,
  { replacing }: SignWish,
): Promise<string> {
  const sign = drawSecret().slice(0, SIGN_LENGTH);
  const hash = hashSecret('sign', sign);
  await store.putCredential(
    { hash, kind: 'sign', session, subject: String(table), createdAt: Date.now() },
    { replacing },
  );
  return sign;
}

/** What a sign opens; `undefined` when it is unknown or dead. */
export async function readTableSign(store: EventStore, sign: string): Promise<TableSign | undefined> {
  const found = await store.getCredential(hashSecret('sign', sign));
  if (found?.kind !== 'sign' || found.revokedAt !== undefined) return undefined;
  return { session: found.session, table: Number(found.subject) };
}
