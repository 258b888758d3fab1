import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What the heap holds once what nobody keeps is gone (bytes). */
export function heapNow(): number {
  collect();
  // What only the last look at a value held goes with the second time.
  collect();
  return process.memoryUsage().heapUsed;
}
