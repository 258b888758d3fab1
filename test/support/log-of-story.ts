import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { type Cases, headerLine } from '../../shared/log/cases.ts';
import { type LogFault, verifyLog } from '../../shared/log/replay.ts';
import { sealEntry, sealTableHeader } from '../../shared/log/seal.ts';
import { readTableLog, type TableEntry, type TableLog } from '../../shared/log/table-log.ts';
import { sha256 } from './sha256.ts';
import { STORY_START, type TableStory } from './table-story.ts';

/** The log that a host would have written of a story. */
export function logOf(story: TableStory, seed = 7): TableLog {
  const { scenario } = story;
  const place = { product: '0.1.0', session: 'test', table: 1, seed, createdAt: STORY_START, scenario };
  const header = sealTableHeader(place, sha256);
  let prev = header.hash;
  const entries = story.steps.map(({ at, actor, command, events }, i): TableEntry => {
    const entry = { n: i + 1, at, by: actor, commandId: `c${i + 1}`, command, events, prev };
    const sealed = sealEntry(entry, sha256);
    prev = sealed.hash;
    return sealed;
  });
  return { header, entries };
}

/** The lines of a log, its header first. */
export function linesOf(log: TableLog): string[] {
  return [headerLine(log.header), ...log.entries.map(canonicalJson)];
}

/** The case that a log's header names. */
export function casesOf({ header }: TableLog): Cases {
  return new Map([[header.scenarioHash, header.scenario]]);
}

/** What verifying a log finds once it was written and read again. */
export function faultOf(log: TableLog): LogFault | undefined {
  const read = readTableLog(linesOf(log), casesOf(log));
  if (read.header === undefined || read.stopped !== undefined) throw new Error(read.stopped?.reason);
  return verifyLog(read, sha256);
}
