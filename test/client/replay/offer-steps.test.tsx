import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Happened } from '../../../client/replay/happened.tsx';
import { offerStepWords, stepDirection } from '../../../client/replay/offer-step-words.ts';
import { createPlayback, type Playback } from '../../../client/replay/record/playback.ts';
import { wholeSource } from '../../../client/replay/record/source.ts';
import { tableCourse } from '../../../shared/debrief/table-course.ts';
import { STEP_CLASSES } from '../../../shared/process/step-classes.ts';
import { logOf } from '../../support/log-of-story.ts';
import { atTheTable, puts } from '../../support/told-table.ts';

/** South asks twice, talk in between, north answers once: the second offer of south gives way. */
function played(as?: string) {
  const story = atTheTable();
  const first = puts(story, 'south', [0, 1, 0], { to: ['north'] });
  story.by('north').having({ type: 'Say', channel: 'table', text: 'Itu belum cukup' });
  const second = puts(story, 'south', [1, 1, 0], { to: ['north'] });
  const log = logOf(story);
  const source = wholeSource({ header: log.header, entries: story.readable, log });
  const playback = createPlayback(source, { position: 0, speed: 1, ...(as === undefined ? {} : { as }) });
  return { first, second, log, playback };
}

function stood(playback: Playback) {
  const view = playback.store.view.value;
  if (view === undefined) throw new Error('a replay shows its table at once');
  return view;
}

describe('steps from offer to offer', () => {
  test('[RE-5] given a table, when one jumps from offer to offer, then what lies between is left out and the ends hold', () => {
    const { playback, first, second } = played();
    playback.offerBy(1);
    expect(Object.keys(stood(playback).table.offers)).toEqual([first]);
    const at = playback.position.value;
    playback.offerBy(1);
    expect(Object.keys(stood(playback).table.offers)).toEqual([first, second]);
    expect(playback.position.value).toBeGreaterThan(at + 1);
    playback.offerBy(1);
    expect(playback.position.value).toBe(playback.offers.value.at(-1));
    playback.offerBy(-1);
    expect(playback.position.value).toBe(at);
    playback.close();
  });

  test('[RE-5] given everybody’s points, then each further offer has its class and what it changes in points; the first has none', () => {
    const { playback, first, second, log } = played('facilitator');
    const steps = playback.offerSteps.value;
    expect([...steps.keys()]).toEqual([second]);
    const step = steps.get(second);
    if (step === undefined) throw new Error('the second offer is a step');
    expect(steps.get(first)).toBeUndefined();
    playback.go(playback.source.length);
    const view = stood(playback);
    const words = offerStepWords(view, step);
    const html = renderToString(
      <Happened view={view} places={playback.perspective.value.places} time={playback.time} steps={steps} />,
    );
    expect(html).toContain(words);
    expect(words).toMatch(/^Langkah: \D+ \(.+ [+−]?\d+, .+ [+−]?\d+ poin\)$/);
    expect(tableCourse(log).steps).toEqual([{ kind: step.kind, count: 1 }]);
    playback.close();
  });

  test('[RE-5] given a party’s eyes before the reveal, then no step is classed: it would tell of others’ points', () => {
    const { playback } = played('party:south');
    expect(playback.viewer.value.kind).toBe('party');
    expect(playback.offerSteps.value.size).toBe(0);
    expect(playback.offers.value.length).toBe(2);
    playback.close();
  });

  test('each class points to the others’ gain, their loss, or neither', () => {
    expect(STEP_CLASSES.map((kind) => [kind, stepDirection(kind)])).toEqual([
      ['silent', undefined],
      ['nice', 'up'],
      ['concession', 'up'],
      ['unfortunate', 'down'],
      ['selfish', 'down'],
      ['fortunate', 'up'],
    ]);
  });
});
