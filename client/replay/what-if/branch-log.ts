import type { Sha256 } from '../../../shared/kernel/entry.ts';
import { isSameJson } from '../../../shared/kernel/same-json.ts';
import { sealHeader, sealLog } from '../../../shared/log/seal.ts';
import { type TableLog, tableLogLines } from '../../../shared/log/table-log.ts';
import { type Branch, runOf } from './branch.ts';

/**
 * A variation as a log of its own: the shared entries and its own ones, chained anew to a header that says where it
 * leaves. `verifyLog` takes it as any other log.
 */
export function branchLog(log: TableLog, branch: Branch, sha256: Sha256): TableLog {
  const { hash: _, scenarioHash: __, branchOf: ___, ...header } = log.header;
  const { session, table, hash } = log.header;
  const left = { session, table, step: branch.step, hash: log.entries[branch.step - 1]?.hash ?? hash };
  return sealLog(sealHeader({ ...header, branchOf: left }, sha256), runOf(log, branch).entries, sha256);
}

/** The lines of a log file. */
export function textOf(log: TableLog): string {
  return [...tableLogLines(log)].map((line) => `${line}\n`).join('');
}

/** Why a log is not a variation of a table. */
export type NoBranch = 'not-a-branch' | 'other-table' | 'other-beginning';

/**
 * The variation in a log that was exported from this table; the reason when it is none. The shared entries must be the
 * same in everything but their chaining.
 */
export function branchFrom(log: TableLog, file: TableLog, names: Pick<Branch, 'id' | 'name'>): Branch | NoBranch {
  const { branchOf } = file.header;
  if (branchOf === undefined) return 'not-a-branch';
  const { session, table, scenarioHash } = log.header;
  const isOfTable =
    branchOf.session === session && branchOf.table === table && file.header.scenarioHash === scenarioHash;
  if (!isOfTable) return 'other-table';
  const bare = ({ entries }: TableLog) =>
    entries.slice(0, branchOf.step).map(({ prev: _, hash: __, ...entry }) => entry);
  const isSame = log.entries.length >= branchOf.step && isSameJson(bare(log), bare(file));
  if (!isSame) return 'other-beginning';
  const acts = file.entries.slice(branchOf.step).map(({ at, by, command }) => ({ at, by, command }));
  return { ...names, step: branchOf.step, acts };
}

/** Variations as text that a browser can keep. */
export function writeBranches(branches: readonly Branch[]): string {
  return JSON.stringify({ format: 1, branches });
}

/** Reads kept variations; what is not one is left out. Their acts are decided anew, so that nothing bad can be in them. */
export function readBranches(text: string): Branch[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return [];
  }
  const { format, branches } = (kept ?? {}) as { format?: unknown; branches?: unknown };
  return format === 1 && Array.isArray(branches) ? branches.filter(isBranch) : [];
}

function isBranch(value: unknown): value is Branch {
  const { id, name, step, acts } = (value ?? {}) as Record<string, unknown>;
  const isAct = (one: unknown) => {
    const { at, by, command } = (one ?? {}) as Record<string, unknown>;
    return typeof at === 'number' && isNamed(by, 'kind') && isNamed(command, 'type');
  };
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    Number.isInteger(step) &&
    Array.isArray(acts) &&
    acts.every(isAct)
  );
}

function isNamed(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === 'string';
}
