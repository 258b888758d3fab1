import assert from 'node:assert/strict';
import { createDice } from '../../shared/kernel/dice.ts';
import { heapNow } from '../support/heap.ts';
import { DAMAGES, type Damage } from './damage.ts';
import type { FileKind } from './files.ts';

/** One file may take so long on a busy machine (ms); what hangs takes for ever. */
const LONGEST_MS = 20_000;
/** What the heap may have grown by after many files, beside what is compiled and kept once (bytes). */
const MOST_GROWTH = 64 * 1024 * 1024;

/** What many damaged files came to. */
export interface Tried {
  readonly opened: number;
  /** The first words of the reasons of those that were not. */
  readonly reasons: ReadonlySet<string>;
  /** What is kept more of the last three quarters of them (bytes). */
  readonly growth: number;
  readonly slowestMs: number;
  readonly cpuMs: number;
}

/**
 * Damages the samples of a kind in every way, over and over, and opens each. Fails, with the seed, where one throws, takes
 * too long or is refused without a reason, or where what is kept of them grows.
 */
export async function tryDamaged(kind: FileKind, times: number, seed = 1): Promise<Tried> {
  const samples = kind.samples();
  assert.ok(samples.length > 0);
  const ways = Object.keys(DAMAGES) as Damage[];
  const reasons = new Set<string>();
  let [opened, heap, slowestMs] = [0, 0, 0];
  const cpu = process.cpuUsage();
  for (let n = 0; n < times; n++) {
    const dice = createDice(seed * 1_000_003 + n);
    const way = ways[n % ways.length] ?? 'cut';
    const sample = samples[dice.roll(samples.length)] ?? '';
    const bytes = DAMAGES[way](sample, dice);
    const from = performance.now();
    const answer = await kind.open(bytes).catch((error: unknown) => {
      throw new Error(`seed ${seed}, file ${n}, ${way}: ${error instanceof Error ? error.stack : String(error)}`);
    });
    const ms = performance.now() - from;
    slowestMs = Math.max(slowestMs, ms);
    assert.ok(ms < LONGEST_MS, `seed ${seed}, file ${n}, ${way} took ${Math.round(ms)} ms`);
    if (answer === 'opened') opened++;
    // A text of its own: a part of a text would keep the whole.
    else reasons.add(Buffer.from(answer.reason.slice(0, 24)).toString());
    if (n === Math.floor(times / 4)) heap = heapNow();
  }
  const growth = heapNow() - heap;
  assert.ok(growth < MOST_GROWTH, `what is kept grew by ${Math.round(growth / 1e6)} MB`);
  const { user, system } = process.cpuUsage(cpu);
  return { opened, reasons, growth, slowestMs, cpuMs: (user + system) / 1000 };
}
