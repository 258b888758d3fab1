const KEPT = 'runding.hostKey';

/**
 * Takes the key out of `#key=…` and keeps it for this tab, so that no screenshot of the address bar shows it. A session
 * that the link names stays in the address.
 */
export function takeHostKey(): string | undefined {
  const [, fromAddress, session] = /^#key=([^&]+)(?:&session=([\w-]+))?$/.exec(location.hash) ?? [];
  if (fromAddress === undefined) return readHostKey();
  const key = decodeURIComponent(fromAddress);
  keepHostKey(key);
  const rest = session === undefined ? '' : `#session=${session}`;
  history.replaceState(null, '', location.pathname + location.search + rest);
  return key;
}

function readHostKey(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a key for this tab, or drops it. */
export function keepHostKey(key: string | undefined): void {
  try {
    if (key === undefined) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, key);
  } catch {
    // Then a reload asks for the key again.
  }
}

/** The key in what somebody pasted: the bare key, or the whole link that the server printed. */
export function keyIn(pasted: string): string {
  const [, key] = /#key=([^\s&]+)/.exec(pasted) ?? [];
  return key ?? pasted.trim();
}
