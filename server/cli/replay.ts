import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FIRST_LANGUAGE, inLanguage, LANGUAGES, type Language, languageOf } from '../../shared/kernel/languages.ts';
import { readArchive } from '../../shared/log/archive.ts';
import { type CasesAndLog, splitCases } from '../../shared/log/cases.ts';
import type { TakenLines } from '../../shared/log/file-lines.ts';
import { LOG_LIMITS, timeFor } from '../../shared/log/limits.ts';
import { tableLogId } from '../../shared/log/log-names.ts';
import type { LogStop } from '../../shared/log/read-lines.ts';
import { isDecidedAgain, readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { type ReadTableLog, readTableLog } from '../../shared/log/table-log.ts';
import { readVisibleLog } from '../../shared/log/visible-log.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { type PublicScenario, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { parseViewer, type Viewer } from '../../shared/visibility/viewer.ts';
import { type VisibleEntry, visible } from '../../shared/visibility/visible.ts';
import { linesOfBytes } from '../file-lines.ts';
import { sha256 } from '../sha256.ts';
import { unknownLanguage } from '../unknown-language.ts';
import { endWithConsole } from './console-end.ts';
import { clock, describeEvent } from './describe-event.ts';
import { erasedWords, faultWords, verifyWholeArchive } from './replay-archive.ts';
import { replaySession } from './replay-session.ts';

endWithConsole();

const USAGE = `npm run --silent replay -- FILE [--as VIEWER] [--lang ${LANGUAGES.join('|')}]   print a table's log step by step
npm run --silent replay -- FILE --verify                        check the chain; logs of the present rules are decided again

  FILE    a table's log (JSON Lines), what a participant downloaded, a session's log or its archive
  --table the table of an archive, as in 12, or 2/12 for the second round's
  --as    party:ID, facilitator, spectator or instructor (default): only what that viewer saw while it was played
`;

interface ReplayOrder {
  readonly file: string;
  readonly viewer?: Viewer;
  readonly language: Language;
  /** Round and table, in an archive. */
  readonly table?: readonly [number, number] | undefined;
  readonly verify: boolean;
}

async function run(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') return fail(2, `${order}\n\n${USAGE}`);
  const taken = await readLines(order.file);
  if (typeof taken === 'string') return fail(1, `${order.file}: ${taken}\n`);
  const { lines: all, stopped } = taken;
  if (stopped !== undefined && all.length === 0) return fail(1, stopLine(order.file, stopped));
  const code = replayLines(order, splitCases(all, sha256));
  return stopped === undefined || code !== 0 ? code : fail(1, stopLine(order.file, stopped));
}

function replayLines(order: ReplayOrder, file: CasesAndLog): number {
  const { lines } = file;
  if (kindOf(lines[0]) === 'visible') return replayVisible(order, lines);
  if (kindOf(lines[0]) === 'session') return replaySession(order.file, file, order.verify);
  return kindOf(lines[0]) === 'archive' ? replayArchive(order, lines) : replayTable(order, file);
}

/** The lines of a file, unpacked where it is packed; or why it cannot be read. */
async function readLines(file: string): Promise<TakenLines | string> {
  try {
    return await linesOfBytes(await readFile(file));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The time for one log. */
const ownTime = () => timeFor(LOG_LIMITS.logMs, () => performance.now());

function replayArchive(order: ReplayOrder, lines: readonly string[]): number {
  const archive = readArchive(lines);
  if (archive.head === undefined) return fail(1, stopLine(order.file, archive.stopped));
  if (order.verify && order.table === undefined) return verifyWholeArchive(order.file, archive);
  const [round, table] = order.table ?? [];
  const tables = archive.logs.filter((log) => log.kind === 'table');
  const found = tables.find((log) => log.id === tableLogId(archive.head.session, round ?? 1, table ?? 0));
  if (found === undefined) {
    const ids = tables.map((log) => log.id.slice(archive.head.session.length + 1)).join(', ');
    return fail(2, `${order.file} is a session's archive: name one of its tables with --table; it has ${ids}\n`);
  }
  return replayTable(order, { lines: found.lines, cases: archive.cases, before: 0 });
}

function replayTable(order: ReplayOrder, { lines, cases, before }: CasesAndLog): number {
  const log = readTableLog(lines, cases, ownTime());
  if (log.header === undefined) return fail(1, stopLine(order.file, log.stopped, before));
  return order.verify ? verify(order.file, log, before) : replayWhole(order, log, before);
}

function readOrder(args: readonly string[]): ReplayOrder | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        lang: { type: 'string', default: FIRST_LANGUAGE },
        table: { type: 'string' },
        verify: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one log to replay';
    const language = languageOf(values.lang);
    if (language === undefined) return unknownLanguage(values.lang);
    const viewer = values.as === undefined ? undefined : parseViewer(values.as);
    if (values.as !== undefined && viewer === undefined) return `"${values.as}" names no viewer`;
    const [, round = '1', table] = /^(?:(\d+)\/)?(\d+)$/.exec(values.table ?? '') ?? [];
    if (values.table !== undefined && table === undefined) return `"${values.table}" names no table`;
    const which = table === undefined ? undefined : ([Number(round), Number(table)] as const);
    return { file, viewer, language, table: which, verify: values.verify ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type WholeLog = Extract<ReadTableLog, { header: object }>;

function verify(file: string, log: WholeLog, before: number): number {
  const fault = verifyLog(log, sha256, ownTime());
  if (fault !== undefined) return fail(1, `${file}:${fault.line + before} ${faultWords(fault)}\n`);
  if (log.stopped !== undefined) return fail(1, stopLine(file, log.stopped, before));
  const { rules, erasures = [] } = log.header;
  const decided = isDecidedAgain(log.header) ? 'chain whole, decided again' : `chain whole, rules ${rules}`;
  const words = [decided, ...erasedWords(erasures)].join(', ');
  process.stdout.write(`${log.entries.length} entries: ${words}\n`);
  return 0;
}

function replayWhole({ file, viewer, language }: ReplayOrder, log: WholeLog, before: number): number {
  const { scenario } = log.header;
  const party = viewer?.kind === 'party' ? viewer.party : undefined;
  if (party !== undefined && !scenario.parties.some(({ id }) => id === party)) {
    const known = scenario.parties.map(({ id }) => `"${id}"`).join(', ');
    return fail(2, `No party "${party}" in scenario "${scenario.id}"; it has ${known}\n`);
  }
  const readable = readersOfLog(log, ownTime());
  const entries = visible(readable.entries, viewer ?? { kind: 'instructor' }, false);
  printSteps(publicScenario(scenario), entries, language);
  const stopped = log.stopped ?? readable.stopped;
  return stopped === undefined ? 0 : fail(1, stopLine(file, stopped, before));
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
  process.stdout.write(`${inLanguage(scenario.title, language)}\n`);
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

/** @param before lines of the file that stand before the log */
function stopLine(file: string, { line, reason }: LogStop, before = 0): string {
  return `${file}:${line + before} reading stopped here: ${reason}\n`;
}

function fail(code: number, text: string): number {
  process.stderr.write(text);
  return code;
}

process.exitCode = await run(process.argv.slice(2));
