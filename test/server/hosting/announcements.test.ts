import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import { phaseIdOf, runningPhase } from '../../../shared/negotiation/table.ts';
import type { AnnouncedOrder } from '../../../shared/session/commands.ts';
import { ANNOUNCED_AHEAD_MS } from '../../../shared/session/vocabulary.ts';
import { soon } from '../../support/soon.ts';
import { ask, FACILITATOR, type OpenHouse, openHouse, order, reopen } from './open-house.ts';

const MINUTE = 60_000;

/** The phases of a session's tables, and their ends, as a board would name them. */
function phasesOf(session: SessionHost): Record<string, string> {
  return Object.fromEntries([...session.tables].map(([number, { table }]) => [number, phaseIdOf(table) ?? '']));
}
function endsOf(session: SessionHost): Record<string, number> {
  return Object.fromEntries(
    [...session.tables].map(([number, { table }]) => [number, runningPhase(table)?.endsAtPlayMs ?? -1]),
  );
}

function endPhase(session: SessionHost): AnnouncedOrder {
  return { kind: 'end-phase', phases: phasesOf(session) };
}

const announce = (session: SessionHost, wish: AnnouncedOrder) =>
  ask(session, { type: 'AnnounceOrder', tables: 'all', order: wish });

/** Two tables with people at both, in their first phase. */
async function twoRunning(): Promise<OpenHouse> {
  const opened = await openHouse({ tables: 2, people: 6 });
  await order(opened.session, { kind: 'start' });
  return opened;
}

const stages = (session: SessionHost) => [...session.tables.values()].map(({ table }) => table.stage.kind);
const announced = (session: SessionHost) => [...session.tables.values()].map(({ table }) => table.announced?.step);

