import { type CsvCell, writeCsv } from '../debrief/results-csv.ts';
import type { Language } from '../kernel/languages.ts';
import { ANSWERS, MESSAGES, OFFER_OPTIONS, OFFER_POINTS, OFFERS, STEPS, VOTE_GUESSES, VOTES } from './course-sets.ts';
import type { DataSet } from './data-set.ts';
import { GUESSES, PARTIES, PEOPLE, PRIORITIES, SHEETS, TABLES } from './outcome-sets.ts';
import type { ResearchTable } from './research-table.ts';
import { codebooks } from './words.ts';

/** The files of the export, in the order in which the codebook tells of them. */
export const DATA_SETS: readonly DataSet[] = [
  TABLES,
  PARTIES,
  PEOPLE,
  SHEETS,
  PRIORITIES,
  GUESSES,
  OFFERS,
  OFFER_OPTIONS,
  OFFER_POINTS,
  ANSWERS,
  MESSAGES,
  VOTES,
  VOTE_GUESSES,
  STEPS,
];

/** A file of the export: CSV, UTF-8, comma and decimal point, which every statistics program reads. */
export interface ResearchFile {
  readonly name: string;
  readonly text: string;
}

export interface ResearchOptions {
  /** Language of the codebook; the files themselves hold codes. */
  readonly language: Language;
  /** Whether names and what people wrote go along; without them seats stand for people. */
  readonly hasNames: boolean;
}

/** Sessions in long form for research: one line for each thing that happened, in a file for each kind, and a codebook. */
export class ResearchExport {
  readonly #options: ResearchOptions;
  readonly #rows = new Map<DataSet, (readonly CsvCell[])[]>(DATA_SETS.map((one) => [one, []]));

  constructor(options: ResearchOptions) {
    this.#options = options;
  }

  /** Adds a table; rounds and sessions may follow each other. */
  add(table: Omit<ResearchTable, 'hasNames'>): void {
    const { hasNames } = this.#options;
    for (const [set, rows] of this.#rows) rows.push(...set.rowsOf({ ...table, hasNames }));
  }

  /** All files, the codebook first. */
  files(): readonly ResearchFile[] {
    const { language, hasNames } = this.#options;
    const { heads, files, columns } = codebooks[language];
    const told = DATA_SETS.flatMap((set) => [
      [set.name, '', files[set.name]],
      ...set.columns(hasNames).map((column) => [set.name, column, columns[column]]),
    ]);
    const codebook = [[heads.file, heads.column, heads.meaning], ...told];
    return [
      { name: 'codebook.csv', text: writeCsv(codebook, { separator: ',' }) },
      ...[...this.#rows].map(([set, rows]) => ({
        name: `${set.name}.csv`,
        text: writeCsv([set.columns(hasNames), ...rows], { separator: ',' }),
      })),
    ];
  }
}
