import { describe, expect, it } from 'vitest';
import { figuresScene, quadrantScene, type RoundDebrief } from '../../../server/projector/debrief.ts';
import { debriefTables } from '../../../server/projector/debrief-tables.ts';
import { storyScene } from '../../../server/projector/story.ts';
import { playTable } from '../../../shared/bots/play-loop.ts';
import { quadrantPicture } from '../../../shared/debrief/quadrant-picture.ts';
import { tableCourse } from '../../../shared/debrief/table-course.ts';
import { tableResult } from '../../../shared/debrief/table-result.ts';
import { peopleAsked } from '../../../shared/negotiation/afterwards.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { revealedCase } from '../../../shared/scoring/revealed-case.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { sha256 } from '../../support/sha256.ts';
import { given } from '../../support/table-story.ts';

const scenario = threePartyScenario();
const logs = Array.from({ length: 6 }, (_, at) => playTable({ scenario, seed: at + 1, sha256, table: at + 1 }));
const debrief: RoundDebrief = {
  round: 1,
  scenario: publicScenario(scenario),
  tables: logs.length,
  picture: quadrantPicture(revealedCase(scenario)),
  results: logs.map((log) => tableResult(log)),
  pending: undefined,
};

/** Every value of a key anywhere in a scene. */
function valuesOf(scene: unknown, key: string): unknown[] {
  if (typeof scene !== 'object' || scene === null) return [];
  return Object.entries(scene).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

describe('Given a revealed round', () => {
  it('when numbers are hidden, then no table is named, and order and stories give none away', () => {
    const hidden = quadrantScene(debrief, { numbers: false });
    const shown = quadrantScene(debrief, { numbers: true });
    expect(valuesOf({ marks: hidden.kind === 'quadrant' && hidden.marks }, 'table')).toEqual([]);
    expect(valuesOf({ stories: hidden.kind === 'quadrant' && hidden.stories }, 'table')).toEqual([]);
    expect(valuesOf(figuresScene([debrief], false), 'table')).toEqual([]);
    if (hidden.kind !== 'quadrant' || shown.kind !== 'quadrant') throw new Error('the case has indicators');
    expect(new Set(shown.marks.map(({ table }) => table)).size).toBe(shown.marks.length);
    const turned = quadrantScene({ ...debrief, results: debrief.results.toReversed() }, { numbers: false });
    expect(turned.kind === 'quadrant' && turned.marks).toEqual(hidden.marks);
    for (const { mark, benefit } of hidden.stories) expect(hidden.marks[mark]?.benefit).toBe(benefit ?? 0);
  });

  it('[WI-34] when facilitators ask, then the stories are those of the wall, in its order, with table and consents', () => {
    const shown = quadrantScene(debrief, { numbers: true });
    const ended = logs.map(({ entries }) => ({ entries, table: { consentAnswers: [] } }));
    const answer = debriefTables(debrief, (table) => ended[table - 1] as never);
    expect(answer.stories.length).toBeGreaterThan(0);
    expect(shown.kind === 'quadrant' && shown.stories.map(({ table }) => table)).toEqual(
      answer.stories.map(({ table }) => table),
    );
    for (const { yes, no } of answer.stories) expect([yes, no]).toEqual([0, 0]);
    const waiting = { ...debrief, pending: { done: 2, of: 6 } };
    expect(debriefTables(waiting, () => undefined)).toEqual({ ok: true, pending: { done: 2, of: 6 }, stories: [] });
  });

  it('when results are counted, then every table is in exactly one count', () => {
    const scene = quadrantScene(debrief, { numbers: true });
    if (scene.kind !== 'quadrant') throw new Error('the case has indicators');
    const { agreed, none, left, tables } = scene.counts;
    expect([agreed + none + left, tables]).toEqual([6, 6]);
  });

  it('when results are still being made, then nothing half is shown', () => {
    const waiting = { ...debrief, results: debrief.results.slice(0, 2), pending: { done: 2, of: 6 } };
    const scene = quadrantScene(waiting, { numbers: true });
    expect(scene.kind === 'quadrant' && [scene.marks, scene.stories, scene.medians, scene.counts.tables]).toEqual([
      [],
      [],
      {},
      6,
    ]);
  });

  it('when a case has no indicators, then its quadrant is its figures', () => {
    const bare = { ...debrief, scenario: { ...debrief.scenario, indicators: [] } };
    expect(quadrantScene(bare, { numbers: true }).kind).toBe('figures');
  });

  it('when the course of a table is read, then shares fall inside its best gain and times inside its end', () => {
    for (const log of logs) {
      const { demands, endPlayMs, moments } = tableCourse(log);
      expect(demands.length).toBeGreaterThan(0);
      for (const { share, atPlayMs } of demands) {
        expect(share).toBeLessThanOrEqual(1);
        expect(atPlayMs).toBeLessThanOrEqual(endPlayMs);
      }
      for (const { atPlayMs } of moments) expect(atPlayMs).toBeLessThanOrEqual(endPlayMs);
    }
  });
});

describe('Given the story of a table', () => {
  const story = given(scenario).started().inPhase('negotiation');
  story.by('north').having({ type: 'Say', channel: 'table', text: 'aloud' });
  story.having({ type: 'Say', channel: 'team', text: 'among us' });
  story.having({ type: 'Say', channel: { parties: ['south'] }, text: 'between us' });
  story.byFacilitator().having({ type: 'CloseTable' });
  const told = (wish: { readonly names: boolean; readonly talk: boolean }) =>
    storyScene(
      { kind: 'story', round: 1, table: 1, ...wish },
      {
        scenario: publicScenario(scenario),
        table: story.table,
        asked: peopleAsked(story.steps.flatMap(({ events }) => events)),
        course: undefined,
        result: undefined,
      },
      'A',
    );

  it('[AF-4] when one person has not agreed, then the talk stays closed though it was asked for', () => {
    for (const party of ['north', 'south']) story.by(party).having({ type: 'AnswerConsent', given: true });
    const scene = told({ names: true, talk: true });
    expect([scene.talk, scene.said]).toEqual(['refused', []]);
  });

  it('[AF-4] when everybody has agreed, then only words to the whole table stand there, and only when asked for', () => {
    story.by('forum').having({ type: 'AnswerConsent', given: true });
    expect(told({ names: false, talk: true }).said.map(({ text }) => text)).toEqual(['aloud']);
    expect(told({ names: false, talk: false }).said).toEqual([]);
  });

  it('when names were not asked for, then none is there', () => {
    expect(JSON.stringify(told({ names: false, talk: true }))).not.toContain('First of');
    expect(told({ names: true, talk: true }).parties.map(({ people }) => people)).toContainEqual(['First of north']);
  });
});
