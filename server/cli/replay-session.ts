import type { CasesAndLog } from '../../shared/log/cases.ts';
import { readSessionLog, verifySessionChain } from '../../shared/log/session-log.ts';
import { sha256 } from '../sha256.ts';
import { faultWords } from './replay-archive.ts';

/** Prints a session's log event by event, as it stands there, or checks its chain; the exit code. */
export function replaySession(file: string, { lines, cases, before }: CasesAndLog, isVerified: boolean): number {
  const log = readSessionLog(lines, cases);
  const stopped = log.stopped && `${file}:${log.stopped.line + before} reading stopped here: ${log.stopped.reason}\n`;
  if (log.header === undefined) return failed(stopped);
  if (isVerified) {
    const fault = verifySessionChain(log, sha256);
    if (fault !== undefined) return failed(`${file}:${fault.line + before} ${faultWords(fault)}\n`);
    process.stdout.write(`${log.entries.length} entries: chain whole\n`);
    return failed(stopped);
  }
  for (const { at, events } of log.entries) {
    const time = new Date(at).toISOString().slice(11, 19);
    for (const { type, ...facts } of events) process.stdout.write(`${time}  ${type} ${JSON.stringify(facts)}\n`);
  }
  return failed(stopped);
}

function failed(why: string | undefined): number {
  process.stderr.write(why ?? '');
  return why === undefined ? 0 : 1;
}
