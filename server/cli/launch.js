// What `npm start` and its like run first, in JavaScript that every Node.js reads: it says what is missing before anything
// else is loaded, and hands over.

import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Why the program cannot run here, in both languages; nothing when it can. */
function obstacle() {
  if (!existsSync(join(ROOT, 'node_modules', 'express'))) {
    return 'Pasang dahulu yang dibutuhkan: npm install\nInstall what it needs first: npm install';
  }
  if (process.features.typescript) return undefined;
  const found = process.version;
  return [
    `Node.js ${found} tidak dapat menjalankan Runding, dan yang ikut dengannya tidak terpasang: npm install (tanpa --ignore-scripts), atau pasang Node.js 24.`,
    `Node.js ${found} cannot run Runding, and the one that comes with it is not installed: npm install (without --ignore-scripts), or install Node.js 24.`,
  ].join('\n');
}

const [, own, command, ...typed] = process.argv;
const why = obstacle();
if (why !== undefined) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
// Compiled once for all later starts, where this Node.js can: half of what a short command takes.
nodeModule.enableCompileCache?.();
const program = resolve(ROOT, String(command));
process.argv = [process.argv[0] ?? own ?? '', program, ...typed];
await import(pathToFileURL(program).href);
