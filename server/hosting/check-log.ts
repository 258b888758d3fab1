import { chainFault } from '../../shared/log/chain.ts';
import { readLog } from '../../shared/log/read-log.ts';
import { readSessionLog } from '../../shared/log/session-log.ts';
import type { LogDamage } from '../../shared/wire/host-messages.ts';
import { noteLineSchema, notesHeaderSchema } from '../../shared/wire/note-schemas.ts';
import type { StoredLog } from '../store/event-store.ts';
import { hashOn } from '../store/line-hash.ts';
import { sha256 } from './sha256.ts';

/** Acknowledged lines that a stored log lost at its end. */
export function lostLines({ lines, head }: StoredLog): LogDamage | undefined {
  const lost = (head?.count ?? 0) - lines.length;
  return lost > 0 ? { what: 'lost', line: lines.length + 2, lost } : undefined;
}

/**
 * The first thing in a stored log that is not as it was written: a line that cannot be read or does not follow the one
 * before it, lines that are missing, or, where each follows the other, lines that are not those whose hash was kept.
 */
export function checkLog(log: StoredLog): LogDamage | undefined {
  return contentDamage(log) ?? lostLines(log) ?? (isAsKept(log) ? undefined : { what: 'changed' });
}

/** How many lines, the header among them, stand before the first that is not as it was written. */
export function wholeLines(log: StoredLog): number {
  const damage = contentDamage(log);
  return damage?.line === undefined ? log.lines.length + 1 : damage.line - 1;
}

function contentDamage({ kind, header, lines }: StoredLog): LogDamage | undefined {
  const all = [header, ...lines];
  if (kind === 'notes') return notesDamage(all);
  const log = kind === 'table' ? readLog(all) : readSessionLog(all);
  const { stopped } = log;
  const isRead = log.header !== undefined && log.entries !== undefined;
  const fault = isRead ? chainFault(log.header, log.entries, sha256) : undefined;
  if (fault !== undefined && fault.what !== 'time') return { what: 'changed', line: fault.line };
  return stopped && { what: 'unreadable', line: stopped.line };
}

function notesDamage([header = '', ...lines]: readonly string[]): LogDamage | undefined {
  if (!notesHeaderSchema.safeParse(parse(header)).success) return { what: 'unreadable', line: 1 };
  const bad = lines.findIndex((line) => !noteLineSchema.safeParse(parse(line)).success);
  return bad < 0 ? undefined : { what: 'unreadable', line: bad + 2 };
}

function isAsKept({ header, lines, head }: StoredLog): boolean {
  return head === undefined || hashOn(hashOn('', [header]), lines.slice(0, head.count)) === head.hash;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
