import { describe, expect, test } from 'vitest';
import { type Label, placeLabels } from '../../../../client/replay/labels.ts';
import { readReplayAddress, writeReplayAddress } from '../../../../client/replay/record/address.ts';
import { agreedOffer, offerInView, packageBefore } from '../../../../client/replay/record/in-view.ts';
import { replayLanes } from '../../../../client/replay/record/lanes.ts';
import { perspectiveAt, wholeSource } from '../../../../client/replay/record/source.ts';
import { positionOf, stepAt, waitMs } from '../../../../client/replay/record/steps.ts';
import { phaseAt, positionNear, replayTime } from '../../../../client/replay/record/time.ts';
import { createDice } from '../../../../shared/kernel/dice.ts';
import { playTime } from '../../../../shared/negotiation/play-clock.ts';
import { visible } from '../../../../shared/visibility/visible.ts';
import { playAtRandom } from '../../../support/random-play.ts';
import { toldTable } from '../../../support/told-table.ts';

const { story, offers } = toldTable();
const source = wholeSource({ header: { table: 1, session: 's', scenario: story.scenario }, entries: story.readable });
const time = replayTime(source);

describe('the time line', () => {
  test('the play clock is to scale between the start and the close, and never runs back', () => {
    expect(time.share[0]).toBe(0);
    expect(time.share.at(-1)).toBe(1);
    for (const [position, share] of time.share.entries())
      expect(share).toBeGreaterThanOrEqual(time.share[position - 1] ?? 0);
    expect(time.playMs.at(-1)).toBe(playTime(story.table, story.at));
  });

  test('phases stand one after the other without gaps, each with its positions and times', () => {
    expect(time.phases.map(({ kind }) => kind)).toEqual([
      'lobby',
      'briefing',
      'preparation',
      'negotiation',
      'ratification',
      'closed',
    ]);
    for (const [at, phase] of time.phases.entries()) {
      expect(phase.from).toBe((time.phases[at - 1]?.to ?? -1) + 1);
      expect(phase.fromShare).toBe(time.phases[at - 1]?.toShare ?? 0);
    }
    expect(phaseAt(time, source.length)?.kind).toBe('closed');
    expect(phaseAt(time, 0)?.kind).toBe('lobby');
  });

  test('any table can be laid out, also one that never started or is not over', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { story: played, scenario } = playAtRandom(seed);
      const cut = createDice(seed).roll(played.readable.length + 1);
      const entries = played.readable.slice(0, cut);
      const laid = replayTime(wholeSource({ header: { table: 1, session: 's', scenario }, entries }));
      expect(laid.share).toHaveLength(cut + 1);
      for (const [at, share] of laid.share.entries()) {
        expect(share).toBeGreaterThanOrEqual(laid.share[at - 1] ?? 0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a tap goes to the nearest step, of several at one place to the last', () => {
    const stops = Array.from({ length: source.length }, (_, at) => at + 1);
    expect(positionNear(time, stops, 1)).toBe(source.length);
    expect(positionNear(time, stops, -1)).toBe(0);
    const [first] = offers;
    const lane = replayLanes(perspectiveAt(source, { kind: 'facilitator' }, 1)).find(
      ({ party }) => party.id === 'north',
    );
    const position = lane?.offers.find(({ id }) => id === first)?.position ?? 0;
    const share = time.share[position] ?? 0;
    expect(time.share[positionNear(time, stops, share)]).toBe(share);
  });

  test('a lane holds what its party did, once each, and nothing that the viewpoint does not read', () => {
    const lanes = replayLanes(perspectiveAt(source, { kind: 'facilitator' }, 1));
    expect(lanes.map(({ party, offers: made, talk }) => [party.id, made.length, talk.length])).toEqual([
      ['north', 5, 2],
      ['south', 3, 2],
      ['forum', 0, 0],
    ]);
    const seen = replayLanes(perspectiveAt(source, { kind: 'party', party: 'forum' }, 1));
    expect(seen.map(({ offers: made, talk }) => [made.length, talk.length])).toEqual([
      [1, 2],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('names on the time line', () => {
  const mark = (id: string, share: number, weight = 1, width = 80): Label => ({ id, share, width, weight });

  test('given marks apart, then all stand in the row next to the lanes, the last one before its mark', () => {
    expect(placeLabels([mark('a', 0), mark('b', 0.5), mark('c', 1)], 600, 2)).toEqual([
      { id: 'a', row: 0, name: 'right' },
      { id: 'b', row: 0, name: 'right' },
      { id: 'c', row: 0, name: 'left' },
    ]);
  });

  test('given three at one place and two rows, then the weightiest are named and the third is left out', () => {
    const placed = placeLabels([mark('a', 0.5, 1), mark('b', 0.5, 3), mark('c', 0.5, 2)], 600, 2);
    expect(placed.map(({ row }) => row)).toEqual([undefined, 0, 1]);
  });

  test('nothing ever covers anything', () => {
    const dice = createDice(5);
    for (let round = 0; round < 200; round++) {
      const width = 250 + dice.roll(1200);
      const marks = Array.from({ length: 2 + dice.roll(12) }, (_, at) =>
        mark(`m${at}`, dice.roll(1001) / 1000, dice.roll(4), 40 + dice.roll(160)),
      );
      const spans = placeLabels(marks, width, 2).flatMap(({ row, name }, at) => {
        const x = (marks[at]?.share ?? 0) * width;
        const wide = name === 'none' ? 0 : (marks[at]?.width ?? 0);
        return row === undefined ? [] : [{ row, from: name === 'left' ? x - 13 - wide : x - 13, wide: 26 + wide }];
      });
      for (const [at, one] of spans.entries()) {
        for (const other of spans.slice(at + 1)) {
          const apart = one.from + one.wide <= other.from || other.from + other.wide <= one.from;
          expect(one.row !== other.row || apart, `round ${round}`).toBe(true);
        }
      }
    }
  });
});

describe('steps, speed and address', () => {
  test('a position between two stops belongs to the step before it; steps outside are the ends', () => {
    const stops = [2, 5, 9];
    expect([0, 1, 2, 4, 5, 9, 12].map((position) => stepAt(stops, position))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect([-1, 0, 1, 3, 8].map((step) => positionOf(stops, step))).toEqual([0, 0, 2, 9, 9]);
    expect(positionOf([], 4)).toBe(0);
  });

  test('time passes as at the table, divided by the speed, without long silence and without haste', () => {
    expect(waitMs(2000, 1)).toBe(2000);
    expect(waitMs(30_000, 16)).toBe(1875);
    expect(waitMs(600_000, 1)).toBe(5000);
    expect(waitMs(0, 60)).toBe(120);
  });

  test('an address is read as it was written, and nonsense in it asks for nothing', () => {
    const address = {
      session: 'a-B_1',
      table: 27,
      round: 2,
      own: false,
      position: 84,
      as: 'party:ntb',
      speed: 16,
    } as const;
    expect(writeReplayAddress(address)).toBe('?session=a-B_1&table=27&round=2&step=84&as=party:ntb&speed=16');
    expect(readReplayAddress(writeReplayAddress(address))).toEqual(address);
    expect(readReplayAddress('?own&step=3')).toEqual({ own: true, position: 3, speed: 4 });
    expect(readReplayAddress('?session=&table=-2&step=1e9&speed=5&as=')).toEqual({ own: false, speed: 4 });
    expect(writeReplayAddress({ own: false, speed: 4 })).toBe('');
  });
});

describe('what is in view', () => {
  const entries = visible(story.readable, { kind: 'facilitator' }, false);

  test('the newest offer, or the one that was answered last', () => {
    expect(offerInView([])).toBeUndefined();
    expect(offerInView(entries)).toBe(offers[7]);
    const upTo = entries.findIndex(({ events }) => events.some((event) => event.type === 'OfferMade')) + 2;
    expect(offerInView(entries.slice(0, upTo))).toBe(offers[0]);
  });

  test('an offer is compared with the author’s one before, and the agreement is named after its offer', () => {
    const made = Object.values(story.table.offers);
    const third = made.find(({ id }) => id === offers[2]);
    const first = made.find(({ id }) => id === offers[0]);
    expect(third && packageBefore(story.table, third)).toEqual([2, 0, 0]);
    expect(first && packageBefore(story.table, first)).toBeUndefined();
    expect(agreedOffer(story.table)?.id).toBe(offers[7]);
  });
});
