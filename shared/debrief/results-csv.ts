import { type CaseText, inLanguage, type Language } from '../kernel/languages.ts';
import { harmOf } from '../scenario/condition-names.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { playMinutes } from './play-minutes.ts';
import type { ColumnNames } from './results-csv-words.id.ts';
import { cellWords, columnNames } from './results-csv-words.ts';
import type { TableResult } from './table-result.ts';

export interface CsvOptions {
  /** `;` is what a spreadsheet in Indonesian or most of Europe opens; decimals then have a comma. */
  readonly separator: ',' | ';';
}

/** A cell: numbers get the decimals of the separator, texts are made safe, `undefined` is an empty cell. */
export type CsvCell = string | number | undefined;

const BYTE_ORDER_MARK = '\ufeff';
/** Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as a CSV text that spreadsheets open by a double click: UTF-8 with byte order mark, CRLF, quotes where needed. A
 * text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], { separator }: CsvOptions): string {
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, separator)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: CsvCell, separator: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    const digits = String(cell);
    return separator === ';' ? digits.replace('.', ',') : digits;
  }
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a line says beside the result of its table. */
export interface CsvAbout {
  /** Code of the session. */
  readonly session: string;
  /** The day on which it was opened, as `2026-11-28`. */
  readonly day: string;
  /** The names at a table's party; without it the file has none. */
  readonly namesAt?: (place: Pick<TableResult, 'round' | 'table'>, party: PartyId) => readonly string[];
}

/**
 * The results of a session's tables as a CSV text, one line a table: headings, outcomes and options in one language, so
 * that files of several sessions can stand below each other. Without free text: the one clause that a table may have
 * written could name people.
 */
export function resultsCsv(
  scenario: PublicScenario,
  results: readonly TableResult[],
  options: CsvOptions & { readonly language: Language; readonly about: CsvAbout },
): string {
  const columns = columnsFor(scenario, options);
  const rows = [columns.map(({ name }) => name), ...results.map((one) => columns.map(({ cell }) => cell(one)))];
  return writeCsv(rows, options);
}

interface Column {
  readonly name: string;
  readonly cell: (result: TableResult) => CsvCell;
}

const minutes = (ms: number | undefined) => (ms === undefined ? undefined : playMinutes(ms));
/** A share to three decimals. */
export const thousandth = (share: number | undefined) =>
  share === undefined ? undefined : Math.round(share * 1000) / 1000;

function columnsFor(
  scenario: PublicScenario,
  { language, about }: { readonly language: Language; readonly about: CsvAbout },
): Column[] {
  const words = cellWords[language];
  const said = (text: CaseText | undefined) => (text === undefined ? undefined : inLanguage(text, language));
  const conditions = new Map(scenario.conditions.map((one) => [one.id, said(harmOf(one))]));
  const name = (key: keyof ColumnNames, of = '') =>
    `${columnNames[language][key]}${of === '' ? '' : `_${of.replaceAll('-', '_')}`}`;
  const column = (key: keyof ColumnNames, cell: Column['cell']): Column => ({ name: name(key), cell });
  return [
    column('session', () => about.session),
    column('day', () => about.day),
    column('case', () => said(scenario.title)),
    column('caseId', () => scenario.id),
    column('version', () => scenario.version),
    column('round', (one) => one.round),
    column('table', (one) => one.table),
    column('stage', (one) => words.stages[one.stage]),
    column('outcome', ({ outcome }) => outcome && words.outcomes[outcome]),
    column('word', ({ measures }) => measures?.word && words.words[measures.word]),
    column('mutualBenefit', ({ measures }) => measures?.mutualBenefit),
    column('localImpact', ({ measures }) => measures?.localImpact),
    column('efficiency', ({ measures }) => thousandth(measures?.surplusEfficiency)),
    column('nash', ({ measures }) => thousandth(measures?.nashProductRatio)),
    column('balance', ({ measures }) => thousandth(measures?.balance)),
    column('better', ({ measures }) => measures?.betterForEveryone),
    column('breached', ({ measures }) => measures?.breached.map((id) => conditions.get(id) ?? id).join('; ')),
    column('minutes', (one) => minutes(one.timeToAgreementMs)),
    column('played', (one) => minutes(one.playedMs)),
    column('offers', (one) => one.offers),
    column('packageShare', (one) => thousandth(one.packageShare)),
    column('talkTable', ({ talk }) => talk.table),
    column('talkPrivate', ({ talk }) => talk.private),
    column('talkTeam', ({ talk }) => talk.team),
    column('logrolling', ({ measures }) => thousandth(measures?.logrolling)),
    column('compatible', ({ measures }) => thousandth(measures?.compatibleShare)),
    column('guesses', (one) => thousandth(one.guessRate)),
    column('missed', (one) => one.missedOffers),
    column('returns', (one) => one.returns),
    column('fromPaper', (one) => one.fromPaper),
    column('interventions', (one) => Object.values(one.interventions).reduce((sum, count) => sum + count, 0)),
    column('people', (one) => one.people),
    column('bots', (one) => one.bots),
    ...scenario.parties.flatMap(({ id }): Column[] => {
      const of = (one: TableResult) => one.measures?.parties.find(({ party }) => party === id);
      return [
        { name: name('points', id), cell: (one) => of(one)?.points },
        { name: name('gain', id), cell: (one) => of(one)?.gain },
      ];
    }),
    ...scenario.issues.map(({ id, options }, issue): Column => {
      return { name: name('option', id), cell: (one) => said(options[one.package?.[issue] ?? -1]?.name) };
    }),
    ...scenario.parties.flatMap(({ id }): Column[] => {
      const { namesAt } = about;
      return namesAt === undefined ? [] : [{ name: name('names', id), cell: (one) => namesAt(one, id).join(', ') }];
    }),
  ];
}
