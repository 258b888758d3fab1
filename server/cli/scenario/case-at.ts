import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCENARIOS = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

/** A path that exists is meant as such; anything else names a folder under `scenarios/`. */
export async function caseAt(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  return exists ? path : join(SCENARIOS, path);
}
