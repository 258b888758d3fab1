import { Unzip, UnzipInflate } from 'fflate';
import { sheetOfText } from '../../shared/roster/delimited-sheet.ts';
import type { Sheet } from '../../shared/roster/sheet.ts';
import { decodeText } from './decode-text.ts';
import { SHEET_LIMITS } from './limits.ts';

export type SheetFaultCode = 'roster-unreadable' | 'roster-too-large';
export type SheetReading =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly code: SheetFaultCode };

/** How the files of spreadsheets begin: a zip, or the form that they had before. */
const [ZIP, BEFORE] = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A list of people from a file of any program: a workbook, or text in any of the usual encodings. Never rejects. */
export async function readSheet(bytes: Uint8Array): Promise<SheetReading> {
  if (bytes.length > SHEET_LIMITS.fileBytes) return { ok: false, code: 'roster-too-large' };
  const begins = (mark: readonly number[] = []) => mark.every((byte, at) => bytes[at] === byte);
  try {
    if (begins(ZIP) && unpacksBeyond(bytes, SHEET_LIMITS.unpackedBytes)) return { ok: false, code: 'roster-too-large' };
    if (begins(ZIP) || begins(BEFORE)) {
      // Most lists are text: they do not wait for the reader of workbooks.
      const { readWorkbook } = await import('./read-workbook.ts');
      return { ok: true, sheet: readWorkbook(bytes) };
    }
  } catch {
    return { ok: false, code: 'roster-unreadable' };
  }
  const text = decodeText(bytes);
  if (/[\0\ufffd]/.test(text)) return { ok: false, code: 'roster-unreadable' };
  const sheet = sheetOfText(text);
  const isTooLong = sheet.rows.length > SHEET_LIMITS.rows;
  return isTooLong ? { ok: false, code: 'roster-too-large' } : { ok: true, sheet };
}

/** Whether more comes out of a zip than may, counted while it comes; what the zip says of it is not asked. Throws on damage. */
function unpacksBeyond(bytes: Uint8Array, most: number): boolean {
  let room = most;
  const unzip = new Unzip((file) => {
    file.ondata = (error, part) => {
      if (error) throw error;
      room -= part.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const STEP = 16 * 1024;
  for (let at = 0; at < bytes.length && room >= 0; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return room < 0;
}
