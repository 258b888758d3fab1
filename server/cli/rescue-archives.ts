import { archiveLines, casesOf, readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { type CaseRef, type Cases, caseLine } from '../../shared/log/cases.ts';
import { isLogOf } from '../../shared/log/log-names.ts';
import { checkLog, wholeLines } from '../damage/check-log.ts';
import { damageWords } from '../damage/damage-words.ts';
import { PRODUCT } from '../product.ts';
import { sha256 } from '../sha256.ts';
import type { StoredLog } from '../store/event-store.ts';
import { faultWords } from './replay-archive.ts';

/** A file to write, and what is said of it and of what was left out. */
export interface RescuedFile {
  readonly name: string;
  readonly lines: readonly string[];
  readonly words: readonly string[];
}

/**
 * What is whole of the logs that could be read: an archive for each session, and the tables whose session is lost each by
 * itself. Of a damaged log the lines before the damage are kept.
 */
export function rescueLogs(logs: readonly StoredLog[], now: number): RescuedFile[] {
  const cases = keptCases(logs);
  const whole = new Map(logs.map((log) => [log.id, wholePart(log, cases)]));
  const isThere = (log: StoredLog) => (whole.get(log.id)?.length ?? 0) > 0;
  const sessions = logs.filter((log) => log.kind === 'session' && isThere(log));
  const archives = sessions.map((session) => {
    const others = logs.filter((log) => log !== session && isLogOf(log.id, session.id));
    const isCase = ({ kind }: StoredLog) => kind === 'case';
    const own = [...others.filter(isCase), session, ...others.filter((log) => !isCase(log))];
    const kept = own.filter(isThere).map(({ id, kind }) => ({ id, kind, lines: whole.get(id) ?? [] }));
    const about = { product: PRODUCT, session: session.id, writtenAt: now, pseudonyms: false };
    const lines = archiveLines(about, kept);
    const words = own.map((log) => logWords(log, whole.get(log.id)?.length ?? 0, cases));
    return { name: `${session.id}.runding`, lines, words: [...words, openWords(lines)] };
  });
  const left = logs.filter(
    (log) => log.kind !== 'session' && log.kind !== 'case' && !sessions.some(({ id }) => isLogOf(log.id, id)),
  );
  const alone = left.filter(isThere).map((log) => {
    const kept = whole.get(log.id) ?? [];
    const lines = [...caseLinesFor(kept[0], cases), ...kept];
    return {
      name: `${log.id}.jsonl`,
      lines,
      words: [logWords(log, kept.length, cases), 'Its session could not be read; npm run replay shows it.'],
    };
  });
  return [...archives, ...alone];
}

/** What cannot be saved at all: logs whose first line is gone. */
export function lostWords(logs: readonly StoredLog[]): string[] {
  return logs
    .filter((log) => wholePart(log, keptCases(logs)).length === 0)
    .map((log) => `${log.id} (${log.kind}): nothing of it could be saved, its first line cannot be read.`);
}

function keptCases(logs: readonly StoredLog[]): Cases {
  return casesOf(logs.map(({ id, header }) => ({ id, lines: [header] })));
}

/** The line of the case that a table's first line names, where it does. */
function caseLinesFor(header = '', cases: Cases): string[] {
  const { case: named } = JSON.parse(header) as { readonly case?: Partial<CaseRef> };
  const scenario = cases.get(String(named?.hash));
  return scenario === undefined ? [] : [caseLine(scenario)];
}

function wholePart(log: StoredLog, cases: Cases): string[] {
  return [log.header, ...log.lines].slice(0, wholeLines(log, cases));
}

function logWords(log: StoredLog, kept: number, cases: Cases): string {
  const name = `${log.id} (${log.kind})`;
  const damage = checkLog(log, cases);
  if (damage === undefined) return `${name}: whole, ${kept} lines.`;
  const all = Math.max(log.lines.length, log.head?.count ?? 0) + 1;
  return `${name}: ${kept} of ${all} lines saved; ${damageWords(damage)}.`;
}

function openWords(lines: readonly string[]): string {
  const archive = readArchive(lines);
  if (archive.head === undefined) return 'This archive cannot be opened again.';
  const [fault] = verifyArchive(archive, sha256);
  if (fault === undefined) return 'It can be opened on any Runding server: page of the facilitator, "Open an archive".';
  return `It can be looked at with npm run replay, but not opened on a server: ${fault.log}, ${faultWords(fault)}.`;
}
