import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice, seedOf } from '../../shared/kernel/dice.ts';
import { nearestName } from '../../shared/kernel/nearest.ts';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { isSameJson } from '../../shared/kernel/same-json.ts';
import { isBlank, lengthOf, toLine, toParagraphs } from '../../shared/kernel/text.ts';
import { heapNow } from '../support/heap.ts';

describe('canonical JSON', () => {
  test('sorts keys at every depth by code unit, keeps lists, leaves out what is undefined', () => {
    assert.equal(
      canonicalJson({ b: [2, { z: 1, a: undefined, Z: null }], a: 'x' }),
      '{"a":"x","b":[2,{"Z":null,"z":1}]}',
    );
    assert.equal(canonicalJson({ é: 1, z: 2 }), '{"z":2,"é":1}');
  });

  test('is read back as what it was, and is the same text whatever order the keys came in', () => {
    const value = { text: 'a "b"\n\u2028 \\ 🌊', number: -0.5, list: [true, null], nothing: {} };
    assert.deepEqual(JSON.parse(canonicalJson(value)), value);
    assert.equal(canonicalJson(Object.fromEntries(Object.entries(value).toReversed())), canonicalJson(value));
  });

  test('a key named like an inherited one is a key like any other', () => {
    const odd: unknown = JSON.parse('{"__proto__":1,"constructor":2}');
    assert.equal(canonicalJson(odd), '{"__proto__":1,"constructor":2}');
  });

  test('keys of a file made to harm do not stay', () => {
    const before = heapNow();
    for (let n = 0; n < 200; n++) canonicalJson({ [`${n}${'x'.repeat(100_000)}`]: n });
    assert.ok(heapNow() - before < 5_000_000);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 1n, [undefined]])('refuses %s', (value) => {
    assert.throws(() => canonicalJson(value), TypeError);
  });
});

describe('same JSON', () => {
  const value = fc.jsonValue({ maxDepth: 3 });

  test('two values are the same where their canonical JSON is', () => {
    const near = value.chain((one) => fc.tuple(fc.constant(one), fc.oneof(value, fc.constant(structuredClone(one)))));
    fc.assert(
      fc.property(near, ([a, b]) => {
        assert.equal(isSameJson(a, b), canonicalJson(a) === canonicalJson(b));
      }),
    );
  });

  test('neither the order of keys nor a member that is undefined counts; an order of a list does', () => {
    assert.ok(isSameJson({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1, e: undefined }));
    assert.ok(!isSameJson({ a: 1 }, { a: 1, b: null }));
    assert.ok(!isSameJson({ a: 1, b: 2 }, { a: 1 }));
    assert.ok(!isSameJson([1, 2], [2, 1]));
    assert.ok(!isSameJson([], {}));
    assert.ok(!isSameJson({}, JSON.parse('{"constructor":1}')));
  });
});

describe('dice', () => {
  test('the first numbers of a seed are known: every machine throws the same', () => {
    const dice = createDice(1);
    assert.deepEqual(
      Array.from({ length: 6 }, () => dice.roll(1000)),
      [627, 2, 527, 981, 968, 281],
    );
  });

  test('every face falls about equally often, and none outside', () => {
    const dice = createDice(seedOf('table 12'));
    const faces = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = dice.roll(6);
      faces[face] = (faces[face] ?? Number.NaN) + 1;
    }
    assert.equal(faces.length, 6);
    for (const count of faces) assert.ok(count > 9600 && count < 10_400, `${count}`);
  });

  test('a text’s seed is its FNV-1a hash', () => {
    assert.equal(seedOf(''), 0x811c9dc5);
    assert.equal(seedOf('a'), 0xe40c292c);
    assert.equal(seedOf('foobar'), 0xbf9cf968);
  });
});

