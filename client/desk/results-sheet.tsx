import type { JSX } from 'preact';
import { MEASURES, type Measure, measureOf } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { sayNumber } from '../lib/language/language.ts';
import { ScrollX } from '../lib/parts/scroll-x.tsx';
import { sayMeasure, sayOutcome } from './result-values.ts';
import { deskText } from './words.ts';

const SHOWN: readonly Measure[] = MEASURES.filter((one) => one !== 'talk');

/** The results of all tables for paper: one line a table, the heads on every page. */
export function ResultsSheet({ results }: { readonly results: readonly TableResult[] }): JSX.Element {
  const text = deskText();
  return (
    <ScrollX label={text.reports.results}>
      <table class="desk-table report-table results-sheet">
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.outcome}</th>
            {SHOWN.map((measure) => (
              <th key={measure} scope="col" class="end">
                {text.measures[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.table}>
              <th scope="row" class="num">
                {sayNumber(result.table)}
              </th>
              <td>
                {sayOutcome(result)}
                {result.measures?.word === undefined ? '' : `, ${text.words[result.measures.word]}`}
              </td>
              {SHOWN.map((measure) => (
                <td key={measure} class="num end">
                  {sayMeasure(measure, measureOf(result, measure))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
