import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { Presence } from '../../../server/boards/presence.ts';
import { TableStatuses } from '../../../server/boards/table-statuses.ts';
import { House } from '../../../server/hosting/house.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import type { TableHost } from '../../../server/hosting/table-host.ts';
import { writeArchive } from '../../../server/results/archives.ts';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { resumeFile } from '../../support/resume-file.ts';
import { ask, inNegotiation, OFFER, openHouse, order, reopen, seatOf } from './open-house.ts';

const MINUTE = 60_000;

const tablesOf = (session: SessionHost) => [...session.tables.values()];

/** When and at which play time a table was paused by the house; fails where it was not. */
function downtimeOf(table: TableHost) {
  const pause = table.entries.findLast(({ events }) => events.some(({ type }) => type === 'TablePaused'));
  const [event] = pause?.events ?? [];
  assert.ok(pause !== undefined && event?.type === 'TablePaused' && event.reason === 'downtime', table.id);
  return { at: pause.at, playMs: event.playMs };
}

/** The first table says something at each of these times after now (ms); the others are silent. */
async function talk(table: TableHost, clock: { at: number }, times: readonly number[]): Promise<void> {
  const from = clock.at;
  for (const time of times) {
    clock.at = from + time;
    const command = { type: 'Say', channel: 'table', text: `After ${time}` } as const;
    assert.deepEqual(await table.submit({ actor: seatOf('north'), commandId: `say-${clock.at}`, command }), {
      ok: true,
    });
  }
}

describe('after a restart', () => {
  it('[CL-9] [WI-13] every table that ran is paused as of one moment, the last entry of them all, and all stand in step', async () => {
    const { session, store, clock, table } = await openHouse({ tables: 65, people: 3 });
    await inNegotiation(session);
    await talk(table, clock, [30_000, 90_000]);
    const lastAt = clock.at;
    clock.at += 60 * MINUTE;
    const again = await reopen(store, clock);
    for (const host of tablesOf(again.session)) {
      assert.deepEqual(downtimeOf(host), { at: lastAt, playMs: 90_000 }, 'nobody gets time again, nobody loses any');
    }
    const lines = new TableStatuses(again.session, new Presence(), () => undefined);
    onTestFinished(() => lines.stop());
    const told = lines.all().map(({ paused, pausedSince }) => [paused, pausedSince]);
    assert.deepEqual(told, Array(65).fill(['downtime', lastAt]), 'the board that is opened later says so');
    await order(again.session, { kind: 'resume' });
    assert.ok(lines.all().every(({ pausedSince }) => pausedSince === undefined));
    const clocks = tablesOf(again.session).map((host) => playTime(host.table, clock.at + 7000));
    assert.deepEqual(new Set(clocks), new Set([97_000]), '65 tables, one time');
  });

  it('[CL-9] [WI-13] the look that was kept last counts where it is later than every entry', async () => {
    const { session, store, clock, house } = await openHouse({ tables: 2 });
    await inNegotiation(session);
    clock.at += 80_000;
    house.watchClock();
    await house.stop();
    const lookedAt = store.beatenAt;
    assert.equal(lookedAt, clock.at, 'the last look is kept at the stop');
    clock.at += 60 * MINUTE;
    const again = await reopen(store, clock);
    for (const host of tablesOf(again.session)) assert.deepEqual(downtimeOf(host), { at: lookedAt, playMs: 80_000 });
  });

  it('[WI-13] a look that a wrong clock dated after the start says nothing', async () => {
    const { session, store, clock } = await openHouse();
    await inNegotiation(session);
    await talk([...session.tables.values()][0] as TableHost, clock, [5000]);
    await store.beat(clock.at + 365 * 24 * 60 * MINUTE);
    clock.at += MINUTE;
    const again = await reopen(store, clock);
    assert.equal(downtimeOf(again.table).playMs, 5000);
    assert.equal(again.table.table.stage.kind, 'negotiation');
  });

  it('[CL-9] deadlines due before that moment are reached first, each at its own moment', async () => {
    const { session, store, clock, table } = await openHouse({ tables: 2 });
    await order(session, { kind: 'start' });
    const startedAt = clock.at;
    const [briefing, preparation] = table.scenario.phases.map(({ minutes }) => minutes * MINUTE);
    assert.ok(briefing !== undefined && preparation !== undefined);
    // The disk took the looks while no deadline was written: 10 s into the negotiation.
    const lookedAt = startedAt + briefing + preparation + 10_000;
    await store.beat(lookedAt);
    clock.at = lookedAt + 60 * MINUTE;
    const again = await reopen(store, clock);
    for (const host of tablesOf(again.session)) {
      const phases = host.entries.flatMap(({ at, events }) =>
        events.flatMap((event) => (event.type === 'PhaseStarted' ? [[event.kind, at - startedAt]] : [])),
      );
      assert.deepEqual(phases, [
        ['briefing', 0],
        ['preparation', briefing],
        ['negotiation', briefing + preparation],
      ]);
      assert.deepEqual(downtimeOf(host), { at: lookedAt, playMs: briefing + preparation + 10_000 });
    }
  });

  it('[CL-6] [CL-9] a draft that was due by then went out, one that was not is waiting still', async () => {
    const { session, store, clock, table } = await openHouse({ people: 6 });
    await inNegotiation(session);
    const share = (party: string, issue: number) => ({
      actor: seatOf(party),
      commandId: `draft-${party}`,
      command: {
        type: 'ShareDraft' as const,
        package: [issue, 1, 1],
        to: [party === 'north' ? 'south' : 'north'],
      },
    });
    assert.deepEqual(await table.submit(share('north', 0)), { ok: true });
    const sharedAt = clock.at;
    clock.at += 20_000;
    assert.deepEqual(await table.submit(share('south', 1)), { ok: true });
    await store.beat(sharedAt + 40_000);
    clock.at += 60 * MINUTE;
    const again = await reopen(store, clock);
    const made = again.table.entries.filter(({ events }) => events.some(({ type }) => type === 'OfferMade'));
    assert.deepEqual(
      made.map(({ at }) => at - sharedAt),
      [30_000],
    );
    assert.equal(Object.keys(again.table.table.drafts).length, 1);
    assert.equal(downtimeOf(again.table).at, sharedAt + 40_000);
  });

  it('[WI-13] tables in the lobby, paused ones and closed ones stay as they were', async () => {
    const { session, store, clock } = await openHouse({ tables: 3 });
    await ask(session, { type: 'OrderTables', tables: [1, 2], order: { kind: 'start' } });
    await ask(session, { type: 'OrderTables', tables: [1], order: { kind: 'pause' } });
    await ask(session, { type: 'OrderTables', tables: [2], order: { kind: 'close' } });
    const counts = tablesOf(session).map(({ entries }) => entries.length);
    clock.at += MINUTE;
    const again = await reopen(store, clock);
    assert.deepEqual(
      tablesOf(again.session).map(({ entries }) => entries.length),
      counts,
    );
    assert.equal(again.table.table.clock.paused, 'facilitator');
  });

  it('[WI-13] a session that comes from an archive is judged by its logs, not by the looks of this house', async () => {
    const { session, clock, house } = await openHouse();
    await inNegotiation(session);
    await talk([...session.tables.values()][0] as TableHost, clock, [5000]);
    const lines = await writeArchive(house.store, session.id, { names: true, now: clock.at });
    const store = new MemoryStore();
    clock.at += 60 * MINUTE;
    await store.beat(clock.at - 1);
    const other = new House(store, clock.now);
    onTestFinished(() => other.stop());
    const opened = await resumeFile(other, Buffer.from(lines.join('\n')));
    assert.ok(opened.ok);
    assert.equal(downtimeOf(opened.session.table(1) as TableHost).playMs, 5000);
  });
});

