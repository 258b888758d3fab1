import { sha256 as digest } from '@noble/hashes/sha2.js';

/** Text in, lower-case hex SHA-256 out. In JavaScript: over plain http a browser has no digest of its own. */
export function sha256(text: string): string {
  const bytes = digest(new TextEncoder().encode(text));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
