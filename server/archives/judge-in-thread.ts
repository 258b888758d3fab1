import { once } from 'node:events';
import { LOG_LIMITS } from '../../shared/log/limits.ts';
import { startThread } from '../thread.ts';
import type { JudgedArchive } from './judge-archive.ts';

/** Why a file is no archive that can be opened. */
export type ArchiveFault = Extract<JudgedArchive, { ok: false }>;

/** Reads and verifies an archive in a thread that ends, whatever is in the file, soon after the time for it. */
export async function judgeInThread(bytes: Uint8Array): Promise<JudgedArchive> {
  const worker = startThread(new URL('./judge-worker.ts', import.meta.url), 'archive');
  const late = AbortSignal.timeout(LOG_LIMITS.archiveMs + LOG_LIMITS.logMs);
  try {
    worker.postMessage(bytes);
    const [judged] = (await once(worker, 'message', { signal: late })) as [JudgedArchive];
    return judged;
  } catch (error) {
    // The memory that a thread may have is over, or its time.
    return { ok: false, code: 'archive-too-large', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await worker.terminate();
  }
}
