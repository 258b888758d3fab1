import { createHash } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseFile, isFlatName, KASUS_LIMITS } from '../../shared/kasus/kasus.ts';
import { packCase } from '../../shared/kasus/pack.ts';
import { unpackCase } from '../../shared/kasus/unpack.ts';
import { joinBytes } from '../../shared/kernel/bytes.ts';
import { runs } from '../support/runs.ts';
import { bytesOf, numbers, type ZipWish, zipOf } from '../support/zip-files.ts';

const CASE: ZipWish = { name: 'scenario.yaml', bytes: 'format: 2\n' };
const file = (name: string, bytes: Uint8Array | string): CaseFile => ({ name, bytes: bytesOf(bytes) });
const plain = [file('scenario.yaml', 'format: 2\n'), file('README.md', '# Kasus\n'), file('peta.png', '\x01\x02')];

function packed(files: readonly CaseFile[]): Uint8Array {
  const answer = packCase(files);
  if ('fault' in answer) throw new Error(JSON.stringify(answer.fault));
  return answer.kasus;
}

function unpacked(zip: Uint8Array): readonly CaseFile[] {
  const answer = unpackCase(zip);
  if ('fault' in answer) throw new Error(JSON.stringify(answer.fault));
  return answer.files;
}

const flatNames = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,12}[A-Za-z0-9_]$/).filter(isFlatName);
const contents = fc.uint8Array({ maxLength: 300 });
const caseFiles = fc
  .tuple(
    contents,
    fc.uniqueArray(fc.tuple(flatNames, contents), { maxLength: 12, selector: ([name]) => name.toLowerCase() }),
  )
  .map(([scenario, others]) => [
    file('scenario.yaml', scenario),
    ...others.filter(([name]) => name.toLowerCase() !== 'scenario.yaml').map(([name, bytes]) => file(name, bytes)),
  ]);

