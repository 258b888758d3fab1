import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CannotRunError } from './explain.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where the built pages are served from. */
export const CLIENT_DIR = join(ROOT, 'dist', 'client');
/** What they were built from, and what was built. */
const RECORD = join(ROOT, 'dist', 'client.json');

/** What the build is made of: anything else than at the build makes it stale. */
const SOURCES = ['client', 'shared', 'package.json', 'package-lock.json'];
const COMPRESSIBLE = /\.(html|js|css|svg)$/;

/** A build as it was made: a hash of its sources, and the size of every file. */
export interface BuildRecord {
  readonly sources: string;
  readonly files: Readonly<Record<string, number>>;
}

/** Builds the client unless its build is of these very sources and whole. Rejects when the build fails. */
export async function ensureBuiltClient(): Promise<void> {
  if (isBuildOf(hashOfSources(ROOT, SOURCES), readRecord(RECORD), CLIENT_DIR)) return;
  await buildClient();
}

/** Whether a folder holds every file of a build of these sources. @param sources their hash */
export function isBuildOf(sources: string, record: BuildRecord | undefined, folder: string): boolean {
  if (record === undefined || record.sources !== sources) return false;
  return Object.entries(record.files).every(([file, size]) => {
    const path = join(folder, file);
    return existsSync(path) && statSync(path).size === size;
  });
}

/** Builds the client and compresses its text files beforehand: browsers on plain http take gzip at best. */
export async function buildClient(): Promise<void> {
  assertBuildable(ROOT);
  rmSync(RECORD, { force: true });
  const sources = hashOfSources(ROOT, SOURCES);
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  try {
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
    writeFileSync(RECORD, JSON.stringify({ sources, files: sizesUnder(CLIENT_DIR) } satisfies BuildRecord));
  } catch (error) {
    throw buildFault(error, ROOT);
  }
}

/** What whoever started the build is told of its fault: of a full disk that it is full, and where. */
export function buildFault(error: unknown, folder: string): unknown {
  if (!/ENOSPC|EDQUOT/.test(String(error))) return error;
  return new CannotRunError(
    `The disk is full: the pages could not be built in ${join(folder, 'dist')}. Free 100 MB there, then start again.`,
  );
}

/** Throws `CannotRunError` for a folder whose name the build takes for more than a name. */
export function assertBuildable(folder: string): void {
  const [mark] = /[#?]/.exec(folder) ?? [];
  if (mark === undefined) return;
  throw new CannotRunError(
    `The pages cannot be built in ${folder}: a "${mark}" in the name of a folder is in the way. Rename that folder, or move Runding elsewhere.`,
  );
}

/** Hash of what files and folders hold, by their names; other dates change nothing. */
export function hashOfSources(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  const files = names.map((name) => join(root, name)).filter((path) => existsSync(path));
  for (const file of files.flatMap(filesUnder).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).replaceAll('\\', '/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function readRecord(file: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}

/** Runs a command; what it says is said when it fails, not while it works. */
function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    // Whoever builds from within a test builds what is served, too.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`${said}\nThe client could not be built (exit ${code}).`));
    });
  });
}

function sizesUnder(folder: string): Record<string, number> {
  return Object.fromEntries(filesUnder(folder).map((file) => [relative(folder, file), statSync(file).size]));
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
