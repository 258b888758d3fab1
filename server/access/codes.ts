import { randomInt } from 'node:crypto';
import type { Credential, CredentialKind, EventStore } from '../store/event-store.ts';
import { CredentialExistsError } from '../store/store-errors.ts';
import { hashSecret } from './secrets.ts';

/** Letters and digits that cannot be taken for one another: no 0 O 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const JOIN_CODE_LENGTH = 6;
/** Now, and of old data folders: those go on opening their seats. */
export const REJOIN_CODE_LENGTHS = [8, 5] as const;

/** With 31^6 codes and a few hundred in use, even one collision is rare; this many in a row mean a broken source of chance. */
const MAX_DRAWS = 20;

/** Makes a random code of that many characters; tests put their own in place. */
export type DrawCode = (length: number) => string;

/** A code of `length` characters, each drawn evenly from the alphabet. */
export function drawCode(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

/** A code as typed on a phone → as stored: blanks and dashes out, a–z in capitals, anything else left as it is. */
export function normaliseCode(text: string): string {
  return text.replace(/[\s\p{Pd}]/gu, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * A new join code for a session, held by no other one. `keep` writes its credential, with what else is to be written; it is
 * asked again for another code while it rejects because this one is taken. Keep the code: the store has its hash only.
 */
export function drawJoinCode<T>(
  session: string,
  keep: (code: string, credential: Credential) => Promise<T>,
  draw: DrawCode = drawCode,
): Promise<T> {
  return drawFree('join-code', session, '', () => draw(JOIN_CODE_LENGTH), keep);
}

/**
 * A new join code for a session, held by no other one. Keep it: the store has its hash only. The session's older codes
 * still find it: which of them lets newcomers in is said by its log.
 */
export function mintJoinCode(store: EventStore, session: string, draw: DrawCode = drawCode): Promise<string> {
  return mintCode(store, 'join-code', session, '', () => draw(JOIN_CODE_LENGTH));
}

/** The session of a join code, in any spelling, also of one that it had before; `undefined` when none has it. */
export async function readJoinCode(store: EventStore, text: string): Promise<string | undefined> {
  return (await readCode(store, 'join-code', '', text))?.session;
}

/** A new code with which another phone takes over a seat of this session; the seat's older code dies. */
export function mintRejoinCode(
  store: EventStore,
  session: string,
  subject: string,
  draw: DrawCode = drawCode,
): Promise<string> {
  return mintCode(store, 'rejoin', session, subject, () => draw(REJOIN_CODE_LENGTHS[0]));
}

/** The subject of a rejoin code within a session, in any spelling; `undefined` when no live one has it there. */
export async function readRejoinCode(store: EventStore, session: string, text: string): Promise<string | undefined> {
  return (await readCode(store, 'rejoin', session, text))?.subject;
}

function mintCode(
  store: EventStore,
  kind: 'join-code' | 'rejoin',
  session: string,
  subject: string,
  draw: () => string,
): Promise<string> {
  return drawFree(kind, session, subject, draw, async (code, credential) => {
    await store.putCredential(credential, { replacing: kind === 'rejoin' });
    return code;
  });
}

async function drawFree<T>(
  kind: 'join-code' | 'rejoin',
  session: string,
  subject: string,
  draw: () => string,
  keep: (code: string, credential: Credential) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < MAX_DRAWS; tries++) {
    const code = draw();
    const hash = hashCode(kind, kind === 'rejoin' ? session : '', code);
    try {
      return await keep(code, { hash, kind, session, subject, createdAt: Date.now() });
    } catch (error) {
      if (!(error instanceof CredentialExistsError)) throw error;
    }
  }
  throw new Error(`Drew ${MAX_DRAWS} ${kind} codes in a row that are taken.`);
}

async function readCode(store: EventStore, kind: 'join-code' | 'rejoin', scope: string, text: string) {
  const found = await store.getCredential(hashCode(kind, scope, normaliseCode(text)));
  return found?.kind === kind && found.revokedAt === undefined ? found : undefined;
}

/** Join codes are looked up in the whole house (scope empty), rejoin codes only within their session. */
function hashCode(kind: CredentialKind, scope: string, code: string): string {
  return hashSecret(kind, `${scope}:${code}`);
}
