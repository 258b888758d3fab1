import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { House } from '../../../server/hosting/house.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { MemoryStore } from '../../support/memory-store.ts';
import { personId } from '../../support/session-story.ts';
import { ask, openHouse, order, reopen, type TestClock } from './open-house.ts';

/** The lines of each log as they were written, in the order of the writes. */
function recordWrites(store: MemoryStore): string[] {
  const writes: string[] = [];
  store.beforeAppend = (id, lines) => {
    for (let line = 0; line < lines; line++) writes.push(id);
  };
  return writes;
}

/** A session in which each kind of order was given, people moved and bots made room. */
async function tellStory(session: SessionHost, clock: TestClock): Promise<void> {
  await order(session, { kind: 'start' });
  clock.at += 1000;
  await ask(session, { type: 'JoinSession', person: personId(9), name: 'Latecomer', table: 1, party: 'forum' });
  await order(session, { kind: 'end-phase' });
  await ask(session, { type: 'MovePeople', moves: [{ person: personId(9), to: { table: 2, party: 'south' } }] });
  await ask(session, { type: 'RenamePerson', person: personId(1), name: 'Baiq' });
  await order(session, { kind: 'pause' });
  await order(session, { kind: 'nudge', to: 'south', text: 'Think of the third way' });
  await order(session, { kind: 'extend', ms: 60_000 });
  await order(session, { kind: 'resume' });
  await order(session, { kind: 'inject', injection: 'flood' });
  await ask(session, { type: 'AddTable' });
  await ask(session, { type: 'RemovePerson', person: personId(2) });
  await ask(session, { type: 'CloseSession' });
  await ask(session, { type: 'RevealSession' });
}

/** What counts of a table after a restart: everything but the pause that the restart itself brought. */
function settled(table: Table): unknown {
  const { seats, stage, announcements, injected, revealed } = table;
  const kind = stage.kind;
  return {
    seats: [...seats].sort((a, b) => a.party.localeCompare(b.party) || a.seat - b.seat),
    kind,
    announcements,
    injected,
    revealed,
  };
}

describe('orders of a session for its tables', () => {
  it('[WI-12] reach every table exactly once, wherever between two writes the process died', async () => {
    const { session, clock, store } = await openHouse({ tables: 2, bots: true, people: 2 });
    const before = Object.fromEntries([...store.logs].map(([id, log]) => [id, log.lines.length]));
    const writes = recordWrites(store);
    await tellStory(session, clock);
    const late = [...store.logs].flatMap(([id, { kind }]) =>
      kind === 'table' && before[id] === undefined ? [id] : [],
    );
    let cuts = 0;
    for (let kept = 0; kept < writes.length; kept++) {
      const counts: Record<string, number> = { ...Object.fromEntries(late.map((id) => [id, -1])), ...before };
      for (const id of writes.slice(0, kept)) counts[id] = Math.max(0, counts[id] ?? 0) + 1;
      const sessionCount = counts[session.id] ?? 0;
      const again = await reopen(store.cut(counts), clock);
      assert.deepEqual(again.damaged, [], `after write ${kept}`);
      const whole = await referenceAfter(store, session.id, sessionCount, clock);
      for (const number of whole.session.tables) {
        const [found, wanted] = [again.session, whole].map((one) => one.tables.get(number)?.table);
        assert.ok(found && wanted);
        assert.deepEqual(settled(found), settled(wanted), `table ${number} after write ${kept} (${writes[kept]})`);
        const ids = again.session.tables.get(number)?.entries.map((entry) => entry.commandId) ?? [];
        assert.equal(new Set(ids).size, ids.length, 'no order came twice');
      }
      cuts++;
    }
    assert.ok(cuts > 30, `${cuts} cuts`);
  });
});

/** The session's log up to a count with tables that were never interrupted: every order is passed on from the beginning. */
async function referenceAfter(store: MemoryStore, id: string, count: number, clock: TestClock): Promise<SessionHost> {
  const tables = [...store.logs].flatMap(([key, { kind }]) => (kind === 'table' ? [key] : []));
  const alone = store.cut({ ...Object.fromEntries(tables.map((key) => [key, -1])), [id]: count });
  const house = new House(alone, clock.now);
  onTestFinished(() => house.stop());
  await house.restore();
  const session = house.sessions.get(id);
  assert.ok(session);
  return session;
}

describe('after a restart', () => {
  it('[SE-1] a session whose opening was never written does not come back', async () => {
    const { store, clock, session } = await openHouse();
    const cut = store.cut({ [session.id]: 0, [`${session.id}-1`]: -1 });
    const again = new House(cut, clock.now);
    onTestFinished(() => again.stop());
    assert.deepEqual(await again.restore(), []);
    assert.equal(again.sessions.size, 0);
  });
});

describe('while a table is still being opened', () => {
  it('[SE-8] the reveal waits for it, too', async () => {
    const { session } = await openHouse();
    await order(session, { kind: 'close' });
    const [, reveal] = await Promise.all([
      session.submit({ kind: 'facilitator' }, 'add-table', { type: 'AddTable' }),
      session.submit({ kind: 'facilitator' }, 'reveal-all', { type: 'RevealSession' }),
    ]);
    assert.deepEqual(reveal, { ok: false, code: 'tables-still-open' });
  });
});
