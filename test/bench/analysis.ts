import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDomain } from '../../server/cli/analyse/read-domain.ts';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { countRational } from '../../shared/analysis/counting.ts';
import { createSpace, type OutcomeSpaceInput } from '../../shared/analysis/space.ts';
import { generateCase } from '../analysis/generated-case.ts';
import { enumerateFrontier } from './enumerate.ts';

/**
 * Warm time of frontier and all bargaining points, the space built anew each time, beside the enumeration of all
 * packages in the same run. Targets: 5 ms for each published domain; a hundredth of enumeration for the case of 5.8
 * million packages; a second and 200 MB for the case of 10^12.
 */
const SEED = 20_250_817;
const MOST_ENUMERATED = 10_000_000;

interface Case {
  readonly name: string;
  readonly input: OutcomeSpaceInput;
  readonly meets: (milliseconds: number, enumerated: number | undefined) => boolean;
  readonly target: string;
}

function publishedCases(): Case[] {
  const folder = resolve(import.meta.dirname, '../../../shared/conformance/domains');
  if (!existsSync(folder)) {
    process.stdout.write(`No published domains at ${folder}: only generated cases are timed.\n`);
    return [];
  }
  return readdirSync(folder)
    .toSorted()
    .map((file) => readDomain(JSON.parse(readFileSync(resolve(folder, file), 'utf8'))))
    .map(({ name, input }) => ({ name, input, meets: (milliseconds) => milliseconds <= 5, target: '≤ 5 ms' }));
}

const generated: readonly Case[] = [
  {
    name: '8 issues x 7 options x 3 parties',
    input: generateCase(SEED, { issues: 8, options: 7, parties: 3, reservation: 400 }),
    meets: (milliseconds, enumerated) => enumerated !== undefined && enumerated / milliseconds >= 100,
    target: '≥ 100 x faster',
  },
  {
    name: '12 issues x 10 options x 2 parties',
    input: generateCase(SEED, { issues: 12, options: 10, parties: 2, reservation: 600 }),
    meets: (milliseconds) => milliseconds <= 1000,
    target: '≤ 1 s',
  },
];

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Median milliseconds of several runs, after `warmUps` that do not count. */
function time(run: () => unknown, runs: number, warmUps: number): number {
  const times: number[] = [];
  for (let at = -warmUps; at < runs; at++) {
    const start = performance.now();
    run();
    if (at >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

const columns = (cells: readonly string[]) =>
  `${cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : at === 6 ? `  ${cell}` : cell.padStart(at === 1 ? 18 : 14))).join('')}\n`;

function timeCase({ name, input, meets, target }: Case): boolean {
  const { outcomes, frontier } = analyseSpace(createSpace(input));
  const merged = time(() => analyseSpace(createSpace(input)), 15, 10);
  const isLarge = outcomes > 1_000_000;
  let enumerated: number | undefined;
  if (outcomes <= MOST_ENUMERATED) {
    const space = createSpace(input);
    const count = enumerateFrontier(space);
    if (count !== frontier.count) throw new Error(`${name}: merged ${frontier.count}, enumerated ${count}`);
    enumerated = time(() => enumerateFrontier(space), isLarge ? 3 : 7, isLarge ? 0 : 2);
  }
  const isMet = meets(merged, enumerated);
  process.stdout.write(
    columns([
      name,
      outcomes.toLocaleString('en'),
      String(frontier.count),
      merged.toFixed(3),
      enumerated === undefined ? '-' : enumerated.toFixed(3),
      enumerated === undefined ? '-' : `${(enumerated / merged).toFixed(1)} x`,
      `${isMet ? 'met' : 'MISSED'}: ${target}`,
    ]),
  );
  return isMet;
}

/** The largest case by itself, before anything else has taken memory. */
function timeLargest(): boolean {
  const space = createSpace(generated.at(-1)!.input);
  analyseSpace(space);
  const start = performance.now();
  const rational = countRational(space);
  const counted = rational.known ? `${rational.count.toLocaleString('en')} rational packages` : rational.reason;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const isMet = megabytes < 200;
  process.stdout.write(
    `${space.outcomes.toLocaleString('en')} packages: ${counted} counted in ${(performance.now() - start).toFixed(0)} ms, ` +
      `${megabytes.toFixed(0)} MB for the whole process (${isMet ? 'met' : 'MISSED'}: < 200 MB)\n\n`,
  );
  return isMet;
}

const met = [timeLargest()];
process.stdout.write(columns(['case', 'packages', 'frontier', 'merge ms', 'enumerate ms', 'faster', 'target']));
for (const one of [...publishedCases(), ...generated]) met.push(timeCase(one));
process.stdout.write(`\n${met.filter(Boolean).length} of ${met.length} targets met\n`);
if (!met.every(Boolean)) process.exitCode = 1;
