import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** How the commands of whoever owns the data folder find the server that runs on it, and prove that they do. */
const consoleSchema = z.strictObject({ base: z.url(), secret: z.string().min(32) });
export type Console = z.infer<typeof consoleSchema>;

const fileOf = (dataDir: string) => join(dataDir, 'running.json');

/** Says in the data folder where its server listens; readable by the owner only. */
export async function writeConsole(dataDir: string, own: Console): Promise<void> {
  // What a killed server left may have other rights.
  await removeConsole(dataDir);
  await writeFile(fileOf(dataDir), `${JSON.stringify(own)}\n`, { mode: 0o600, flag: 'wx' });
}

/** What the server of this folder said, as long as it runs; after it was killed, too. */
export async function readConsole(dataDir: string): Promise<Console | undefined> {
  try {
    return consoleSchema.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function removeConsole(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}