describe('texts', () => {
  test('length counts characters, not code units', () => {
    assert.deepEqual([lengthOf(''), lengthOf('abc'), lengthOf('🌊🌊')], [0, 3, 2]);
  });

  test('[CA-6] a line has no breaks, a paragraph keeps two at most', () => {
    assert.equal(toLine('  a\r\n\tb \u2028 c\u0000 '), 'a b c');
    assert.equal(toParagraphs('\n\na  b\r\rc\n\n\n\nd '), 'a b\n\nc\n\nd');
  });

  test('[CA-6] marks do not climb over other lines: four on one character, none before the first', () => {
    const tower = '\u0301\u200d\u0302\u034f'.repeat(20);
    for (const line of [`Z${tower}`, `Siti${tower} Aminah${tower}`, `\u0e01${'\u0e47'.repeat(30)}`]) {
      for (const stack of toLine(line).match(/[\p{M}\p{Cf}]+/gu) ?? []) {
        assert.ok((stack.match(/\p{M}/gu) ?? []).length <= 4, JSON.stringify(stack));
      }
    }
    assert.equal(toLine('\u0301\u0302 Siti'), 'Siti');
    assert.equal(toLine(`\u200d${tower}`), '');
    assert.equal(toParagraphs(`a\n\u0301b`), 'a\nb');
  });

  test.each([
    ['Vietnamese', 'Nguyê\u0303n Thi\u0323 Be\u0302\u0301'],
    ['Arabic with vowels', 'مُحَمَّدٌ ٱلرَّحْمَٰنِ'],
    ['Hebrew with points and accents', 'שָׁ֑לוֹם'],
    ['Thai', 'นี้ ที่ เก้า ก็'],
    ['Hindi, Bengali, Malayalam', 'क्ष्म्य বাংলা ക്ഷ്ത്ര്യം'],
    ['Burmese, Khmer, Tibetan, Balinese', 'မြန်မာ ស្ត្រី བསྒྲུབས ᬩᬮᬶ'],
    ['emoji of several parts', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ 👍🏽'],
  ])('[CA-6] a name in a living script stays as it was written: %s', (_script, name) => {
    assert.equal(toLine(name), name);
  });

  test('[CA-6] cleaning twice changes nothing more', () => {
    const odd = fc.constantFrom('a', ' ', '\n', '\u0301', '\u200d', '\u034f', '\u0e47', '\u202e', '🌊', '\ufe0f');
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 40 }), (parts) => {
        const once = toLine(parts.join(''));
        assert.equal(toLine(once), once);
      }),
    );
  });

  test('[CA-6] what a reader would not see is blank', () => {
    for (const text of ['', ' ', '\u200b\u200d\n', '\u00ad', '\u3164']) assert.ok(isBlank(text), JSON.stringify(text));
    for (const text of ['.', '🌊', '\u0e01']) assert.ok(!isBlank(text), JSON.stringify(text));
  });
});

describe('small things', () => {
  test('a nearest name is a likely slip, or none', () => {
    assert.equal(nearestName('part-tme', ['full-time', 'part-time']), 'part-time');
    assert.equal(nearestName('PRICE', ['price', 'jobs']), 'price');
    assert.equal(nearestName('weather', ['price', 'jobs']), undefined);
    assert.equal(nearestName('price', []), undefined);
  });

  test('names of a file made to harm are no slips, however many and long they are', () => {
    const long = 'x'.repeat(1_000_000);
    const from = performance.now();
    assert.equal(nearestName(long, [`${long}y`, ...Array.from({ length: 100 }, (_, i) => `option-${i}`)]), undefined);
    assert.equal(nearestName('price', [long, 'prize']), 'prize');
    assert.equal(nearestName('abcdefgh', Array(1_000_000).fill('qrstuvwx')), undefined);
    assert.ok(performance.now() - from < 5000);
  });

  test('an own value is the record’s, never an inherited one', () => {
    const record: Record<string, number> = { a: 1 };
    assert.equal(ownValue(record, 'a'), 1);
    for (const key of ['b', 'constructor', '__proto__', 'toString']) assert.equal(ownValue(record, key), undefined);
  });

  test('a branch that the types rule out throws when data reaches it', () => {
    assert.throws(() => assertNever('x' as never), /Unexpected value: "x"/);
  });
});
