import type { Measure } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { sayNumber } from '../lib/language/language.ts';
import { MEASURE_KINDS, shownValue } from './desk-results.ts';
import { deskText } from './words.ts';

/** Where there is no value. */
export const NONE = '–';

/** A measure with its unit; a dash where there is none. */
export function sayMeasure(measure: Measure, value: number | undefined): string {
  const text = deskText();
  if (value === undefined) return NONE;
  const shown = shownValue(measure, value);
  const number = sayNumber(shown, Number.isInteger(shown) ? 0 : 1);
  switch (MEASURE_KINDS[measure]) {
    case 'share':
      return text.percent(number);
    case 'minutes':
      return text.minutes(number);
    case 'index':
    case 'count':
      return number;
  }
}

/** What a table came to, in a word or two. */
export function sayOutcome({
  outcome,
  stage,
  fromPaper,
}: Pick<TableResult, 'outcome' | 'stage' | 'fromPaper'>): string {
  const text = deskText();
  if (outcome !== undefined) {
    const said = text.outcomes[outcome];
    return fromPaper === undefined ? said : text.fromPaper(said);
  }
  return stage === 'lobby' ? text.notStarted : text.running;
}

/** A table by its number, with the round where a session has several. */
export function sayTable({ table, round }: { readonly table: number; readonly round: number }, rounds: number): string {
  return rounds > 1 ? deskText().tableInRound(table, round) : deskText().table(table);
}
