import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CannotRunError } from './explain.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where the built pages are served from. */
export const CLIENT_DIR = join(ROOT, 'dist', 'client');

/** What the build is made of: anything newer than the build makes it stale. */
const SOURCES = ['client', 'shared', 'package.json'];
const COMPRESSIBLE = /\.(html|js|css|svg)$/;

/** Builds the client when there is no build or its sources are newer. Rejects when the build fails. */
export async function ensureBuiltClient(): Promise<void> {
  const built = join(CLIENT_DIR, 'index.html.gz');
  if (existsSync(built) && statSync(built).mtimeMs > newest(SOURCES.map((name) => join(ROOT, name)))) return;
  await buildClient();
}

/** Builds the client and compresses its text files beforehand: browsers on plain http take gzip at best. */
export async function buildClient(): Promise<void> {
  assertBuildable(ROOT);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(process.execPath, [
    vite,
    'build',
    '--config',
    join(ROOT, 'client', 'vite.config.ts'),
    '--logLevel',
    'warn',
  ]);
  for (const file of filesUnder(CLIENT_DIR)) {
    if (COMPRESSIBLE.test(file)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

/** Throws `CannotRunError` for a folder whose name the build takes for more than a name. */
export function assertBuildable(folder: string): void {
  const [mark] = /[#?]/.exec(folder) ?? [];
  if (mark === undefined) return;
  throw new CannotRunError(
    `The pages cannot be built in ${folder}: a "${mark}" in the name of a folder is in the way. Rename that folder, or move Runding elsewhere.`,
  );
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`The client could not be built (exit ${code}).`)),
    );
  });
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.flatMap((path) => filesUnder(path)).map((file) => statSync(file).mtimeMs));
}
