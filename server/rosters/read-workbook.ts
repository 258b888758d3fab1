import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { planColumns } from '../../shared/roster/plan-columns.ts';
import type { MergedCells, Sheet, SheetFault, SheetRow } from '../../shared/roster/sheet.ts';
import { SHEET_LIMITS } from './limits.ts';

/** From here on a spreadsheet's number has lost digits: it keeps fifteen. */
const MOST_EXACT = 1e15;

/**
 * The list in a workbook: the first sheet in sight that has a heading with names, else the first that has anything. Cells
 * are read as they are shown, with the zeros that a format puts before a number; of a number of sixteen digits or more the
 * last are lost, which is named. Throws on what is no workbook.
 */
export function readWorkbook(bytes: Uint8Array): Sheet {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: SHEET_LIMITS.rows,
  });
  const hidden = new Set((book.Workbook?.Sheets ?? []).filter((one) => one.Hidden).map((one) => one.name));
  const inSight = book.SheetNames.filter((name) => !hidden.has(name)).slice(0, SHEET_LIMITS.sheets);
  const sheets = inSight.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet === undefined ? [] : [sheetOf(sheet)];
  });
  const headed = sheets.find((sheet) => planColumns(sheet).heading !== undefined);
  return headed ?? sheets.find(({ rows }) => rows.length > 0) ?? { rows: [], merged: [], faults: [] };
}

function sheetOf(sheet: WorkSheet): Sheet {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: SheetRow[] = [];
  const faults: SheetFault[] = [];
  // Rows before the first of the sheet's own range are there, and empty: a row's place is its number.
  for (const [row, own = []] of data.slice(0, SHEET_LIMITS.rows).entries()) {
    const line = row + 1;
    const cells = Array.from(own.slice(0, SHEET_LIMITS.columns), (cell) => {
      const text = shownText(cell).slice(0, SHEET_LIMITS.cell);
      if (!isInexact(cell)) return text;
      faults.push({ line, code: 'digits-lost', value: text });
      return '';
    });
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
  }
  return { rows, faults, merged: (sheet['!merges'] ?? []).flatMap(mergedIn) };
}

/** The cell as it is shown, but a number with all its digits where the sheet shows powers of ten. */
function shownText(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'e' || cell.t === 'z') return '';
  const shown = cell.w ?? utils.format_cell(cell);
  return cell.t === 'n' && /E\+?\d+$/i.test(shown) ? String(cell.v) : shown;
}

function isInexact(cell: CellObject | undefined): boolean {
  return cell?.t === 'n' && typeof cell.v === 'number' && Number.isInteger(cell.v) && Math.abs(cell.v) >= MOST_EXACT;
}

function mergedIn({ s, e }: NonNullable<WorkSheet['!merges']>[number]): MergedCells[] {
  return s.c === e.c && e.r > s.r ? [{ column: s.c, from: s.r + 1, to: e.r + 1 }] : [];
}
