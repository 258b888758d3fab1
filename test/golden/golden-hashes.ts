import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { readersOfLog } from '../../shared/log/replay.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { sha256 } from '../support/sha256.ts';
import { viewersOf } from '../support/viewer-folds.ts';

/** What a log comes to: the hash of its table, and of what each viewer reads of it, live and after the reveal. */
export function hashesOf(log: TableLog): Record<string, string> {
  const { entries, table } = readersOfLog(log);
  const hashes: Record<string, string> = { table: sha256(canonicalJson(table)) };
  for (const viewer of viewersOf(log.header.scenario)) {
    for (const revealed of [false, true]) {
      const name = `${viewerName(viewer)}${revealed ? ' revealed' : ''}`;
      hashes[name] = sha256(canonicalJson(visible(entries, viewer, revealed)));
    }
  }
  return hashes;
}
