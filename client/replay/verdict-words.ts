import { localeNow } from '../lib/language/language.ts';
import type { RecordFault, Verdict } from './record/verify-record.ts';
import { replayText } from './words.ts';

/** What is found of a record, in a few words; `undefined` for faults, which `faultLines` tells. */
export function verdictWords(verdict: Verdict | undefined): string | undefined {
  const t = replayText().verdict;
  if (verdict === undefined) return t.checking;
  switch (verdict.kind) {
    case 'faulty':
      return undefined;
    case 'unsealed':
      return t.unsealed;
    case 'unavailable':
      return t.unavailable;
    case 'whole': {
      const { chainOnly, decidedAgain, erasedAt } = verdict;
      const date = new Intl.DateTimeFormat(localeNow(), { dateStyle: 'long' });
      const days = [...new Set(erasedAt.map((at) => date.format(at)))];
      const erased = days.length === 0 ? [] : [t.erased(days.join(', '))];
      const how = chainOnly.length === 0 ? t.whole : decidedAgain ? t.wholeMixed(chainOnly) : t.chainOnly(chainOnly);
      return [how, ...erased].join(' · ');
    }
  }
}

/** One sentence for each fault that is told, and one for those that are not. */
export function faultLines(verdict: Verdict | undefined): string[] {
  if (verdict?.kind !== 'faulty') return [];
  const t = replayText().verdict;
  const lines = verdict.faults.map(sentence);
  return verdict.more === 0 ? lines : [...lines, t.more(verdict.more)];
}

function sentence({ what, line, table, round }: RecordFault): string {
  const t = replayText();
  const where =
    table === undefined ? '' : `${round === 1 ? t.archiveTable(table) : t.archiveTableIn(table, round ?? 1)}: `;
  const { faults } = t.verdict;
  return `${where}${faults[what](line)}`;
}
