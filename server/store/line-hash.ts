import { createHash } from 'node:crypto';

/**
 * The hash of all lines of a log up to one of them: of the hash up to the line before, and the line. A log begins with its
 * header, before which there is nothing.
 */
export function hashOn(before: string, lines: readonly string[]): string {
  return lines.reduce(
    (hash, line) => createHash('sha256').update(hash).update('\n').update(line).digest('base64url'),
    before,
  );
}
