import { hash } from 'node:crypto';

/** Text in, lower-case hex SHA-256 out. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
