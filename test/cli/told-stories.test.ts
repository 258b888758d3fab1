import { rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { threePartyScenario } from '../support/scenarios.ts';
import { SessionStory } from '../support/session-story.ts';
import { leaveStories } from '../support/story-logs.ts';
import { given } from '../support/table-story.ts';
import { runCli } from './run-cli.ts';

/** The log that a failed test with this one story leaves. */
function logLeftBy(story: object): string {
  const [path = ''] = leaveStories({ id: 'a_1_2', name: 'of a test', file: { name: 'told.test.ts' } }, [story]);
  onTestFinished(() => rmSync(path));
  return path;
}

it('given a table that a failed test told, then what it leaves is opened and verified by replay', async () => {
  const story = given(threePartyScenario()).started().inPhase('negotiation');
  story.by('north').having({ type: 'Say', channel: 'table', text: 'Selamat pagi' });
  story.by('south').when({ type: 'CastVote', vote: 'for' });
  const path = logLeftBy(story);
  expect((await runCli('replay', path)).out).toContain('Selamat pagi');
  expect(await runCli('replay', path, '--verify')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/decided again/),
  });
});

it('given a session that a failed test told, then what it leaves is opened and verified by replay', async () => {
  const path = logLeftBy(SessionStory.open(2).joined(1));
  expect((await runCli('replay', path)).out).toMatch(/PersonJoined .*Peserta 1.*\n.*PersonSeated /);
  expect(await runCli('replay', path, '--verify')).toMatchObject({ code: 0, out: '2 entries: chain whole\n' });
});
