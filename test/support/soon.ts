import { vi } from 'vitest';

/** Longer than anything takes on a busy machine; a fact that is there sooner is seen sooner. */
const PATIENCE_MS = 60_000;

/** Resolves as soon as a check passes, which is tried every so many ms; rejects with its last failure when it never does. */
export const soon = <T>(check: () => T | Promise<T>, everyMs = 20): Promise<T> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: everyMs });
