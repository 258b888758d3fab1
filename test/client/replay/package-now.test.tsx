import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { PackageNow } from '../../../client/replay/package-now.tsx';
import { createPlayback } from '../../../client/replay/record/playback.ts';
import { wholeSource } from '../../../client/replay/record/source.ts';
import { createReplayView } from '../../../client/replay/replay-view.ts';
import { logOf } from '../../support/log-of-story.ts';
import { atTheTable, puts } from '../../support/told-table.ts';

test('[DE-7] given a returned agreement and then an impasse, when the end is replayed, then points and effects are those of no agreement', () => {
  const story = atTheTable();
  const offer = puts(story, 'south', [1, 1, 0], { to: ['north'] });
  story.by('north').having({ type: 'AcceptOffer', offer });
  story.by('forum').having({ type: 'CastVote', vote: 'against' });
  story.clockRuns(3_600_000);
  const log = logOf(story);
  const playback = createPlayback(wholeSource({ header: log.header, entries: story.readable, log }), {
    position: story.steps.length,
    speed: 1,
  });
  const replay = createReplayView(playback);
  const view = playback.store.view.value;
  if (view === undefined) throw new Error('a replay shows its table at once');
  const html = renderToString(<PackageNow replay={replay} view={view} />);
  replay.stop();
  expect(html).toContain('Tidak sepakat');
  // Without agreement 45, 40 and 30; the returned package was worth 60, 60 and 25.
  expect([...html.matchAll(/<b>(\d+)<\/b> /g)].map(([, points]) => points)).toEqual(['45', '40', '30']);
  expect(html).not.toContain('class="chip"');
});
