import type { ListLine } from './list-lines.ts';
import type { Sheet } from './sheet.ts';

/** What a cell says where several rows share it: by row of the sheet. */
export type SharedCells = ReadonlyMap<number, string>;

/**
 * What a column says of each line: where the file has made cells one, what the first of them says; and where a list was
 * saved as text, whose merged cells are empty but the first, what the last filled one above says. Only a column that looks
 * so is read so: no value comes twice, and each has empty cells below it; and where another column is given, it has its
 * values in the same rows, since a table that only some have been given is not everybody's below.
 */
export function sharedCells(
  lines: readonly ListLine[],
  column: number | undefined,
  { merged }: Sheet,
  like: { readonly column: number | undefined } = { column },
): SharedCells {
  const people = lines.filter(({ skip }) => skip === undefined);
  const said = people.map(({ line, cells }) => ({ line, cell: cells[column ?? -1] ?? '' }));
  const own = merged.filter((one) => one.column === column);
  if (own.length > 0) {
    const above = new Map(lines.map(({ line, cells }) => [line, cells[column ?? -1] ?? '']));
    const first = (line: number) => own.find(({ from, to }) => line >= from && line <= to)?.from ?? line;
    return new Map(said.map(({ line }) => [line, above.get(first(line)) ?? '']));
  }
  const values = said.flatMap(({ cell }) => (cell === '' ? [] : [cell]));
  const empty = said.length - values.length;
  const isLed = said.every(({ cell }, at) => cell === '' || said[at + 1]?.cell === '');
  const isAlike = people.every(
    ({ cells }) => (cells[column ?? -1] ?? '') === '' || (cells[like.column ?? -1] ?? '') !== '',
  );
  const isMerged = said[0]?.cell !== '' && isLed && isAlike && new Set(values).size === values.length && empty >= 2;
  let last = '';
  return new Map(
    said.map(({ line, cell }) => {
      if (cell !== '') last = cell;
      return [line, isMerged ? last : cell];
    }),
  );
}
