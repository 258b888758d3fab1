import type { CsvCell } from '../debrief/results-csv.ts';
import type { ResearchTable } from './research-table.ts';
import type { Codebook } from './words.id.ts';

/** The names of all columns; each means the same in every file that has it. */
export type ColumnName = keyof Codebook['columns'];
export type DataSetName = keyof Codebook['files'];

/** A column of rows of one kind. */
type Columns<R> = Readonly<Partial<Record<ColumnName, (row: R) => CsvCell>>>;

/** A file of the export in long form: one line for each thing that happened. */
export interface DataSet {
  readonly name: DataSetName;
  /** Of the file as it is written, with or without names and free text. */
  columns(hasNames: boolean): readonly ColumnName[];
  /** The lines of one table, a cell for each column. */
  rowsOf(table: ResearchTable): readonly (readonly CsvCell[])[];
}

/** Names, and what people wrote in their own words: only where they were asked for. */
const PERSONAL: readonly ColumnName[] = ['name', 'text', 'clause', 'reason'];

/** A file whose lines begin with where they are from. */
export function dataSet<R>(
  name: DataSetName,
  rows: (table: ResearchTable) => readonly R[],
  columns: Columns<R>,
): DataSet {
  const own = Object.entries(columns) as [ColumnName, (row: R) => CsvCell][];
  const shown = (hasNames: boolean) => own.filter(([column]) => hasNames || !PERSONAL.includes(column));
  return {
    name,
    columns: (hasNames) => ['session', 'round', 'table', ...shown(hasNames).map(([column]) => column)],
    rowsOf: (table) =>
      rows(table).map((row) => [
        table.session,
        table.round,
        table.table,
        ...shown(table.hasNames).map(([, cell]) => cell(row)),
      ]),
  };
}

/** Several names in one cell. */
export function joined(names: readonly string[] | undefined): string | undefined {
  return names?.join(';');
}

/** Seconds of the play clock, to a tenth. */
export function seconds(playMs: number | undefined): number | undefined {
  return playMs === undefined ? undefined : Math.round(playMs / 100) / 10;
}
