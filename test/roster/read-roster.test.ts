import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readText } from '../support/rosters.ts';

/** People without the rows they stand in. */
const people = (text: string) => readText(text).people.map(({ line: _, ...person }) => person);
const names = (text: string) => readText(text).people.map(({ name }) => name);
const codes = (text: string) => readText(text).faults.map(({ line, code }) => [line, code]);
const skips = (text: string) => readText(text).skipped.map(({ line, why }) => [line, why]);

const ROW = '1;Baiq Rara Anjani;00190001;Kelas A;1';
const BAIQ = { name: 'Baiq Rara Anjani', number: '00190001', group: 'Kelas A', table: 1 };

describe('[RO-1] given headings as offices write them', () => {
  for (const heading of [
    'No;Nama;NIP;Kelompok;Meja',
    'No.;Nama Lengkap dan Gelar;NIP/NPP;Kelompok/Kelas;No. Meja',
    'NO;NAMA PRAJA;NPP;KELAS;MEJA',
    '#;Full name;Student number;Group;Table number',
    'Nomor;Nama Peserta;No. Induk Pegawai;Regu;Nomor Meja',
    'No;"Nama\nLengkap";NIP;"Kelompok\n(regu)";"Nomor\nMeja"',
  ]) {
    it(`then the columns are found: ${heading.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(people(`${heading}\n${ROW}`), [BAIQ]);
    });
  }

  it('then rows above them are the list’s title, in the first fifteen rows', () => {
    const text = `DAFTAR HADIR PESERTA PELATIHAN;;;;\nPraya, 28 November 2026;;;;\n;;;;\nNo;Nama;NIP;Kelompok;Meja\n${ROW}`;
    assert.deepEqual(people(text), [BAIQ]);
    assert.deepEqual(skips(text), [
      [1, 'above-heading'],
      [2, 'above-heading'],
    ]);
    assert.equal(readText(text).people[0]?.line, 5);
  });

  it('then a name may stand in two columns, in either order, and a title of one column is none', () => {
    assert.deepEqual(names('Last name;First name\nAnjani;Baiq Rara'), ['Baiq Rara Anjani']);
    assert.deepEqual(names('DAFTAR NAMA PESERTA\nNama\nBaiq\nLalu'), ['Baiq', 'Lalu']);
  });

  it('then a heading of two rows is read with what stands under it', () => {
    const text = 'No;Nama;Penempatan;\n;;Kelompok;Meja\n1;Baiq;Regu 1;4';
    assert.deepEqual(people(text), [{ name: 'Baiq', group: 'Regu 1', table: 4 }]);
  });

  it('[RO-2] then headings again on the next page, numbers under columns, totals and signatures are nobody', () => {
    const text = [
      'No;Nama;NIP;Kelompok;Meja',
      '1;2;3;4;5',
      ROW,
      'No;Nama;NIP;Kelompok;Meja',
      '2;Lalu;00190002;Kelas A;1',
      '3;;;;',
      'Jumlah;2;;;',
      ';;;Praya, 28 November 2026;',
      ';;;Kepala Bagian;',
      ';Drs. H. Contoh Pejabat, M.M.;;;',
      ';NIP. 19700101 199003 1 001;;;',
    ].join('\n');
    assert.deepEqual(names(text), ['Baiq Rara Anjani', 'Lalu']);
    assert.deepEqual(skips(text), [
      [2, 'column-numbers'],
      [4, 'heading'],
      [6, 'line-empty'],
      [7, 'total'],
      [8, 'foot'],
      [9, 'foot'],
      [10, 'foot'],
      [11, 'foot'],
    ]);
    assert.deepEqual(codes(text), []);
  });

  it('then a total in the middle of a list does not end it, nor does a head of a department who takes part', () => {
    assert.deepEqual(names('Nama;Jabatan\nBaiq;Kepala Bagian\nJumlah;1\nLalu;Staf'), ['Baiq', 'Lalu']);
  });
});

describe('[RO-4] given merged cells and titles of groups', () => {
  it('then a group that was one cell over several rows is everybody’s, and the table beside it', () => {
    const text = 'Kelompok;Nama;Meja\nRegu 1;Baiq;1\n;Lalu;\n;Ayu;\nRegu 2;Made;2\n;Siti;';
    assert.deepEqual(
      people(text).map(({ name, group, table }) => `${name} ${group} ${table}`),
      ['Baiq Regu 1 1', 'Lalu Regu 1 1', 'Ayu Regu 1 1', 'Made Regu 2 2', 'Siti Regu 2 2'],
    );
  });

  it('then tables that only some have stay theirs', () => {
    const text = 'Nama;Meja\nBaiq;1\nLalu;\nAyu;\nMade;2\nSiti;';
    assert.deepEqual(
      people(text).map(({ table }) => table),
      [1, undefined, undefined, 2, undefined],
    );
    assert.equal(people('Nama;Kelompok\nBaiq;A\nLalu;\nAyu;B')[1]?.group, undefined);
  });

  it('then a row that only names a group is that of those below it', () => {
    const text = 'No;Nama\nKELAS A;\n1;Baiq\nKELAS B;\n2;Lalu';
    assert.deepEqual(people(text), [
      { name: 'Baiq', group: 'KELAS A' },
      { name: 'Lalu', group: 'KELAS B' },
    ]);
  });
});

describe('[RO-5] given text that was never meant as a table', () => {
  it('then one name a line is read, degrees and all, and a list without headings by what is in it', () => {
    assert.deepEqual(names('Lalu Satria, S.STP., M.Si.\nBaiq Rara\n\nNi Luh Ayu, S.Pd'), [
      'Lalu Satria, S.STP., M.Si.',
      'Baiq Rara',
      'Ni Luh Ayu, S.Pd',
    ]);
    assert.deepEqual(people('1;Baiq;Regu 1;00190001\n2;Lalu;Regu 1;00190002\n3;Ayu;Regu 2;00190003'), [
      { name: 'Baiq', group: 'Regu 1', number: '00190001' },
      { name: 'Lalu', group: 'Regu 1', number: '00190002' },
      { name: 'Ayu', group: 'Regu 2', number: '00190003' },
    ]);
  });

  it('then degrees after commas that nobody quoted belong to the name', () => {
    const text = 'No,Nama,Kelompok,Meja\n1,Lalu Satria, S.STP., M.Si.,Kelas A,1\n2,Baiq,Kelas A,1';
    assert.deepEqual(people(text), [
      { name: 'Lalu Satria, S.STP., M.Si.', group: 'Kelas A', table: 1 },
      { name: 'Baiq', group: 'Kelas A', table: 1 },
    ]);
    assert.deepEqual(codes('Nama,Meja\nBaiq,1,lebih'), [[2, 'too-many-cells']]);
  });

  it('then a quote that nothing closes takes one row, is named, and quotes within names stay', () => {
    const text = 'No;Nama;Kelompok\n1;"Baiq" Rara;A\n2;H. Lalu "Abah" W;A\n3;"Nur\'aini;B\n4;Made;"B"';
    assert.deepEqual(names(text), ['"Baiq" Rara', 'H. Lalu "Abah" W', "Nur'aini", 'Made']);
    assert.deepEqual(codes(text), [[4, 'quote-stray']]);
  });

  it('then a line that says the mark is followed, and rows are counted as the file has them', () => {
    const text = 'sep=|\nNama|Meja\n\nBaiq|3';
    assert.deepEqual(people(text), [{ name: 'Baiq', table: 3 }]);
    assert.equal(readText(text).people[0]?.line, 4);
  });

  it('then marks of no width and blanks of every kind are no part of a name', () => {
    assert.deepEqual(names('Nama;Kelompok\n\u00a0Baiq\u00a0 Rara \u00a0;A\n\u200bNur’aini\u200e;A'), [
      'Baiq Rara',
      'Nur’aini',
    ]);
  });
});

describe('[RO-3] given numbers as spreadsheets write them', () => {
  it('then a table is found in each of them, and what is none is named', () => {
    const text = 'Nama;Meja\nBaiq;1,0\nLalu;2.0\nAyu;Meja 03\nMade;M-4\nSiti;depan\nNi Luh;201';
    assert.deepEqual(
      people(text).map(({ table }) => table),
      [1, 2, 3, 4, undefined, undefined],
    );
    assert.deepEqual(codes(text), [
      [6, 'table-wrong'],
      [7, 'table-wrong'],
    ]);
  });

  it('then zeros before a number stay, powers of ten are lost digits, and the same number twice is named', () => {
    const text = 'Nama;NIP\nBaiq;00190001\nLalu;1,98501E+17\nAyu;00190001';
    assert.deepEqual(
      people(text).map(({ number }) => number),
      ['00190001', undefined, '00190001'],
    );
    assert.deepEqual(codes(text), [
      [3, 'digits-lost'],
      [4, 'number-twice'],
    ]);
  });

  it('then a column called just "Nomor" is the number of people unless it counts the lines', () => {
    assert.deepEqual(
      people('Nomor;Nama\n7123;Baiq\n7340;Lalu').map(({ number }) => number),
      ['7123', '7340'],
    );
    assert.deepEqual(
      people('Nomor;Nama\n1;Baiq\n2;Lalu').map(({ number }) => number),
      [undefined, undefined],
    );
  });
});

it('[RO-2] given any text, then every row with text is somebody, nobody by name, or the heading, and nothing throws', () => {
  const word = fc.constantFrom(
    'nama',
    'Meja 1',
    'Regu 2',
    'Jumlah',
    'No',
    '1',
    '2',
    'Baiq',
    'S.Pd',
    '"',
    ';',
    ',',
    '\t',
    '\n',
    ' ',
    'sep=;',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const { plan, people: read, skipped } = readText(words.join(''));
      const rows = [...read, ...skipped].map(({ line }) => line);
      assert.equal(new Set(rows).size, rows.length);
      assert.ok(
        read.every(({ name }) => /\p{L}/u.test(name)),
        `${JSON.stringify(read)} ${JSON.stringify(plan.columns)}`,
      );
    }),
    { numRuns: 500, seed: 12 },
  );
});
