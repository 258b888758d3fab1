import { type Cases, isCaseLine } from '../../shared/log/cases.ts';
import { SEALED_KINDS } from '../../shared/log/kinds.ts';
import { caseHashIn } from '../../shared/log/log-names.ts';
import type { LogStop } from '../../shared/log/read-lines.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { sha256 } from '../sha256.ts';
import type { StoredLog } from '../store/event-store.ts';
import { hashOn } from '../store/line-hash.ts';

/** Acknowledged lines that a stored log lost at its end. */
export function lostLines({ lines, head }: StoredLog): LogDamage | undefined {
  const lost = (head?.count ?? 0) - lines.length;
  return lost > 0 ? { what: 'lost', line: lines.length + 2, lost } : undefined;
}

/**
 * The first thing in a stored log that is not as it was written: a line that cannot be read or does not follow the one
 * before it, lines that are missing, or, where each follows the other, lines that are not those whose hash was kept.
 *
 * @param cases those that it may name
 */
export function checkLog(log: StoredLog, cases: Cases): LogDamage | undefined {
  return contentDamage(log, cases) ?? lostLines(log) ?? (isAsKept(log) ? undefined : { what: 'changed' });
}

/** How many lines, the header among them, stand before the first that is not as it was written. */
export function wholeLines(log: StoredLog, cases: Cases): number {
  const damage = contentDamage(log, cases);
  return damage?.line === undefined ? log.lines.length + 1 : damage.line - 1;
}

function contentDamage({ id, kind, header, lines }: StoredLog, cases: Cases): LogDamage | undefined {
  const all = [header, ...lines];
  if (kind === 'case')
    return isCaseLine(header, caseHashIn(id) ?? '', sha256) ? undefined : { what: 'changed', line: 1 };
  const fault = SEALED_KINDS[kind].faultIn(all, { cases, sha256, chainOnly: true });
  if (fault === undefined || fault.what === 'time') return undefined;
  return { what: fault.what === 'unreadable' ? 'unreadable' : 'changed', line: fault.line };
}

/** Where reading a log stopped, as damage. */
export function unreadable(stopped: LogStop | undefined): LogDamage | undefined {
  return stopped && { what: 'unreadable', line: stopped.line };
}

function isAsKept({ header, lines, head }: StoredLog): boolean {
  return head === undefined || hashOn(hashOn('', [header]), lines.slice(0, head.count)) === head.hash;
}
