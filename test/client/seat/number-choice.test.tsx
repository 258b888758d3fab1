import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { IssueRow } from '../../../client/seat/offer-builder/issue-row.tsx';
import { sameInEach } from '../../../shared/kernel/languages.ts';
import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';

/** A share from 0 to 100 in steps of one; seven of its values stand on the scale. */
const share = {
  id: 'share',
  name: sameInEach('Share'),
  shortName: sameInEach('Share'),
  question: sameInEach('Which share?'),
  number: { from: 0, to: 100, step: 1, decimals: 0, unit: sameInEach('%') },
  options: Array.from({ length: 101 }, (_, n) => ({ id: String(n), name: sameInEach(`${n} %`) })),
} as unknown as ScenarioIssue;

/** The row of the draft with that value chosen, after an event that made values from 40 on worth ten less. */
function rowWith(chosen: number): string {
  const html = renderToString(
    <IssueRow
      issue={share}
      row={{ issue: 0, option: chosen, points: pointsOf(chosen), changed: false, closed: [], barred: [] }}
      isOpen
      against={undefined}
      answered={undefined}
      pointsOf={(_, place) => pointsOf(place)}
      wasOf={(_, place) => (place < 40 ? undefined : place)}
      issues={[share]}
      all={[chosen]}
      next={undefined}
      onToggle={() => undefined}
      onGo={() => undefined}
      onChoose={() => undefined}
      onDone={() => undefined}
    />,
  );
  return html;
}

const pointsOf = (place: number) => (place < 40 ? place : place - 10);
const headOf = (html: string) => /class="num issue-points">(.*?)<svg/s.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ') ?? '';
const scaleOf = (html: string) => [...html.matchAll(/<b class="num xs">(.*?)<\/b>/gs)].map(([, place = '']) => place);

describe('the value of a number in the builder', () => {
  test('given an event changed points, then every place of the scale that it changed says what it was worth, and no other', () => {
    const places = scaleOf(rowWith(20));
    expect(places.length).toBeGreaterThanOrEqual(5);
    const marked = places.map((place) => place.includes('class="was'));
    const changed = places.map((place) => Number(/(\d+)\s*<span class="sr"> poin/.exec(place)?.[1]) >= 30);
    expect(marked).toEqual(changed);
    expect(new Set(marked)).toEqual(new Set([true, false]));
  });

  test('given a value between the places of the scale, when it is chosen, then its head says what it was worth', () => {
    expect(headOf(rowWith(47)).replace(/\s+/g, ' ').trim()).toMatch(/^47 .*47.* 37 poin$/);
    expect(headOf(rowWith(23)).replace(/\s+/g, ' ').trim()).toBe('23 poin');
  });
});
