const KEPT = 'runding.projector';

/** What opens a session's scene. */
export interface ProjectorKey {
  readonly key: string;
  readonly session: string;
}

/** Takes the key out of `#key=…&session=…` and keeps it for this tab, so that no screenshot of the address bar shows it. */
export function takeProjectorKey(): ProjectorKey | undefined {
  const [, key, session] = /^#key=([^&]+)&session=([\w-]+)$/.exec(location.hash) ?? [];
  if (key === undefined || session === undefined) return readKept();
  const found = { key: decodeURIComponent(key), session };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(found));
    history.replaceState(null, '', location.pathname + location.search);
  } catch {
    // A browser that keeps nothing: the key stays in the address, so that a reload works.
  }
  return found;
}

function readKept(): ProjectorKey | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('session' in kept)) return undefined;
    return { key: String(kept.key), session: String(kept.session) };
  } catch {
    return undefined;
  }
}
