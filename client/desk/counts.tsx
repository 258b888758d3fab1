import type { JSX } from 'preact';
import { summarise } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { AGREEMENT_WORDS } from '../../shared/scoring/quadrant.ts';
import { sayNumber } from '../lib/language/language.ts';
import { deskText } from './words.ts';

/**
 * How the tables of one round ended: how many agreed, and how many stand under each word. The words and those without
 * agreement add up to the tables that finished.
 */
export function Counts({ results }: { readonly results: readonly TableResult[] }): JSX.Element {
  const text = deskText();
  const { tables, finished, agreements, withoutAgreement, breaching, words } = summarise(results);
  const isWorded = AGREEMENT_WORDS.some((word) => words[word] > 0);
  const counted = [
    ...AGREEMENT_WORDS.map((word) => [text.words[word], words[word]] as const),
    [text.noAgreement, withoutAgreement] as const,
  ];
  return (
    <>
      <p class="num">
        {text.finished(finished, tables)} · {text.agreements(agreements, finished)} · {text.breaching(breaching)}
      </p>
      {isWorded ? (
        <p class="sm num">{counted.map(([word, count]) => `${word} ${sayNumber(count)}`).join(' · ')}</p>
      ) : null}
    </>
  );
}
