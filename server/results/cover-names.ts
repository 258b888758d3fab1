import { once } from 'node:events';
import type { ArchiveLog } from '../../shared/log/archive.ts';
import { startThread } from '../thread.ts';

/**
 * Covers all logs of an archive with one numbering of names, in a thread of its own; those that are not to be taken
 * along are left out. Rejects when a log cannot be covered.
 */
export async function coverNames(logs: readonly ArchiveLog[]): Promise<ArchiveLog[]> {
  const worker = startThread(new URL('./cover-names-worker.ts', import.meta.url), 'names');
  try {
    const covered: ArchiveLog[] = [];
    // One after the other: what goes to a thread and comes back is copied, and only so much of it at once.
    for (const log of logs) {
      worker.postMessage(log);
      const [one] = (await once(worker, 'message')) as [ArchiveLog | undefined];
      if (one !== undefined) covered.push(one);
    }
    return covered;
  } finally {
    await worker.terminate();
  }
}