describe('a jump of the clock', () => {
  for (const [what, ms] of [
    ['forwards, as after a sleep of the machine', 60 * MINUTE],
    ['backwards', -60 * MINUTE],
  ] as const) {
    it(`[CL-9] ${what}: every table pauses as of the look before it, before anything else is heard`, async () => {
      const { house, session, table, clock } = await openHouse({ tables: 3 });
      await inNegotiation(session);
      house.watchClock();
      await talk(table, clock, [4000]);
      clock.at += 3000;
      session.table(2)?.time();
      const lookedAt = clock.at;
      clock.at += ms;
      const answer = await table.submit({ actor: seatOf('north'), commandId: 'offer-00001', command: OFFER });
      assert.deepEqual(answer, { ok: false, code: 'table-paused' });
      for (const host of tablesOf(session)) assert.deepEqual(downtimeOf(host), { at: lookedAt, playMs: 7000 });
      await order(session, { kind: 'resume' });
      assert.deepEqual(await table.submit({ actor: seatOf('north'), commandId: 'offer-00001', command: OFFER }), {
        ok: true,
      });
    });
  }

  it('[CL-9] a step of five seconds is no jump', async () => {
    const { house, session, table, clock } = await openHouse();
    await inNegotiation(session);
    house.watchClock();
    clock.at += 5000;
    const answer = await table.submit({ actor: seatOf('north'), commandId: 'offer-00001', command: OFFER });
    assert.deepEqual(answer, { ok: true });
  });

  it('[CL-9] what was asked before it and waited for the disk is dated when it was asked', async () => {
    const { house, session, table, clock, store } = await openHouse();
    await inNegotiation(session);
    house.watchClock();
    clock.at += 1000;
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    store.beforeAppend = () => held;
    const say = (text: string) =>
      table.submit({
        actor: seatOf('north'),
        commandId: `say-${text}`,
        command: { type: 'Say', channel: 'table', text },
      });
    const first = say('one');
    await new Promise((done) => setImmediate(done));
    const second = say('two');
    await new Promise((done) => setImmediate(done));
    clock.at += 60 * MINUTE;
    const third = say('three');
    letGo();
    assert.deepEqual(await Promise.all([first, second, third]), [
      { ok: true },
      { ok: true },
      { ok: false, code: 'table-paused' },
    ]);
    assert.equal(downtimeOf(table).playMs, 1000);
  });
});
