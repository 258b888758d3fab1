import { type Archive, type ArchiveFault, verifyArchive } from '../../shared/log/archive.ts';
import { LOG_LIMITS, timeFor } from '../../shared/log/limits.ts';
import { isDecidedAgain } from '../../shared/log/replay.ts';
import type { TableHeader } from '../../shared/log/table-log.ts';
import { areNotesSealed, tableHeadersIn } from '../../shared/log/verdict.ts';
import { sha256 } from '../sha256.ts';

const WORDS: Readonly<Record<Exclude<ArchiveFault['what'], 'unreadable' | 'missing'>, string>> = {
  'scenario-hash': 'the scenario is not the one that the header was written for',
  'header-hash': 'the header is not as it was written',
  chain: 'the entry does not follow the line before it',
  hash: 'the entry is not as it was written',
  time: 'the entry is dated before the one before it',
  decision: 'the rules now decide otherwise',
  unfinished: 'verifying takes too long, and was stopped',
};

/** One fault of a log in words, as `what: reason`. */
export function faultWords({ what, reason }: Pick<ArchiveFault, 'what' | 'reason'>): string {
  if (what === 'missing') return 'missing: the session has this table, the archive does not have its log';
  return what === 'unreadable' ? `reading stopped here: ${reason}` : `${what}: ${WORDS[what]}`;
}

const now = () => performance.now();

/** Verifies every log of an archive and prints what was found; the exit code. */
export function verifyWholeArchive(file: string, archive: Archive): number {
  const faults = verifyArchive(archive, sha256, timeFor(LOG_LIMITS.archiveMs, now));
  for (const fault of faults) process.stderr.write(`${file}:${fault.line} ${fault.log}: ${faultWords(fault)}\n`);
  if (faults.length > 0) return 1;
  const entries = archive.logs.reduce((sum, log) => sum + log.lines.length - 1, 0);
  const covered = archive.head.pseudonyms ? ' (pseudonymised)' : '';
  process.stdout.write(
    `${archive.logs.length} logs, ${entries} entries${covered}: chains whole${decidedWords(archive)}\n`,
  );
  return 0;
}

/** By which rules the tables were decided, and whether that was done again. */
function decidedWords(archive: Archive): string {
  const headers = tableHeadersIn(archive);
  const rules = [...new Set(headers.map((header) => header.rules))];
  const erasures = headers.flatMap((header) => header.erasures ?? []);
  const isDecided = (number: number) => erasures.length === 0 && isDecidedAgain({ rules: number });
  const words = rules.map((number) => (isDecided(number) ? 'tables decided again' : `rules ${number}`));
  const areSealed = areNotesSealed(archive);
  if (areSealed !== undefined) words.push(areSealed ? 'notes whole' : 'notes of format 1, which nothing seals');
  return [...words, ...erasedWords(erasures)].map((word) => `, ${word}`).join('');
}

/** On which days (UTC) somebody was erased. */
export function erasedWords(erasures: NonNullable<TableHeader['erasures']>): string[] {
  const days = new Set(erasures.map(({ at }) => new Date(at).toISOString().slice(0, 10)));
  return days.size === 0 ? [] : [`erased on ${[...days].join(' and ')}`];
}
