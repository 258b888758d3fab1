import { readLog } from '../../shared/log/read-log.ts';
import { readersOfLog } from '../../shared/log/replay.ts';
import { readVisibleLog } from '../../shared/log/visible-log.ts';
import { ownSource, type ReplaySource, wholeSource } from './replay-source.ts';

/** Why nothing of a text could be shown. `line` 1 is the header; `reason` is in the words of the readers. */
export interface OpenFault {
  readonly kind: 'empty' | 'no-log' | 'session-log' | 'damaged';
  readonly line?: number;
  readonly reason?: string;
}

export type Opened =
  | { readonly source: ReplaySource; readonly fault?: undefined }
  | { readonly source?: undefined; readonly fault: OpenFault };

/**
 * Opens the text of a file: a table's whole log or a participant's own, as far as it can be read. The only client module
 * that checks what it reads against the schemas, so that a page fetches them only with this one.
 */
export function openLogText(text: string): Opened {
  const lines = text.split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) return { fault: { kind: 'empty' } };
  switch (kindOf(lines[0] ?? '')) {
    case 'table':
      return openWhole(lines);
    case 'visible':
      return openOwn(lines);
    case 'session':
      return { fault: { kind: 'session-log' } };
    default:
      return { fault: { kind: 'no-log' } };
  }
}

function openWhole(lines: readonly string[]): Opened {
  const { header, entries, stopped } = readLog(lines);
  if (header === undefined) return damaged(stopped);
  const log = { header, entries };
  return { source: wholeSource({ header, entries: readersOfLog(log).entries, stopped, log }) };
}

function openOwn(lines: readonly string[]): Opened {
  const read = readVisibleLog(lines);
  if (read.header === undefined) return damaged(read.stopped);
  return { source: ownSource(read.header, read.entries, read.stopped) };
}

function damaged({ line, reason }: { readonly line: number; readonly reason: string }): Opened {
  return { fault: { kind: 'damaged', line, reason } };
}

function kindOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { kind?: unknown } | null)?.kind;
  } catch {
    return undefined;
  }
}
