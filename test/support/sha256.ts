import { createHash } from 'node:crypto';

/** Text in, lower-case hex SHA-256 out. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
