import type { DatabaseSync } from 'node:sqlite';
import type { LogKind } from '../../../shared/log/log-names.ts';
import { hashOn } from '../line-hash.ts';
import type { HeadsFile, KeptHead } from './heads-file.ts';

/**
 * Compares the database with the heads when both are opened. The database may be ahead (killed between the two): the heads
 * follow. It is never behind of its own: whatever is behind was lost, and its head stays as it is, so that it is known at
 * every start until the log is deleted. Gives the number of lost lines by log.
 */
export function compareHeads(database: DatabaseSync, heads: HeadsFile): Map<string, number> {
  const lost = new Map<string, number>();
  const there = new Set<string>();
  const changes = new Map<string, KeptHead | undefined>();
  const lines = database.prepare('SELECT line FROM entries WHERE log = ? AND position >= ? ORDER BY position');
  const header = database.prepare('SELECT header FROM logs WHERE key = ?');
  const rows = database
    .prepare(`
      SELECT key, id, kind, (SELECT coalesce(max(position) + 1, 0) FROM entries WHERE log = key) AS count,
        key IN (SELECT log FROM deleted) AS isDeleted FROM logs`)
    .all();
  for (const row of rows) {
    const [key, id, count] = [Number(row.key), String(row.id), Number(row.count)];
    const known = heads.heads.get(id);
    there.add(id);
    if (row.isDeleted === 1) {
      if (known !== undefined) changes.set(id, undefined);
      continue;
    }
    if (known !== undefined && known.count > count) lost.set(id, known.count - count);
    if (known !== undefined && known.count >= count) continue;
    const before = known?.hash ?? hashOn('', [String(header.get(key)?.header)]);
    const more = lines.all(key, known?.count ?? 0).map(({ line }) => String(line));
    changes.set(id, { kind: row.kind as LogKind, count, hash: hashOn(before, more) });
  }
  // A log whose header is gone as well has lost that line, too.
  for (const [id, { count }] of heads.heads) if (!there.has(id)) lost.set(id, count + 1);
  if (changes.size > 0) {
    heads.makeRoom(changes);
    heads.write(changes);
  }
  return lost;
}
