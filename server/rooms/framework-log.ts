import type { ServerOptions } from '@colyseus/core';
import { logFoul } from '../faults.ts';

let faults = 0;

/** How often the framework found fault with anything so far. Grows in the same turn as what it found fault with. */
export function countFaults(): number {
  return faults;
}

/**
 * Where the framework writes. It prints whole errors, and errors of decoding quote what was sent: one line is kept of
 * each, which says where it was thrown and nothing else.
 */
export const frameworkLog: NonNullable<ServerOptions['logger']> = {
  error: note,
  warn: note,
  info: () => undefined,
  debug: () => undefined,
  trace: () => undefined,
};

function note(...said: readonly unknown[]): void {
  faults += 1;
  const [, thrown] =
    /\n\s+at (.*)/.exec(said.map((one) => (one instanceof Error ? one.stack : String(one))).join('\n')) ?? [];
  // Of a path only its end: the name of the function and the file say enough.
  logFoul(`framework, ${thrown?.replace(/file:\/\/\S*\/|\/\S*\//, '') ?? 'without a place'}`);
}
