import { once } from 'node:events';
import { startThread } from '../thread.ts';
import { SHEET_LIMITS } from './limits.ts';
import type { SheetReading } from './read-sheet.ts';

/** Reads a list of people in a thread that ends soon after its time, whatever the file is. Never rejects. */
export async function readSheetInThread(bytes: Uint8Array): Promise<SheetReading> {
  const worker = startThread(new URL('./sheet-worker.ts', import.meta.url), 'roster');
  try {
    worker.postMessage(bytes);
    const [reading] = (await once(worker, 'message', { signal: AbortSignal.timeout(SHEET_LIMITS.ms) })) as [
      SheetReading,
    ];
    return reading;
  } catch {
    // Its time is over, or the memory that a thread may have.
    return { ok: false, code: 'roster-too-large' };
  } finally {
    await worker.terminate();
  }
}
