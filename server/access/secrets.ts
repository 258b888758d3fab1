import { createHash, randomBytes } from 'node:crypto';
import type { CredentialKind } from '../store/event-store.ts';

const SECRET_BYTES = 24;

/** A new secret of 192 random bits as 32 characters that need no escaping in a URL. */
export function drawSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * The hash under which a secret is stored (SHA-256, hexadecimal), different for each kind, so that what opens one door
 * is not even found at another. A slow, salted hash is for secrets that people choose: nobody tries out 2^192 values,
 * and the check runs 400 times in the minute in which a hall comes back.
 */
export function hashSecret(kind: CredentialKind, secret: string): string {
  return createHash('sha256').update(`${kind}:${secret}`, 'utf8').digest('hex');
}

/**
 * Under which id (22 URL-safe characters) a session knows whoever joined with this `joinId`. The id stands in logs and on
 * boards, which observers read; the `joinId` takes the seat, and cannot be found from it.
 */
export function personOf(joinId: string): string {
  return createHash('sha256').update(`join:${joinId}`, 'utf8').digest('base64url').slice(0, 22);
}