/** Lets the server's time pass, with everything that is due in it. */
async function pass({ clock }: OpenHouse, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) {
    clock.at += Math.min(left, 1000);
    await vi.advanceTimersByTimeAsync(Math.min(left, 1000));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was announced', () => {
  it('[SE-19] [FA-13] happens ten seconds later by itself, once; until then every table knows of it', async () => {
    const house = await twoRunning();
    const { session } = house;
    await announce(session, endPhase(session));
    assert.deepEqual(announced(session), ['end-phase', 'end-phase']);
    await pass(house, ANNOUNCED_AHEAD_MS - 1000);
    assert.deepEqual(stages(session), ['briefing', 'briefing']);
    await pass(house, 2000);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
    await pass(house, 30_000);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
    const done = session.entries.filter(({ command }) => command.type === 'CarryOut');
    assert.deepEqual(
      done.map(({ by }) => by.kind),
      ['house'],
    );
    assert.equal(session.session.droppedOut, undefined, 'both followed');
  });

  it('[SE-19] comes at once when the facilitator skips the wait, and not again', async () => {
    const house = await twoRunning();
    const { session } = house;
    await announce(session, endPhase(session));
    await ask(session, { type: 'CarryOut', announcement: 1 });
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
    await pass(house, 2 * ANNOUNCED_AHEAD_MS);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
  });

  it('[SE-19] does not come when it was cancelled', async () => {
    const house = await twoRunning();
    const { session } = house;
    await announce(session, endPhase(session));
    await ask(session, { type: 'CancelAnnouncement', announcement: 1 });
    assert.deepEqual(announced(session), [undefined, undefined]);
    await pass(house, 2 * ANNOUNCED_AHEAD_MS);
    assert.deepEqual(stages(session), ['briefing', 'briefing']);
  });

  it('[SE-20] does not come to tables that were paused in between, whoever goes on then', async () => {
    const house = await twoRunning();
    const { session } = house;
    await announce(session, endPhase(session));
    await ask(session, { type: 'OrderTables', tables: [2], order: { kind: 'pause' } });
    await ask(session, { type: 'OrderTables', tables: [2], order: { kind: 'resume' } });
    await pass(house, 2 * ANNOUNCED_AHEAD_MS);
    assert.deepEqual(stages(session), ['preparation', 'briefing']);
  });

  it('[SE-21] [FA-14] does not come to a table whose time was up before; it is named', async () => {
    const house = await twoRunning();
    const { session } = house;
    await ask(session, { type: 'OrderTables', tables: [2], order: { kind: 'extend', ms: 10 * MINUTE } });
    await pass(house, 5 * MINUTE - 4000);
    await announce(session, endPhase(session));
    await pass(house, ANNOUNCED_AHEAD_MS + 1000);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
    const dropouts = [{ table: 1, code: 'step-not-announced' }];
    assert.deepEqual(session.session.droppedOut, { nth: 1, order: 'end-phase', dropouts });
  });

  it('[SE-20] does not come after a restart, nor after the clock jumped', async () => {
    const house = await twoRunning();
    await announce(house.session, endPhase(house.session));
    await house.house.stop();
    house.clock.at += 3000;
    const again = await reopen(house.store, house.clock);
    assert.deepEqual(again.session.session.announcements, []);
    assert.deepEqual(announced(again.session), [undefined, undefined]);
    again.house.watchClock();
    await order(again.session, { kind: 'resume' });
    await announce(again.session, endPhase(again.session));
    house.clock.at += 600_000;
    await vi.advanceTimersByTimeAsync(ANNOUNCED_AHEAD_MS + 1000);
    assert.deepEqual(again.session.session.announcements, []);
    assert.deepEqual(stages(again.session), ['briefing', 'briefing']);
  });

  it('[SE-19] is tried again where it could not be written at its moment', async () => {
    const house = await twoRunning();
    const { session, store } = house;
    await announce(session, endPhase(session));
    let failures = 0;
    store.beforeAppend = (id) => {
      if (id === session.id && failures++ < 2) throw new Error('disk full');
    };
    await pass(house, ANNOUNCED_AHEAD_MS + 5000);
    assert.ok(failures > 2);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
  });

  it('[SE-18] [SE-9] of a session that ends closes its tables', async () => {
    const house = await twoRunning();
    const { session } = house;
    await announce(session, { kind: 'close-session' });
    assert.deepEqual(announced(session), ['close', 'close']);
    await pass(house, ANNOUNCED_AHEAD_MS + 1000);
    assert.deepEqual([session.session.stage, ...stages(session)], ['closed', 'closed', 'closed']);
  });
});

describe('two facilitators', () => {
  it('[FA-12] [SE-21] who end the same phase end it once, and the second is told which tables had gone on', async () => {
    const { session } = await twoRunning();
    const wish = { type: 'OrderTables', tables: 'all', order: { ...endPhase(session) } } as const;
    const answers = await Promise.all(
      ['first', 'second'].map((id) => session.submit(FACILITATOR, id, wish as Parameters<typeof session.submit>[2])),
    );
    assert.deepEqual(answers, [{ ok: true }, { ok: true }]);
    assert.deepEqual(stages(session), ['preparation', 'preparation']);
    await soon(() => assert.ok(session.session.droppedOut));
    const dropouts = [1, 2].map((table) => ({ table, code: 'phase-moved-on' }));
    assert.deepEqual(session.session.droppedOut, { nth: 1, order: 'end-phase', dropouts });
  });

  it('[FA-12] [SE-21] who both press "+5" add five', async () => {
    const { session } = await twoRunning();
    const states = { phases: phasesOf(session), endsAtPlayMs: endsOf(session) };
    const wish = {
      type: 'OrderTables',
      tables: 'all',
      order: { kind: 'extend', ms: 5 * MINUTE, ...states },
    } as const;
    await Promise.all(['first', 'second'].map((id) => session.submit(FACILITATOR, id, wish)));
    assert.deepEqual(endsOf(session), { 1: 10 * MINUTE, 2: 10 * MINUTE });
    await soon(() => assert.equal(session.session.droppedOut?.order, 'extend'));
  });
});
