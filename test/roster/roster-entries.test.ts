import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { rosterEntrySchema } from '../../shared/session/vocabulary.ts';
import { readList } from '../support/rosters.ts';

const CASE = {
  parties: [
    {
      id: 'ntb',
      name: { id: 'Pemerintah Provinsi NTB', en: 'Provincial Government' },
      shortName: { id: 'Pemprov NTB', en: 'NTB' },
    },
    {
      id: 'canada',
      name: { id: 'Pemerintah Kanada', en: 'Government of Canada' },
      shortName: { id: 'Kanada', en: 'Canada' },
    },
  ],
  tables: 65,
  nameLimit: 120,
};
const read = (text: string) => readList(text, CASE);
const bare = (text: string) => read(text).people.map(({ id: _, ...line }) => line);

describe('lines of a roster from a list', () => {
  it('reads comma, semicolon and tab, heads in either language and in any order, and passes other columns over', () => {
    const expected = [
      { name: 'Baiq Nurhaliza', group: 'A1', table: 3, party: 'ntb' },
      { name: 'Lalu Gede', table: 65, party: 'canada' },
    ];
    const files = [
      'No,Nama,Kelompok,Meja,Pihak\n1,Baiq Nurhaliza,A1,3,Pemprov NTB\n2,Lalu Gede,,65,kanada\n',
      '\ufeffTable;Party;Full name;Class\r\nTable 3;NTB;Baiq Nurhaliza;A1\r\nmeja 65;Government of Canada;Lalu  Gede;\r\n',
      'name\tgroup\ttable\tparty\nBaiq Nurhaliza\tA1\t3\tntb\n\nLalu Gede\t\t65\tCANADA',
    ];
    for (const file of files) {
      assert.deepEqual(bare(file), expected, file);
      assert.deepEqual(read(file).faults, []);
    }
  });

  it('takes the first column for the name where there are no heads, and keeps what stands in quotes', () => {
    assert.deepEqual(bare('"Rahman, S.IP"\n"Siti ""Ida"" Aminah"\n'), [
      { name: 'Rahman, S.IP' },
      { name: 'Siti "Ida" Aminah' },
    ]);
  });

  it('names what is wrong by line and keeps what is right', () => {
    const { people, faults } = read(
      ['nama;kelompok;meja;pihak', ';B;1;', `${'x'.repeat(121)};;;`, 'Ayu;B;66;', 'Made;;2;Jepang', 'Putu;;;ntb'].join(
        '\n',
      ),
    );
    assert.deepEqual(faults, [
      { line: 2, code: 'name-missing', value: 'B 1' },
      { line: 3, code: 'name-too-long', value: 'x'.repeat(121) },
      { line: 4, code: 'table-wrong', value: '66' },
      { line: 5, code: 'party-unknown', value: 'Jepang' },
      { line: 6, code: 'party-without-table', value: 'ntb' },
    ]);
    assert.deepEqual(
      people.map(({ id: _, ...line }) => line),
      [{ name: 'Ayu', group: 'B' }, { name: 'Made', table: 2 }, { name: 'Putu' }],
    );
  });

  it('tells two of one name apart, says so, and gives every line the same id when it is read again', () => {
    const { people, faults } = read('nama,kelompok\nBudi,A\nBudi,B\nbudi.,A\nCitra,A');
    assert.equal(new Set(people.map(({ id }) => id)).size, 4);
    assert.deepEqual(
      faults.map(({ line, code }) => [line, code]),
      [
        [3, 'name-twice'],
        [4, 'name-twice'],
      ],
    );
    const [citra, budi] = read('nama,kelompok\nCitra,A\nBudi,A').people;
    assert.equal(citra?.id, people[3]?.id);
    assert.equal(budi?.id, people[0]?.id);
  });

  it('reads 1,200 people and says where the next one stands', () => {
    const { people, faults } = read(Array.from({ length: 1300 }, (_, i) => `Peserta ${i + 1}`).join('\n'));
    assert.equal(people.length, 1200);
    assert.deepEqual(faults, [{ line: 1201, code: 'too-many-people', value: 'Peserta 1201' }]);
  });

  it('makes sound lines of any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '"', ',', ';', '\t', '\n', '\r', ' ', '\u200b', 'nama', '7'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (file) => {
        for (const line of read(file).people) assert.ok(rosterEntrySchema.safeParse(line).success);
      }),
      { numRuns: 400, seed: 9 },
    );
  });
});
