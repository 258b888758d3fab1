import { forget, readStored, writeStored } from '../../feed/device-storage.ts';

const KEPT = 'runding.hostKey';

/**
 * Takes the key out of `#key=…` and keeps it, so that no screenshot of the address bar shows it. A host's key is kept by
 * the browser; one to a session that the link names by this tab, beside it, and the session stays in the address.
 */
export function takeHostKey(): string | undefined {
  const [, fromAddress, session] = /^#key=([^&]+)(?:&session=([\w-]+))?$/.exec(location.hash) ?? [];
  if (fromAddress === undefined) return readHostKey();
  const key = decodeURIComponent(fromAddress);
  if (session === undefined) keepHostKey(key);
  else keepTabKey(key);
  cleanAddress(session === undefined ? '' : `#session=${session}`);
  return key;
}

/** Takes the ticket out of `#ticket=…`: it opens the page once, on the laptop itself. */
export function takeTicket(): string | undefined {
  const [, ticket] = /^#ticket=([\w-]+)$/.exec(location.hash) ?? [];
  if (ticket !== undefined) cleanAddress('');
  return ticket;
}

/** The key that this tab keeps, else the browser's. */
export function readHostKey(): string | undefined {
  try {
    const own = sessionStorage.getItem(KEPT);
    if (own !== null) return own;
  } catch {
    // A browser that keeps nothing.
  }
  return readStored(KEPT);
}

/** Keeps a key in this browser, for every tab to come, or drops the one that was used here. */
export function keepHostKey(key: string | undefined): void {
  const used = readHostKey();
  const isOfTab = used !== undefined && used !== readStored(KEPT);
  keepTabKey(undefined);
  if (key !== undefined) writeStored(KEPT, key);
  else if (!isOfTab) forget(KEPT);
}

function keepTabKey(key: string | undefined): void {
  try {
    if (key === undefined) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, key);
  } catch {
    // Then a reload asks for the key again.
  }
}

function cleanAddress(rest: string): void {
  history.replaceState(null, '', location.pathname + location.search + rest);
}

/** The key in what somebody pasted: the bare key, or the whole link that the server printed. */
export function keyIn(pasted: string): string {
  const [, key] = /#key=([^\s&]+)/.exec(pasted) ?? [];
  return key ?? pasted.trim();
}
