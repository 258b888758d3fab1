/** One row of a file of delimited fields. */
export interface DelimitedRow {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const MARKS = ['\t', ';', ','] as const;

/**
 * Rows of fields between commas, semicolons or tabs, whichever the first line has most of (RFC 4180 otherwise): fields
 * in double quotes may hold the mark, line breaks and doubled quotes. A byte order mark and rows without any text are
 * passed over. Total: a quote that never closes ends with the text.
 */
export function parseRows(text: string): DelimitedRow[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const mark = markOf(source);
  const rows: DelimitedRow[] = [];
  let line = 1;
  let began = 1;
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    fields.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (fields.some((one) => one.trim() !== '')) rows.push({ line: began, fields });
    fields = [];
    began = line;
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') field += source[++at];
      else quoted = false;
    } else if (sign === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (sign === mark) endField();
    else if (sign === '\n') endRow();
    else field += sign;
  }
  endRow();
  return rows;
}

function markOf(source: string): string {
  const first = (source.split('\n').find((line) => line.trim() !== '') ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => first.split(mark).length - 1;
  return MARKS.reduce<string>((best, mark) => (count(mark) > count(best) ? mark : best), MARKS[0]);
}
