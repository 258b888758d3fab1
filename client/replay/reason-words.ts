import type { LogStop } from '../../shared/log/read-lines.ts';
import { replayText } from './words.ts';

const CHANGED = 'the header is not as it was written';

/** Where and why reading a record stopped, in a sentence or two. A changed header stops nothing: it is told as what it is. */
export function stopWords({ line, reason, limit }: LogStop): string {
  const t = replayText();
  return reason === CHANGED ? t.changedHead : t.stopped(line, reasonWords({ reason, limit }));
}

/**
 * Why reading stopped, in the language of the screen. The readers speak one language, because the command line does,
 * too; what is not known here is shown as they say it.
 */
export function reasonWords({ reason, limit }: Pick<LogStop, 'reason' | 'limit'>): string {
  const t = replayText().reasons;
  if (limit !== undefined) return t.limits[limit];
  if (reason === 'the line is not JSON') return t.notJson;
  if (reason.startsWith('the first line is not')) return t.noHeader;
  if (reason.endsWith('use a newer Runding')) return t.newer;
  if (reason.startsWith('the file ends inside') || reason.startsWith('the file was cut')) return t.cut;
  if (reason.includes('the case cannot be played')) return t.unsoundCase;
  const [, found, expected] = /^entry (\d+) stands where entry (\d+) belongs$/.exec(reason) ?? [];
  if (found !== undefined && expected !== undefined) return t.order(Number(found), Number(expected));
  return t.unknown(reason);
}
