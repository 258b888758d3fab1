/** The device's own memory. A browser that keeps nothing (private window, full, forbidden) counts as empty. */
export function readStored(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, if the device keeps anything. */
export function writeStored(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    // Nothing is kept: a reload will not find it, everything else goes on.
  }
}

/** Drops what is kept under a key. */
export function forget(key: string): void {
  try {
    globalThis.localStorage?.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
