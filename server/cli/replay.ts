import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../shared/kernel/text.ts';
import { type LogStop, type ReadLog, readLog } from '../../shared/log/read-log.ts';
import { type LogFault, readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { readVisibleLog } from '../../shared/log/visible-log.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { type PublicScenario, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { parseViewer, type Viewer } from '../../shared/visibility/viewer.ts';
import { type VisibleEntry, visible } from '../../shared/visibility/visible.ts';
import { clock, describeEvent } from './replay-words.ts';

const USAGE = `npm run --silent replay -- FILE [--as VIEWER] [--lang id|en]   print a table's log step by step
npm run --silent replay -- FILE --verify                        check the chain and decide every entry again

  FILE    a table's log (JSON Lines), or what a participant downloaded
  --as    party:ID, facilitator, spectator or instructor (default): only what that viewer saw while it was played
`;

interface ReplayOrder {
  readonly file: string;
  readonly viewer?: Viewer;
  readonly language: Language;
  readonly verify: boolean;
}

async function run(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') return fail(2, `${order}\n\n${USAGE}`);
  let text: string;
  try {
    text = await readFile(order.file, 'utf8');
  } catch (error) {
    return fail(1, `${order.file}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (kindOf(lines[0]) === 'visible') return replayVisible(order, lines);
  const log = readLog(lines);
  if (log.header === undefined) return fail(1, stopLine(order.file, log.stopped));
  return order.verify ? verify(order.file, log) : replayWhole(order, log);
}

function readOrder(args: readonly string[]): ReplayOrder | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, lang: { type: 'string', default: 'id' }, verify: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one log to replay';
    const language = LANGUAGES.find((one) => one === values.lang);
    if (language === undefined) return `No language "${values.lang}"; there are "id" and "en"`;
    const viewer = values.as === undefined ? undefined : parseViewer(values.as);
    if (values.as !== undefined && viewer === undefined) return `"${values.as}" names no viewer`;
    return { file, viewer, language, verify: values.verify ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type WholeLog = Extract<ReadLog, { header: object }>;

function verify(file: string, log: WholeLog): number {
  const fault = verifyLog(log, sha256);
  if (fault !== undefined) return fail(1, `${file}:${fault.line} ${faultWords[fault.what]}\n`);
  if (log.stopped !== undefined) return fail(1, stopLine(file, log.stopped));
  process.stdout.write(`${log.entries.length} entries verified\n`);
  return 0;
}

const faultWords: Readonly<Record<LogFault['what'], string>> = {
  'scenario-hash': 'scenario-hash: the scenario is not the one that the header was written for',
  'header-hash': 'header-hash: the header is not as it was written',
  chain: 'chain: the entry does not follow the line before it',
  hash: 'hash: the entry is not as it was written',
  time: 'time: the entry is dated before the one before it',
  decision: 'decision: the rules now decide otherwise',
};

function replayWhole({ file, viewer, language }: ReplayOrder, log: WholeLog): number {
  const { scenario } = log.header;
  const party = viewer?.kind === 'party' ? viewer.party : undefined;
  if (party !== undefined && !scenario.parties.some(({ id }) => id === party)) {
    const known = scenario.parties.map(({ id }) => `"${id}"`).join(', ');
    return fail(2, `No party "${party}" in scenario "${scenario.id}"; it has ${known}\n`);
  }
  const entries = visible(readersOfLog(log).entries, viewer ?? { kind: 'instructor' }, false);
  printSteps(publicScenario(scenario), entries, language);
  return log.stopped === undefined ? 0 : fail(1, stopLine(file, log.stopped));
}

function replayVisible({ file, viewer, language, verify }: ReplayOrder, lines: readonly string[]): number {
  if (verify) return fail(1, `${file}: a participant's download has no chain to verify; verify the table's log\n`);
  if (viewer !== undefined) return fail(2, `${file}: a participant's download can only be read as its own viewer\n`);
  const log = readVisibleLog(lines);
  if (log.header === undefined) return fail(1, stopLine(file, log.stopped));
  printSteps(log.header.scenario, log.entries, language);
  return log.stopped === undefined ? 0 : fail(1, stopLine(file, log.stopped));
}

/** Every event in words after the play time of its entry; time and words as the viewer's own fold has them. */
function printSteps(scenario: PublicScenario, entries: readonly VisibleEntry[], language: Language): void {
  let table = initialTable(scenario);
  process.stdout.write(`${scenario.title[language]}\n`);
  for (const { at, events } of entries) {
    const time = clock(playTime(table, at));
    for (const event of events) {
      const words = describeEvent({ language, table }, event);
      process.stdout.write(`${time}  ${words}\n`);
      table = evolve(table, event);
    }
  }
}

/** What kind of file a first line opens; damage is told by the readers. */
function kindOf(line: string | undefined): unknown {
  try {
    return (JSON.parse(line ?? '') as { kind?: unknown } | null)?.kind;
  } catch {
    return undefined;
  }
}

function stopLine(file: string, { line, reason }: LogStop): string {
  return `${file}:${line} reading stopped here: ${reason}\n`;
}

function fail(code: number, text: string): number {
  process.stderr.write(text);
  return code;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

process.exitCode = await run(process.argv.slice(2));
