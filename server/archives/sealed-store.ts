import type { ArchiveLog } from '../../shared/log/archive.ts';
import type { LogKind } from '../../shared/log/log-names.ts';
import type { EventStore, StoredLog } from '../store/event-store.ts';

/** What was asked of an archive would change it. */
export class ArchiveSealedError extends Error {
  override readonly name = 'ArchiveSealedError';
  constructor() {
    super('An opened archive is read and never written into.');
  }
}

const refuse = (): Promise<never> => Promise.reject(new ArchiveSealedError());

/** The logs of an archive as a store that can be read: whatever would change it rejects with `ArchiveSealedError`. */
export function sealedStore(logs: readonly ArchiveLog[]): EventStore {
  const stored = new Map<string, StoredLog>(
    logs.map(({ id, kind, lines: [header = '', ...lines] }) => [id, { id, kind, header, lines }]),
  );
  const summaries = (kind?: LogKind) =>
    [...stored.values()]
      .filter((log) => kind === undefined || log.kind === kind)
      .map((log) => ({ id: log.id, kind: log.kind, count: log.lines.length }));
  return {
    read: (id) => Promise.resolve(stored.get(id)),
    list: (kind) => Promise.resolve(summaries(kind)),
    getCredential: () => Promise.resolve(undefined),
    listCredentials: () => Promise.resolve([]),
    lastBeat: () => Promise.resolve(undefined),
    stats: () => ({ commits: 0, entries: 0, lastCommitMs: 0 }),
    condition: () => ({ tracesLeft: false }),
    onCondition: () => () => undefined,
    close: () => Promise.resolve(),
    createLog: refuse,
    append: refuse,
    deleteLogs: refuse,
    replaceLogs: refuse,
    putCredential: refuse,
    revokeCredentials: refuse,
    passCredentials: refuse,
    beat: refuse,
  };
}
