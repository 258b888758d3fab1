import { readFileSync } from 'node:fs';

const manifest: { name: string; version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** Name and version of this build, as every log's header says it. */
export const PRODUCT = `${manifest.name} ${manifest.version}`;
export const VERSION = manifest.version;