describe('[KA-1] a case in one file', () => {
  test('given any files, when they are packed in any order, then it is the same file, and unpacks to the same bytes', () => {
    fc.assert(
      fc.property(caseFiles, fc.infiniteStream(fc.nat()), (files, chance) => {
        const kasus = packed(files);
        const shuffled = files
          .map((one) => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(packed(shuffled)).toEqual(kasus);
        const again = unpacked(kasus);
        const byName = (list: readonly CaseFile[]) => new Map(list.map(({ name, bytes }) => [name, [...bytes]]));
        expect(byName(again)).toEqual(byName(files));
        expect(packed(again)).toEqual(kasus);
      }),
      { numRuns: runs(400) },
    );
  });

  test('given the same files on any day, in any version, then the same bytes', () => {
    expect(createHash('sha256').update(packed(plain)).digest('hex')).toBe(
      'b06d9151da7453a9c6bfd98e60eb267649db6b5b8a8098b534a2081c33f04277',
    );
  });

  test('given files, then the case stands first, then what is told of it, then the others by name', () => {
    const files = [file('b.png', ''), file('README.md', ''), file('a.png', ''), file('scenario.yaml', '')];
    expect(unpacked(packed(files)).map(({ name }) => name)).toEqual(['scenario.yaml', 'README.md', 'a.png', 'b.png']);
  });

  test.each([
    [
      'packed by another program',
      zipOf([
        { ...CASE, deflated: true },
        { name: 'a.png', bytes: 'a', deflated: true },
      ]),
    ],
    ['written as a stream, sizes after the data', zipOf([{ ...CASE, flags: 8 }])],
    ['sizes after the data, without a signature', unsigned()],
    ['with a time of Unix in the list', zipOf([{ ...CASE, extra: numbers([2, 0x5455], [2, 4], [4, 7]) }])],
  ])('given a zip %s, then it is read', (_, zip) => {
    expect(Buffer.from(unpacked(zip)[0]?.bytes ?? []).toString()).toBe('format: 2\n');
  });
});

describe('[KA-2] what is no case in one file is refused by name', () => {
  const zeros = new Uint8Array(11 * 1024 * 1024);
  const many = Array.from({ length: 200 }, (_, i): ZipWish => ({ name: `a${i}.png` }));
  const refused: [what: string, zip: Uint8Array, fault: object][] = [
    ['nothing', new Uint8Array(), { code: 'kasus-no-zip' }],
    ['a text', bytesOf('format: 2, but no zip at all'), { code: 'kasus-no-zip' }],
    ['bytes after its end', joinBytes([zipOf([CASE]), bytesOf('x')]), { code: 'kasus-no-zip' }],
    ['a comment', zipOf([CASE], { comment: 'x' }), { code: 'kasus-no-zip' }],
    ['bytes before its beginning', zipOf([CASE], { before: bytesOf('#!/bin/sh\n') }), { code: 'kasus-damaged' }],
    ['several disks', zipOf([CASE], { disk: 1 }), { code: 'kasus-damaged' }],
    ['more files in its end than in its list', zipOf([CASE], { count: 2 }), { code: 'kasus-damaged' }],
    ['fewer files in its end than in its list', zipOf([CASE, { name: 'a' }], { count: 1 }), { code: 'kasus-damaged' }],
    ['no case', zipOf([{ name: 'README.md', bytes: 'hello' }]), { code: 'kasus-without-case' }],
    ['no file', zipOf([]), { code: 'kasus-without-case' }],
    ['201 files', zipOf([CASE, ...many]), { code: 'kasus-too-many-files' }],
    ['65,535 files, it says', zipOf([CASE], { count: 0xffff }), { code: 'kasus-zip64' }],
    ['its list at 4 GB', zipOf([CASE], { listStart: 0xffffffff }), { code: 'kasus-zip64' }],
    ['a size that stands elsewhere', zipOf([{ ...CASE, size: 0xffffffff }]), { code: 'kasus-zip64', name: CASE.name }],
    ['a bomb', zipOf([CASE, { name: 'a.png', bytes: zeros, deflated: true }]), { code: 'kasus-too-large' }],
    ['a bomb in two', zipOf([CASE, ...halves(zeros)]), { code: 'kasus-too-large', name: 'b' }],
    [
      'a bomb that says it is small',
      zipOf([CASE, { name: 'a.png', bytes: zeros, deflated: true, size: 100 }]),
      { code: 'kasus-damaged', name: 'a.png' },
    ],
    ['less than it says', zipOf([{ ...CASE, deflated: true, size: 11 }]), { code: 'kasus-damaged' }],
    ['another checksum', zipOf([{ ...CASE, crc: 1 }]), { code: 'kasus-damaged' }],
    ['packed data that end too early', cutDeflated(), { code: 'kasus-damaged', name: CASE.name }],
    ['a password', zipOf([{ ...CASE, flags: 1 }]), { code: 'kasus-encrypted' }],
    ['names behind a password', zipOf([{ ...CASE, flags: 0x2000 }]), { code: 'kasus-encrypted' }],
    ['another way of packing', zipOf([{ ...CASE, method: 12 }]), { code: 'kasus-method-unknown' }],
    ['two of one name', zipOf([CASE, CASE]), { code: 'kasus-name-twice', name: CASE.name }],
    [
      'two names that one system takes for one',
      zipOf([CASE, { name: 'Scenario.YAML' }]),
      { code: 'kasus-name-twice', name: 'Scenario.YAML' },
    ],
    ['two files in one place', zipOf([CASE, { ...CASE, name: 'a', start: 0 }]), { code: 'kasus-overlapping' }],
    [
      'a file that reaches into the next',
      zipOf([
        { ...CASE, packedSize: 60, size: 60 },
        { ...CASE, name: 'b' },
      ]),
      { code: 'kasus-overlapping' },
    ],
    ['bytes between two files', zipOf([{ ...CASE, after: bytesOf('x') }, { name: 'a' }]), { code: 'kasus-damaged' }],
    ['another name before the data', zipOf([{ ...CASE, localName: 'scenario.yamm' }]), { code: 'kasus-damaged' }],
    ['another size before the data', zipOf([{ ...CASE, localSize: 3 }]), { code: 'kasus-damaged' }],
    ['a password before the data only', zipOf([{ ...CASE, localFlags: 1 }]), { code: 'kasus-damaged' }],
    ['sizes after the data that differ', wrongDescriptor(), { code: 'kasus-damaged' }],
    [
      'a link',
      zipOf([CASE, { name: 'a', bytes: '/etc/passwd', attributes: 0o120777 << 16 }]),
      { code: 'kasus-not-a-file' },
    ],
    ['a device', zipOf([CASE, { name: 'a', attributes: 0o020666 << 16 }]), { code: 'kasus-not-a-file' }],
    ['a folder', zipOf([CASE, { name: 'peta/' }]), { code: 'kasus-not-a-file', name: 'peta/' }],
    ['a folder under a plain name', zipOf([CASE, { name: 'peta', attributes: 0x10 }]), { code: 'kasus-not-a-file' }],
    ...[
      ...['../scenario.yaml', '..', '.', '', '/etc/passwd', 'a/b.png', 'a\\b.png', '..\\b.png', 'C:b.png', 'a\0.png'],
      ...['.htaccess', 'nul', 'CON.png', 'com1.txt', 'a.', 'a ', 'peta\u202e.png', 'péta.png', 'a\nb', 'a'.repeat(81)],
    ].map((name): [string, Uint8Array, object] => [
      `the name ${JSON.stringify(name)}`,
      zipOf([CASE, { name }]),
      { code: 'kasus-name-unsafe' },
    ]),
  ];

  test.each(refused)('given %s, then that is said', (_, zip, fault) => {
    expect(unpackCase(zip)).toMatchObject({ fault });
  });

  test('given any cut of a file, then it is refused', () => {
    const zip = zipOf([CASE, { name: 'a.png', bytes: 'abc', deflated: true }]);
    for (let at = 0; at < zip.length; at++) expect(unpackCase(zip.subarray(0, at))).toHaveProperty('fault');
  });

  test('given a bomb of 500 MB in half a megabyte, then little memory and time goes into its no', () => {
    const bomb = zipOf([CASE, { name: 'a.png', packed: deflatedZeros(500), deflated: true, size: 9_000_000, crc: 1 }]);
    expect(bomb.length).toBeGreaterThan(400_000);
    const [before, start] = [process.memoryUsage(), performance.now()];
    expect(unpackCase(bomb)).toMatchObject({ fault: { code: 'kasus-damaged', name: 'a.png' } });
    const after = process.memoryUsage();
    expect(after.rss - before.rss).toBeLessThan(150_000_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each([
    ['a name that leads elsewhere', [...plain, file('../a', '')], { code: 'kasus-name-unsafe', name: '../a' }],
    ['two names that one system takes for one', [...plain, file('readme.md', '')], { code: 'kasus-name-twice' }],
    ['no case', plain.slice(1), { code: 'kasus-without-case' }],
    ['too much', [...plain, file('a', new Uint8Array(KASUS_LIMITS.bytes))], { code: 'kasus-too-large' }],
    [
      'too many files',
      [...plain, ...Array.from({ length: 198 }, (_, i) => file(`a${i}`, ''))],
      { code: 'kasus-too-many-files' },
    ],
  ])('given %s, then it is not packed', (_, files, fault) => {
    expect(packCase(files)).toMatchObject({ fault });
  });
});

function halves(bytes: Uint8Array): ZipWish[] {
  const half = bytes.subarray(0, bytes.length / 2);
  return ['a', 'b'].map((name) => ({ name, bytes: half, deflated: true }));
}

function unsigned(): Uint8Array {
  const bytes = bytesOf(CASE.bytes ?? '');
  const after = numbers([4, crc32(bytes)], [4, bytes.length], [4, bytes.length]);
  return zipOf([{ ...CASE, flags: 8, after }]);
}

function wrongDescriptor(): Uint8Array {
  return zipOf([{ ...CASE, flags: 8, after: numbers([4, 0x08074b50], [4, 1], [4, 10], [4, 10]) }]);
}

function cutDeflated(): Uint8Array {
  const packed = deflateRawSync(bytesOf(CASE.bytes ?? '')).subarray(0, -3);
  return zipOf([{ ...CASE, packed, deflated: true }]);
}

/** So many megabytes of nothing, packed, without ever being whole: blocks that refer to what stands before them. */
function deflatedZeros(megabytes: number): Uint8Array {
  const one = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  return joinBytes(Array.from({ length: megabytes }, () => one));
}
