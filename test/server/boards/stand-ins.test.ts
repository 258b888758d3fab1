import assert from 'node:assert/strict';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchOutage } from '../../../server/boards/hall-outage.ts';
import { Presence } from '../../../server/boards/presence.ts';
import { AbsenceWatch, STAND_IN, watchStandIns } from '../../../server/boards/stand-ins.ts';
import { hasStandIn } from '../../../shared/negotiation/stand-in.ts';
import { personId } from '../../support/session-story.ts';
import { given } from '../../support/table-story.ts';
import { wideScenario } from '../../support/wide-case.ts';
import { ask, inNegotiation, openHouse, order, seatOf } from '../hosting/open-house.ts';

const EVERYBODY = ['north:1', 'south:1', 'east:1', 'forum:1', 'watch:1'];
const without = (...parties: string[]) => EVERYBODY.filter((seat) => !parties.some((one) => seat.startsWith(one)));

/** South was asked by north; at so many further tables everybody is there. */
function hall(connected: readonly string[], others = 0, isPlaying = true) {
  const story = given(wideScenario()).started().inPhase('negotiation');
  story.by('north').having({ type: 'MakeOffer', package: [0, 0, 0], to: ['south', 'east'] });
  const { table } = story;
  const more = Array.from({ length: others }, (_, i) => ({ number: i + 2, table, connected: EVERYBODY, isPlaying }));
  return [{ number: 1, table, connected, isPlaying }, ...more];
}

const LONG = STAND_IN.goneMs;

describe('[SI-6] a stand-in comes by itself', () => {
  it('given a team that is asked, when all its phones are gone for three minutes, then it comes, not before', () => {
    const watch = new AbsenceWatch();
    expect(watch.look(hall(without('south')), false, 1000)).toEqual([]);
    expect(watch.look(hall(without('south')), false, LONG + 999)).toEqual([]);
    expect(watch.look(hall(without('south')), false, LONG + 1000)).toEqual([{ table: 1, party: 'south' }]);
  });

  it('given a phone that came back in between, then the three minutes begin anew', () => {
    const watch = new AbsenceWatch();
    watch.look(hall(without('south')), false, 0);
    watch.look(hall(EVERYBODY), false, 60_000);
    watch.look(hall(without('south')), false, 90_000);
    expect(watch.look(hall(without('south')), false, LONG + 1000)).toEqual([]);
  });

  it('given a team that nobody waits for, then it does not', () => {
    const watch = new AbsenceWatch();
    watch.look(hall(without('north')), false, 0);
    expect(watch.look(hall(without('north')), false, 2 * LONG)).toEqual([]);
  });

  it('given three phones gone, when they are a tenth of the hall or more, then none comes; when less, one does', () => {
    const gone = without('south', 'forum', 'watch');
    for (const [others, comes] of [
      [5, false],
      [6, true],
    ] as const) {
      const watch = new AbsenceWatch();
      watch.look(hall(gone, others), false, 0);
      expect(watch.look(hall(gone, others), false, LONG)).toHaveLength(comes ? 1 : 0);
    }
  });

  it('given the hall’s network is lost, a pause or a break, then none comes, and the time does not count', () => {
    const watch = new AbsenceWatch();
    watch.look(hall(without('south')), true, 0);
    expect(watch.look(hall(without('south')), false, LONG)).toEqual([]);
    expect(watch.look(hall(without('south'), 0, false), false, 2 * LONG)).toEqual([]);
    expect(watch.look(hall(without('south')), false, 3 * LONG)).toEqual([]);
    expect(watch.look(hall(without('south')), false, 4 * LONG)).toEqual([{ table: 1, party: 'south' }]);
  });
});

/** A session in its negotiation whose phones are connected as the test says. */
async function watched() {
  const open = await openHouse();
  const presence = new Presence();
  const watch = watchStandIns(open.session, presence, watchOutage(open.session, presence));
  onTestFinished(watch.stop);
  await inNegotiation(open.session);
  const here = (...seats: string[]) => presence.note(open.table.id, seats);
  here('north:1', 'south:1', 'forum:1');
  return { ...open, watch, here };
}

describe('[SI-7] [SE-31] a phone of the team is back', () => {
  it('given a team that is gone and asked, when three minutes pass, then the host lets a bot stand in, and it goes when a phone is back', async () => {
    const { session, table, clock, watch, here } = await watched();
    const offer = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] } as const;
    const made = { ...offer, package: [...offer.package], to: [...offer.to] };
    assert.deepEqual(await table.submit({ actor: seatOf('north'), commandId: 'a', command: made }), { ok: true });
    here('north:1', 'forum:1');
    watch.look();
    clock.at += LONG;
    watch.look();
    await vi.waitFor(() => assert.ok(hasStandIn(table.table, 'south')));
    assert.deepEqual(session.entries.at(-1)?.by, { kind: 'house' });
    here('north:1', 'forum:1', 'south:1');
    await vi.waitFor(() => assert.ok(!hasStandIn(table.table, 'south')));
    assert.deepEqual(table.entries.at(-1)?.events, [{ type: 'StandInWent', party: 'south', why: 'device-back' }]);
    assert.deepEqual(session.session.people[personId(2)]?.seat, { table: 1, party: 'south', seat: 1 });
  });

  it('given a stand-in that the facilitator let come, when a phone is back, then it goes', async () => {
    const { session, table, here } = await watched();
    here('north:1', 'forum:1');
    await order(session, { kind: 'let-stand-in', party: 'south', why: 'facilitator' });
    assert.ok(hasStandIn(table.table, 'south'));
    here('north:1', 'forum:1', 'south:1');
    await vi.waitFor(() => assert.ok(!hasStandIn(table.table, 'south')));
  });

  it('given somebody acts for a team, when its phone is back, then the proxy is out by itself and the seat is as before', async () => {
    const { session, here } = await watched();
    here('north:1', 'forum:1');
    await ask(session, { type: 'SeatProxy', person: personId(9), name: 'Fasilitator', table: 1, party: 'south' });
    here('north:1', 'forum:1', 'south:2');
    assert.ok(session.session.people[personId(9)]);
    here('north:1', 'forum:1', 'south:1', 'south:2');
    await vi.waitFor(() => assert.equal(session.session.people[personId(9)], undefined));
    assert.deepEqual(session.session.people[personId(2)]?.seat, { table: 1, party: 'south', seat: 1 });
  });
});
