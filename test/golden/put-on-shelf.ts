import { mkdirSync, writeFileSync } from 'node:fs';
import { tableLogLines } from '../../shared/log/table-log.ts';
import { RULES_VERSION } from '../../shared/log/versions.ts';
import { logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { hashesOf } from './golden-hashes.ts';

// Puts a table played at random on the shelf: node test/golden/put-on-shelf.ts <seed>. An existing log is never replaced.
const seed = Number(process.argv[2]);
if (!Number.isInteger(seed) || seed < 1) throw new RangeError('Say which seed to play: a whole number from 1');
const { story } = playAtRandom(seed);
const log = logOf(story);
const folder = new URL('./logs/', import.meta.url);
const name = `rules-${RULES_VERSION}-${log.header.scenario.id}-seed-${seed}`;
mkdirSync(folder, { recursive: true });
writeFileSync(new URL(`${name}.jsonl`, folder), `${[...tableLogLines(log)].join('\n')}\n`, { flag: 'wx' });
writeFileSync(new URL(`${name}.hashes.json`, folder), `${JSON.stringify(hashesOf(log), null, 2)}\n`, { flag: 'wx' });
process.stdout.write(`${name}: ${log.entries.length} entries\n`);
