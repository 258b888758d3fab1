import assert from 'node:assert/strict';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { SHEET_LIMITS } from '../../../server/rosters/limits.ts';
import { readSheet } from '../../../server/rosters/read-sheet.ts';
import { readSheetInThread } from '../../../server/rosters/read-sheet-in-thread.ts';
import { planColumns } from '../../../shared/roster/plan-columns.ts';
import { readRoster } from '../../../shared/roster/read-roster.ts';
import type { Sheet } from '../../../shared/roster/sheet.ts';

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const read = await readSheet(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.sheet;
}

async function listIn(bytes: Uint8Array) {
  const sheet = await sheetOf(bytes);
  return readRoster(sheet, planColumns(sheet));
}

/** A workbook as a spreadsheet saves it. @param change what is done to the sheet of names before it is saved */
function workbook(
  rows: readonly (readonly unknown[])[],
  change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => undefined,
  hidden: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Rekap'], ['Kelas A', 30]]), 'Rekap');
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change(sheet);
  utils.book_append_sheet(book, sheet, 'Daftar');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Nama'], ['Tersembunyi']]), 'Lama');
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('[RO-3] [RO-4] given a workbook', () => {
  it('then the sheet with names is read, its cells as they are shown, and a hidden one never', async () => {
    const rows = [
      ['DAFTAR HADIR'],
      [],
      ['No', 'NPP', 'Nama'],
      [1, 7123, 'Siti'],
      [2, '007124', 'Budi'],
      [3, 123456789012, 'Ani'],
    ];
    const file = workbook(
      rows,
      (sheet) => {
        (sheet.B4 as { z: string }).z = '000000';
      },
      ['Rekap', 'Lama'],
    );
    const { people, faults } = await listIn(file);
    assert.deepEqual(people, [
      { line: 4, name: 'Siti', number: '007123' },
      { line: 5, name: 'Budi', number: '007124' },
      { line: 6, name: 'Ani', number: '123456789012' },
    ]);
    assert.deepEqual(faults, []);
  });

  it('then a number of sixteen digits stored as a number is named, and left out; as text it is whole', async () => {
    const { people, faults } = await listIn(
      workbook([
        ['Nama', 'NIP'],
        ['Ani', 198501012010011000],
        ['Budi', '198501012010011001'],
      ]),
    );
    assert.deepEqual(
      people.map(({ number }) => number),
      [undefined, '198501012010011001'],
    );
    assert.deepEqual(
      faults.map(({ line, code }) => [line, code]),
      [[2, 'digits-lost']],
    );
  });

  it('then merged cells say the same for each of their rows, and titles over several columns are one', async () => {
    const file = workbook(
      [
        ['DAFTAR PESERTA'],
        ['Kelompok', 'Nama', 'Meja'],
        ['Regu 1', 'Baiq', 1],
        [undefined, 'Lalu'],
        ['Regu 2', 'Ayu', 2],
      ],
      (sheet) => {
        sheet['!merges'] = ['A1:C1', 'A3:A4', 'C3:C4'].map((range) => utils.decode_range(range));
      },
    );
    const { people } = await listIn(file);
    assert.deepEqual(
      people.map(({ name, group, table }) => [name, group, table]),
      [
        ['Baiq', 'Regu 1', 1],
        ['Lalu', 'Regu 1', 1],
        ['Ayu', 'Regu 2', 2],
      ],
    );
  });
});

describe('[RO-5] given text', () => {
  const TEXT = 'No\tNama\tMeja\n1\tJosé Nur’aini\t4\n2\tBaiq\t4\n';
  for (const [name, bytes] of [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', utf16(TEXT, false, true)],
    ['UTF-16 without a mark', utf16(TEXT, false, false)],
    ['UTF-16 of the other order', utf16(TEXT, true, true)],
    ['UTF-16 of the other order without a mark', utf16(TEXT, true, false)],
    ['Windows-1252', Buffer.from(TEXT.replace('’', '\x92'), 'latin1')],
  ] as const) {
    it(`in ${name}, then the names are as they were written`, async () => {
      const { people } = await listIn(bytes);
      assert.deepEqual(
        people.map((person) => person.name),
        ['José Nur’aini', 'Baiq'],
      );
    });
  }
});

describe('[RO-6] given a file that is no list', () => {
  it('then it is refused by name: a picture, a zip of something else, a workbook cut in two', async () => {
    const file = workbook([['Nama'], ['Baiq']]);
    for (const bytes of [
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0', 'latin1'),
      zipSync({ 'a.txt': Buffer.from('Nama\nBaiq') }),
      file.subarray(0, file.length / 2),
    ]) {
      assert.deepEqual(await readSheetInThread(bytes), { ok: false, code: 'roster-unreadable' });
    }
  });

  it('then what unpacks to more than a list is refused, whatever it says of its size', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(SHEET_LIMITS.unpackedBytes + 1) }, { level: 1 });
    assert.ok(bomb.length < 1024 * 1024);
    assert.deepEqual(await readSheetInThread(bomb), { ok: false, code: 'roster-too-large' });
    assert.deepEqual(await readSheet(new Uint8Array(SHEET_LIMITS.fileBytes + 1)), {
      ok: false,
      code: 'roster-too-large',
    });
    const long = Buffer.from('Baiq\n'.repeat(SHEET_LIMITS.rows + 1));
    assert.deepEqual(await readSheet(long), { ok: false, code: 'roster-too-large' });
  });

  it('then a damaged workbook is a list or a name, and never throws', async () => {
    const file = workbook([
      ['No', 'Nama'],
      [1, 'Baiq'],
      [2, 'Lalu'],
    ]);
    const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await readSheet(bytes);
        assert.ok(read.ok || read.code === 'roster-unreadable' || read.code === 'roster-too-large');
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
