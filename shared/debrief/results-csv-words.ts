import type { ByLanguage } from '../kernel/languages.ts';
import { en, enWords } from './results-csv-words.en.ts';
import { type CellWords, type ColumnNames, id, idWords } from './results-csv-words.id.ts';

/** The names of the columns in each language. */
export const columnNames: ByLanguage<ColumnNames> = { id, en };
/** What their cells say that are words. */
export const cellWords: ByLanguage<CellWords> = { id: idWords, en: enWords };
