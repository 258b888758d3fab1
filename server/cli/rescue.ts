import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { databasePath } from '../store/sqlite/open-database.ts';
import { salvage } from '../store/sqlite/salvage.ts';
import { endWithConsole } from './console-end.ts';
import { lostWords, rescueLogs } from './rescue-archives.ts';

endWithConsole();

// npm run rescue -- <data folder> <folder to save into>: saves what is whole of a data folder, which is left as it is.

const USAGE = 'npm run rescue -- <data folder> <new folder to save into>';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way === '' || (!way.startsWith('..') && resolve(way) !== way);
}

const [from = process.env.DATA_DIR ?? './data', into = './rescued'] = process.argv.slice(2);
const [dataDir, target] = [resolve(from), resolve(into)];
if (!existsSync(databasePath(dataDir))) fail(`There is no ${databasePath(dataDir)}.\n${USAGE}`);
if (isInside(target, dataDir)) fail(`Save into another folder than the damaged one.\n${USAGE}`);

try {
  const { logs, faults } = salvage(dataDir);
  const files = rescueLogs(logs, Date.now());
  mkdirSync(target, { recursive: true });
  const words = [`What could be saved of ${dataDir}:`, ''];
  for (const { name, lines, words: said } of files) {
    const text = lines.map((line) => `${line}\n`).join('');
    writeFileSync(join(target, name), name.endsWith('.runding') ? gzipSync(text) : text);
    words.push(name, ...said.map((line) => `  ${line}`), '');
  }
  if (files.length === 0) words.push('Nothing: no log could be read.', '');
  words.push(...lostWords(logs), ...faults);
  words.push('Keys, codes and seats are not in it: people are let in again after an archive was opened.');
  writeFileSync(join(target, 'rescue.txt'), words.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${words.join('\n')}\n\nSaved into ${target}. Nothing in ${dataDir} was changed.\n`);
  if (files.length === 0) process.exitCode = 1;
} catch (error) {
  fail(`Nothing could be read of ${databasePath(dataDir)}: ${error instanceof Error ? error.message : String(error)}.`);
}
