import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Dice } from '../../shared/kernel/dice.ts';
import { oddityIn } from '../../shared/log/limits.ts';
import { isSealedLine, sealedLine } from '../../shared/log/seal.ts';
import { sha256 } from '../support/sha256.ts';

/** What can happen to a file between the server that wrote it and the one that reads it, or be made to happen. */
export const DAMAGES = {
  flipped: (text: string, dice: Dice) => flipBytes(Buffer.from(text), dice),
  packedAndFlipped: (text: string, dice: Dice) => flipBytes(gzipSync(text), dice),
  cut: (text: string, dice: Dice) => Buffer.from(text).subarray(0, dice.roll(text.length + 1)),
  packedAndCut: (text: string, dice: Dice) => {
    const packed = gzipSync(text);
    return packed.subarray(0, dice.roll(packed.length + 1));
  },
  lines: (text: string, dice: Dice) => Buffer.from(changeLines(text, dice)),
  values: (text: string, dice: Dice) => Buffer.from(changeValues(text, dice)),
  resealed: (text: string, dice: Dice) => Buffer.from(reseal(changeValues(text, dice))),
  longLine: (text: string, dice: Dice) => Buffer.from(insert(text, 'x'.repeat(1000 * dice.roll(200)), dice)),
} satisfies Readonly<Record<string, (text: string, dice: Dice) => Uint8Array>>;

export type Damage = keyof typeof DAMAGES;

function flipBytes(bytes: Buffer, dice: Dice): Buffer {
  const flipped = Buffer.from(bytes);
  for (let times = 1 + dice.roll(4); times > 0 && flipped.length > 0; times--) {
    const at = dice.roll(flipped.length);
    flipped[at] = dice.roll(2) === 0 ? dice.roll(256) : (flipped[at] ?? 0) ^ (1 << dice.roll(8));
  }
  return flipped;
}

/** Drops, doubles, swaps, cuts or empties a line. */
function changeLines(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const [at, other] = [dice.roll(lines.length), dice.roll(lines.length)];
  const line = lines[at] ?? '';
  switch (dice.roll(5)) {
    case 0:
      return lines.toSpliced(at, 1).join('\n');
    case 1:
      return lines.toSpliced(at, 0, line).join('\n');
    case 2:
      return lines
        .with(at, lines[other] ?? '')
        .with(other, line)
        .join('\n');
    case 3:
      return lines.with(at, line.slice(0, dice.roll(line.length + 1))).join('\n');
    default:
      return lines.with(at, '').join('\n');
  }
}

/** Puts something strange in the place of one to three values of the text's records. */
function changeValues(text: string, dice: Dice): string {
  const lines = text.split('\n');
  for (let times = 1 + dice.roll(3); times > 0; times--) {
    const at = dice.roll(lines.length);
    const value = parse(lines[at] ?? '');
    if (value === undefined || oddityIn(value) !== undefined) continue;
    lines[at] = write(changeWithin(value, dice));
  }
  return lines.join('\n');
}

/** JSON text that no value of JavaScript writes. */
const RAW = ['1e999', '-1e999', '{"__proto__":{"length":1}}', `${'['.repeat(5000)}${']'.repeat(5000)}`];
const STRANGE: readonly unknown[] = [
  ...[null, true, '', 'constructor', '__proto__', 'x'.repeat(5000), -1, 0, 0.5, 11, 99, 1e15, 2 ** 53, 1e300, -1e300],
  ...[[], {}, [[]], [null], [-1], [0, 99], { type: 'TableClosed' }, { n: 1 }, Array.from({ length: 500 }, (_, i) => i)],
  ...RAW.map((_, i) => `raw:${i}`),
];

function write(value: unknown): string {
  return JSON.stringify(value).replace(/"raw:(\d)"/g, (_, i) => RAW[Number(i)] ?? '');
}

function changeWithin(value: unknown, dice: Dice): unknown {
  const strange = () => STRANGE[dice.roll(STRANGE.length)];
  if (typeof value !== 'object' || value === null || dice.roll(8) === 0) return strange();
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.roll(6) === 0) return [...value, strange()];
    const at = dice.roll(value.length);
    return value.with(at, changeWithin(value[at], dice));
  }
  const keys = Object.keys(value);
  const key = keys[dice.roll(keys.length)];
  if (key === undefined || dice.roll(12) === 0) return { ...value, [String(strange())]: strange() };
  const record = value as Readonly<Record<string, unknown>>;
  if (dice.roll(8) === 0) return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
  return Object.fromEntries(
    Object.entries(record).map(([name, one]) => [name, name === key ? changeWithin(one, dice) : one]),
  );
}

/** Seals every line of a text anew, so that all that was changed has its chain. */
function reseal(text: string): string {
  let prev = '';
  return text
    .split('\n')
    .map((line) => {
      const value = parse(line);
      if (typeof value !== 'object' || value === null || !('hash' in value)) return line;
      const { hash: _, ...rest } = value as Record<string, unknown>;
      try {
        if ('scenario' in rest) rest.scenarioHash = sha256(canonicalJson(rest.scenario));
        const isEntry = 'prev' in rest && Number.isInteger(rest.n);
        const sealed = isEntry
          ? sealedLine({ ...rest, prev } as never, sha256)
          : canonicalJson({ ...rest, hash: sha256(canonicalJson(rest)) });
        prev = (JSON.parse(sealed) as { readonly hash: string }).hash;
        if (isEntry && !isSealedLine(sealed, sha256)) return line;
        return sealed;
      } catch {
        // A number that JSON cannot carry has no seal.
        return line;
      }
    })
    .join('\n');
}

function insert(text: string, what: string, dice: Dice): string {
  const at = dice.roll(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
