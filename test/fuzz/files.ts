import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stringify } from 'yaml';
import { openReplayFeed } from '../../client/feed/replay-feed.ts';
import { effectsOf } from '../../client/lib/table/effects.ts';
import { offerList } from '../../client/lib/table/offer-list.ts';
import { createTableStore } from '../../client/lib/table/table-store.ts';
import { openLines } from '../../client/replay/record/open-record.ts';
import { perspectiveAt, type ReplaySource } from '../../client/replay/record/source.ts';
import { judgeArchive } from '../../server/archives/judge-archive.ts';
import { parseScenario, variantsOf } from '../../server/cases/scenario-file.ts';
import { linesOfBytes } from '../../server/file-lines.ts';
import { type ArchiveLog, casesOf, readArchive } from '../../shared/log/archive.ts';
import { caseLine, splitCases } from '../../shared/log/cases.ts';
import { caseProblem } from '../../shared/log/logged-case.ts';
import { readNotesLog } from '../../shared/log/notes-log.ts';
import { readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { foldSessionLog, readSessionLog, verifySessionChain } from '../../shared/log/session-log.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { VISIBLE_LOG_FORMAT, writeVisibleLog } from '../../shared/log/visible-log.ts';
import { standingNotes } from '../../shared/notes/notes.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { caseContent } from '../support/case-files.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';

/** What reading a damaged file came to: it was opened as far as it could be, or a named reason. */
export type Answer = 'opened' | { readonly reason: string };

/** A kind of file that somebody may hand over. */
export interface FileKind {
  /** Whole ones, as text. */
  readonly samples: () => readonly string[];
  /** Reads one by every way by which such a file comes in, as far as the last screen that trusts it. */
  readonly open: (bytes: Uint8Array) => Promise<Answer>;
}

const SHELF = new URL('../golden/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, SHELF), 'utf8').trimEnd();
const unpacked = (path: string) =>
  gunzipSync(readFileSync(new URL(path, SHELF)))
    .toString('utf8')
    .trimEnd();

/** The files of every kind; a line adds one. */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  table: { samples: tableFiles, open: openRecord },
  session: { samples: () => logFiles('session'), open: openSession },
  notes: { samples: () => logFiles('notes'), open: openNotes },
  visible: { samples: visibleFiles, open: openRecord },
  archive: { samples: () => ARCHIVES.map(unpacked), open: openArchived },
  case: { samples: caseFiles, open: openCase },
};

const ARCHIVES = ['sessions/rules-2/running.runding', 'sessions/0.2.0/running.runding'];
const LOGS = [
  'logs/rules-2-pairs-test-seed-268.jsonl',
  'logs/rules-3-pairs-test-seed-268.jsonl',
  'logs/rules-3-three-party-test-seed-1470.jsonl',
  'logs/rules-3-three-party-test-constrained-seed-98.jsonl',
];
/** A log of 0.2.0 carries the whole case with its first line. */
const FIRST_FORMAT_LOG = 'logs/rules-1-three-party-test-seed-1470.jsonl';
/** Lines that are taken of a log, as a server leaves it that is stopped: what is read whole every time costs by the line. */
const MOST_LINES = 32;

function tableFiles(): string[] {
  return [FIRST_FORMAT_LOG, ...LOGS].map((path) => text(path).split('\n').slice(0, MOST_LINES).join('\n'));
}

/** The logs of a kind in the archives, each as a file of its own with the cases that it names. */
function logFiles(kind: string): string[] {
  return ARCHIVES.flatMap((path) => {
    const { logs = [] } = readArchive(unpacked(path).split('\n')) as { readonly logs?: readonly ArchiveLog[] };
    const cases = [...casesOf(logs).values()].map(caseLine);
    const own = logs.filter((log) => log.kind === kind);
    return own.map(({ lines }) => [...(kind === 'notes' ? [] : cases), ...lines].join('\n'));
  });
}

function visibleFiles(): string[] {
  return LOGS.slice(1, 3).map((path) => {
    const { lines, cases } = splitCases(text(path).split('\n'), sha256);
    const log = readTableLog(lines, cases);
    if (log.header === undefined) throw new Error(log.stopped.reason);
    const { scenario, session, table } = log.header;
    const viewer = { kind: 'party', party: scenario.parties[0]?.id ?? '' } as const;
    const head = { kind: 'visible', format: VISIBLE_LOG_FORMAT, viewer: viewerName(viewer), epoch: 'e' } as const;
    const secrets = secretsFor(scenario, viewer, true);
    const header = { ...head, session, table, scenario: publicScenario(scenario), ...secrets };
    return writeVisibleLog(header, visible(readersOfLog(log).entries, viewer, true)).trimEnd();
  });
}

function caseFiles(): string[] {
  return [stringify(twoPartyScenario()), JSON.stringify(threePartyScenario()), stringify(caseContent())];
}

async function openRecord(bytes: Uint8Array): Promise<Answer> {
  const taken = await linesOfBytes(bytes);
  const { cases, lines } = splitCases(taken.lines, sha256);
  const log = readTableLog(lines, cases);
  if (log.header !== undefined) verifyLog(log, sha256);
  const opened = openLines(taken);
  if (opened.fault !== undefined) return named(opened.fault.reason ?? opened.fault.kind);
  if (opened.source !== undefined) look(opened.source);
  return opened.source?.stopped === undefined ? 'opened' : named(opened.source.stopped.reason);
}

/** What the replay page makes of a record at its end, through every eye, without drawing it. */
function look(source: ReplaySource): void {
  for (const viewer of source.viewers) {
    const { log } = perspectiveAt(source, viewer, source.length);
    const view = createTableStore(
      openReplayFeed({ value: log } as never, { step: { value: log.entries.length } as never }),
    ).view.value;
    if (view === undefined) continue;
    offerList(view, undefined, undefined);
    for (const { package: chosen } of Object.values(view.table.offers)) effectsOf(view.scenario, chosen);
  }
}

async function openSession(bytes: Uint8Array): Promise<Answer> {
  const { lines: all, stopped } = await linesOfBytes(bytes);
  const { cases, lines } = splitCases(all, sha256);
  const log = readSessionLog(lines, cases);
  if (log.header === undefined) return named((stopped ?? log.stopped).reason);
  foldSessionLog(log);
  const fault = verifySessionChain(log, sha256);
  return fault === undefined && log.stopped === undefined ? 'opened' : named(fault?.what ?? log.stopped?.reason);
}

async function openNotes(bytes: Uint8Array): Promise<Answer> {
  const taken = await linesOfBytes(bytes);
  const log = readNotesLog(taken.lines);
  if (log.header === undefined) return named((taken.stopped ?? log.stopped).reason);
  standingNotes(log.entries);
  return log.stopped === undefined ? 'opened' : named(log.stopped.reason);
}

async function openArchived(bytes: Uint8Array): Promise<Answer> {
  const opened = openLines(await linesOfBytes(bytes));
  for (const table of opened.archive?.tables ?? []) {
    const { source } = table.open();
    if (source !== undefined) look(source);
  }
  const judged = await judgeArchive(bytes);
  return judged.ok ? 'opened' : named(judged.reason);
}

async function openCase(bytes: Uint8Array): Promise<Answer> {
  const parsed = parseScenario(Buffer.from(bytes).toString('utf8'), 'scenario.yaml');
  if ('problems' in parsed) return named(parsed.problems[0]?.message);
  for (const played of [parsed.scenario, ...variantsOf(parsed)]) {
    publicScenario(played);
    const problem = caseProblem(JSON.parse(JSON.stringify(played)));
    // Of images only the names are in a text.
    const isWhole = (parsed.file?.images ?? []).length === 0;
    if (problem !== undefined && isWhole) throw new Error(`a case that no log could hold: ${problem}`);
  }
  return 'opened';
}

/** More of a reason nobody reads. */
const LONGEST_REASON = 1200;

function named(reason: string | undefined): Answer {
  if (reason === undefined || reason === '') throw new Error('a file was refused without a reason');
  if (reason.length > LONGEST_REASON) throw new Error(`a reason of ${reason.length} characters`);
  return { reason };
}
