import type { DatabaseSync } from 'node:sqlite';
import type { LogKind } from '../../../shared/log/log-names.ts';
import type { LogSummary, StoredLog } from '../event-store.ts';
import { hashOn } from '../line-hash.ts';
import { compareHeads } from './compare-heads.ts';
import { HeadsFile, type KeptHead } from './heads-file.ts';
import { explainOpenFailure, HeadsNotWrittenError } from './sqlite-faults.ts';

/** Keeps the head of every log, batch by batch: what is noted while a transaction runs is written once it stands. */
export interface HeadKeeper {
  noteCreated(id: string, kind: LogKind, header: string, lines: readonly string[]): void;
  noteAppended(id: string, lines: readonly string[]): void;
  noteRemoved(id: string): void;
  /** Sees to it that what was noted can be written. Throws when the disk is full. */
  makeRoom(): void;
  /** Writes what was noted; throws `HeadsNotWrittenError`, after which the store must not go on. */
  write(): void;
  /** The transaction was rolled back. */
  forget(): void;
  /** Lines of a log that were acknowledged and are not in the database. */
  lostOf(id: string): number;
  /** The log with its head; one that was lost whole is there without any line. */
  readWith(id: string, log: StoredLog | undefined): StoredLog | undefined;
  /** The list with what each log lost, and those that were lost whole. */
  listWith(kind: LogKind | undefined, logs: readonly LogSummary[]): readonly LogSummary[];
  /** Overwrites the names of deleted logs. */
  wipe(): void;
  close(): void;
}

/** Opens the heads beside an open database; compares the two. Throws `DataFolderError`. */
export function openHeads(database: DatabaseSync, dataDir: string): HeadKeeper {
  try {
    const file = HeadsFile.open(dataDir);
    return keepHeads(file, compareHeads(database, file));
  } catch (error) {
    if (database.isOpen) database.close();
    throw explainOpenFailure(error, dataDir);
  }
}

function keepHeads(file: HeadsFile, lost: Map<string, number>): HeadKeeper {
  let noted = new Map<string, KeptHead | undefined>();
  const headOf = (id: string) => (noted.has(id) ? noted.get(id) : file.heads.get(id));

  return {
    noteCreated(id, kind, header, lines) {
      noted.set(id, { kind, count: lines.length, hash: hashOn(hashOn('', [header]), lines) });
    },
    noteAppended(id, lines) {
      const head = headOf(id);
      if (head === undefined) throw new Error(`Log "${id}" has no head.`);
      if (lines.length === 0) return;
      noted.set(id, { ...head, count: head.count + lines.length, hash: hashOn(head.hash, lines) });
    },
    noteRemoved(id) {
      if (headOf(id) !== undefined) noted.set(id, undefined);
    },
    makeRoom() {
      if (noted.size > 0) file.makeRoom(noted);
    },
    write() {
      if (noted.size === 0) return;
      const changes = noted;
      noted = new Map();
      try {
        file.write(changes);
      } catch (error) {
        throw new HeadsNotWrittenError(error instanceof Error ? error.message : String(error));
      }
      for (const id of changes.keys()) lost.delete(id);
    },
    forget: () => noted.clear(),
    lostOf: (id) => lost.get(id) ?? 0,
    readWith(id, log) {
      const head = file.heads.get(id);
      if (head === undefined) return log;
      const { kind, count, hash } = head;
      return { ...(log ?? { id, kind, header: '', lines: [] }), head: { count, hash } };
    },
    listWith(kind, logs) {
      if (lost.size === 0) return logs;
      const there = new Set(logs.map((log) => log.id));
      const gone = [...lost].flatMap(([id, lines]) => {
        const head = file.heads.get(id);
        const isAsked = head !== undefined && !there.has(id) && (kind === undefined || head.kind === kind);
        return isAsked ? [{ id, kind: head.kind, count: 0, lost: lines }] : [];
      });
      return [...logs.map((log) => (lost.has(log.id) ? { ...log, lost: lost.get(log.id) } : log)), ...gone];
    },
    wipe: () => file.wipe(),
    close: () => file.close(),
  };
}
