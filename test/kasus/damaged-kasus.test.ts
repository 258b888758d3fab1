import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KASUS_LIMITS } from '../../shared/kasus/kasus.ts';
import { packCase } from '../../shared/kasus/pack.ts';
import { unpackCase } from '../../shared/kasus/unpack.ts';
import { asciiBytes } from '../../shared/kernel/bytes.ts';
import { damagedBytes } from '../support/damaged-bytes.ts';
import { greyPng } from '../support/picture-files.ts';
import { IS_LONG } from '../support/runs.ts';
import { zipOf } from '../support/zip-files.ts';

/** Of `npm test`, and of the long run. */
const [SOME, ALL] = [600, 100_000];

const scenario = asciiBytes('format: 2\nid: kasus\n'.repeat(20));
const own = packCase([
  { name: 'scenario.yaml', bytes: scenario },
  { name: 'README.md', bytes: asciiBytes('# Kasus') },
  { name: 'peta.png', bytes: greyPng() },
]);
const whole = [
  'kasus' in own ? own.kasus : new Uint8Array(),
  zipOf([
    { name: 'scenario.yaml', bytes: scenario, deflated: true },
    { name: 'a.png', bytes: greyPng({ width: 40, height: 40 }), deflated: true, flags: 8 },
  ]),
  zipOf([{ name: 'scenario.yaml', bytes: new Uint8Array(200_000), deflated: true }]),
];

test('[KA-2] given damaged files, when they are unpacked, then each is refused by name or unpacked within the limits', () => {
  const answers = new Map<string, number>();
  let slowestMs = 0;
  const before = process.memoryUsage().rss;
  fc.assert(
    fc.property(damagedBytes(whole), (file) => {
      const start = performance.now();
      const answer = unpackCase(file);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      const said = 'fault' in answer ? answer.fault.code : 'unpacked';
      answers.set(said, (answers.get(said) ?? 0) + 1);
      if ('fault' in answer) return;
      const bytes = answer.files.reduce((sum, one) => sum + one.bytes.length, 0);
      expect(bytes).toBeLessThanOrEqual(KASUS_LIMITS.bytes);
    }),
    { numRuns: IS_LONG ? ALL : SOME, ...(IS_LONG ? {} : { seed: 10 }) },
  );
  expect(answers.get('kasus-damaged') ?? 0).toBeGreaterThan(SOME / 20);
  expect(answers.size).toBeGreaterThan(3);
  expect(slowestMs).toBeLessThan(2000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
}, 900_000);
