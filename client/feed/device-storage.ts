/** What the device refused to keep, for as long as the page lives. */
const unkept = new Map<string, string>();

/** The device's own memory. A browser that keeps nothing (private window, full, forbidden) keeps it until a reload. */
export function readStored(key: string): string | undefined {
  const known = unkept.get(key);
  if (known !== undefined) return known;
  try {
    return globalThis.localStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key: on the device if it keeps anything, else for the life of the page. */
export function writeStored(key: string, value: string): void {
  unkept.set(key, value);
  try {
    if (globalThis.localStorage === undefined) return;
    globalThis.localStorage.setItem(key, value);
    unkept.delete(key);
  } catch {
    // A reload will not find it, everything else goes on.
  }
}

/** Whether this device keeps nothing beyond the life of the page: storage is blocked, full or missing. */
export function keepsNothing(): boolean {
  return unkept.size > 0 || !isKept('runding.probe');
}

function isKept(key: string): boolean {
  try {
    globalThis.localStorage.setItem(key, '1');
    globalThis.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Drops what is kept under a key. */
export function forget(key: string): void {
  unkept.delete(key);
  try {
    globalThis.localStorage?.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
