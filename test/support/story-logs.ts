import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { caseLine, headerLine } from '../../shared/log/cases.ts';
import { sealEntry } from '../../shared/log/seal.ts';
import { nameEntryCases, sealSessionHeader } from '../../shared/log/session-log.ts';
import { tableLogLines } from '../../shared/log/table-log.ts';
import { logOf } from './log-of-story.ts';
import { SessionStory, STORY_AT } from './session-story.ts';
import { sha256 } from './sha256.ts';
import { TableStory } from './table-story.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.test-output', 'stories');

/** The test that failed. */
interface Failed {
  readonly id: string;
  readonly name: string;
  readonly file: { readonly name: string };
}

/** Writes a log of each story, and says how it is opened and what was asked last. */
export function leaveStories({ id, name, file }: Failed, stories: readonly object[]): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  return stories.flatMap((story, at) => {
    if (!(story instanceof TableStory || story instanceof SessionStory)) return [];
    const lines = story instanceof TableStory ? [...tableLogLines(logOf(story))] : sessionLinesOf(story);
    const path = join(
      FOLDER,
      `${basename(file.name).replace(/\.test\.tsx?$/, '')}${id.replaceAll(/[^0-9]+/g, '-')}-${at + 1}.jsonl`,
    );
    writeFileSync(path, `${lines.join('\n')}\n`);
    process.stderr.write(
      `\n"${name}" failed. Its table or session: npm run replay -- ${relative(ROOT, path)}\n` +
        `  last asked: ${JSON.stringify(story.asked)}\n  answer: ${JSON.stringify(story.last)}\n`,
    );
    return [path];
  });
}

/** The lines of the log that a host would have written of a session's story. */
function sessionLinesOf({ scenario, steps }: SessionStory): string[] {
  const header = sealSessionHeader({ product: 'test', id: 'test', seed: 7, createdAt: STORY_AT, scenario }, sha256);
  let prev = header.hash;
  const entries = steps.map(({ at, command, events }, i) => {
    const by = { kind: command.type === 'JoinSession' ? 'door' : 'facilitator' } as const;
    const open = nameEntryCases({ n: i + 1, at, by, commandId: `c${i + 1}`, command, events, prev }, header, sha256);
    const sealed = sealEntry(open, sha256);
    prev = sealed.hash;
    return canonicalJson(sealed);
  });
  const played = [
    scenario,
    ...steps.flatMap(({ command }) => (command.type === 'OpenRound' ? [command.scenario] : [])),
  ];
  return [...new Set(played.map(caseLine)), headerLine(header), ...entries];
}
