import type { ByLanguage } from '../kernel/languages.ts';
import { en } from './results-csv-words.en.ts';
import { type ColumnNames, id } from './results-csv-words.id.ts';

/** The names of the columns in each language. */
export const columnNames: ByLanguage<ColumnNames> = { id, en };
