import { toLine } from '../kernel/text.ts';
import { isDegree } from '../session/degrees.ts';
import type { Sheet, SheetFault, SheetRow } from './sheet.ts';

const MARKS = ['\t', ';', ','] as const;
/** Lines that say which mark stands between fields. */
const LINES_LOOKED_AT = 40;
/** A first line with which a spreadsheet is told the mark. */
const SAYS_MARK = /^sep=(.)$/i;

/**
 * The rows of a text whose fields stand between commas, semicolons or tabs, whichever most lines have, or between what a
 * first line `sep=…` says; one name a line has none. Fields in double quotes may hold the mark, line breaks and doubled
 * quotes (RFC 4180); quotes that stand within a field are part of it. Total: a quote that nothing closes is left out and
 * named.
 */
export function sheetOfText(text: string): Sheet {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first = ''] = source.split('\n', 1);
  const [, said] = SAYS_MARK.exec(first.trim()) ?? [];
  const mark = said ?? markOf(source);
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  let line = said === undefined ? 1 : 2;
  let at = said === undefined ? 0 : first.length + 1;
  while (at < source.length) {
    const cells: string[] = [];
    let isStray = false;
    for (let ended = false; !ended; ) {
      const field = quotedField(source, at, mark) ?? bareField(source, at, mark);
      cells.push(field.value);
      isStray ||= field.isStray;
      ended = source[field.end] !== mark;
      at = field.end + 1;
    }
    if (isStray) faults.push({ line, code: 'quote-stray', value: cells.map(toLine).join(' ').trim() });
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
  }
  return { rows, faults, merged: [] };
}

interface Field {
  readonly value: string;
  /** Where the mark, the end of the line or of the text stands. */
  readonly end: number;
  readonly isStray: boolean;
}

/** A field in quotes whose closing quote ends it; `undefined` where the quote is none of that kind. */
function quotedField(source: string, from: number, mark: string): Field | undefined {
  let at = from;
  while (source[at] === ' ') at += 1;
  if (source[at] !== '"') return undefined;
  let value = '';
  for (at += 1; at < source.length; at += 1) {
    if (source[at] !== '"') value += source[at];
    else if (source[at + 1] === '"') value += source[++at];
    else {
      let end = at + 1;
      while (source[end] === ' ') end += 1;
      const closes = end >= source.length || source[end] === mark || source[end] === '\n';
      return closes ? { value, end, isStray: false } : undefined;
    }
  }
  return undefined;
}

/** A field up to the next mark or line; of quotes that are not pairs none is meant. */
function bareField(source: string, from: number, mark: string): Field {
  let end = from;
  while (end < source.length && source[end] !== mark && source[end] !== '\n') end += 1;
  const value = source.slice(from, end);
  const isStray = (value.split('"').length - 1) % 2 === 1;
  return { value: isStray ? value.replaceAll('"', '') : value, end, isStray };
}

function markOf(source: string): string {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, '""'));
  const having = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  const best = MARKS.reduce<string>((one, other) => (having(other) > having(one) ? other : one), MARKS[0]);
  const isInNames = best === ',' && lines.every((line) => line.split(',').slice(1).every(isDegree));
  return isInNames ? '' : best;
}
