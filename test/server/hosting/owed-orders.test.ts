import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { Presence } from '../../../server/boards/presence.ts';
import { TableStatuses } from '../../../server/boards/table-statuses.ts';
import { House } from '../../../server/hosting/house.ts';
import { missingOrders } from '../../../server/hosting/missing-orders.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import type { TableHost, TableOrder } from '../../../server/hosting/table-host.ts';
import { StoreFailedError } from '../../../server/store/store-errors.ts';
import type { Order } from '../../../shared/session/commands.ts';
import type { MemoryStore } from '../../support/memory-store.ts';
import { personId } from '../../support/session-story.ts';
import { soon } from '../../support/soon.ts';
import { ask, FACILITATOR, inNegotiation, openHouse, order, reopen, seatOf } from './open-house.ts';

/** The store writes nothing more into the logs of these ids, until told. */
function breakLogs(store: MemoryStore, isBroken: (id: string) => boolean): () => void {
  const refuse = (id: string) => {
    if (isBroken(id)) throw new StoreFailedError('The disk is full.');
  };
  store.beforeAppend = refuse;
  store.beforeCreate = refuse;
  return () => {
    store.beforeAppend = () => undefined;
    store.beforeCreate = () => undefined;
  };
}

function tableOf(session: SessionHost, number: number): TableHost {
  const table = session.table(number);
  assert.ok(table);
  return table;
}

/** What a table was ordered, as its log has it; nobody else asked anything of it. */
const ordersOf = (table: TableHost) =>
  table.entries.map(({ commandId, command, at }) => ({ commandId, command: command as TableOrder['command'], at }));
const idsOf = (table: TableHost) => table.entries.map(({ commandId }) => commandId);
const settled = (table: TableHost) => soon(() => assert.equal(table.waitingOrders, 0));
const say = (n: number) =>
  ({
    actor: seatOf('north'),
    commandId: `say-${n}`,
    command: { type: 'Say', channel: 'table', text: `Word ${n}` },
  }) as const;

function orderFor(session: SessionHost, tables: 'all' | number[], wish: Order) {
  return session.submit(FACILITATOR, `order-${session.entries.length}-${wish.kind}`, {
    type: 'OrderTables',
    tables,
    order: wish,
  });
}

describe('a table whose log cannot be written', () => {
  it('[WI-12] [SE-22] is owed what was answered yes: kept, given in order and dated as ordered, before anything later', async () => {
    const { session, store, clock } = await openHouse({ tables: 2, people: 6 });
    await inNegotiation(session);
    const [first, second] = [tableOf(session, 1), tableOf(session, 2)];
    const lines = new TableStatuses(session, new Presence(), () => undefined);
    onTestFinished(() => lines.stop());
    const mend = breakLogs(store, (id) => id === second.id);
    clock.at += 1000;
    const ordered = clock.at;
    assert.deepEqual(await orderFor(session, 'all', { kind: 'announce', text: 'Ten minutes' }), { ok: true });
    assert.deepEqual([first.waitingOrders, second.waitingOrders], [0, 1]);
    assert.equal(first.table.announcements.length, 1, 'the other table has it at once');

    clock.at += 1000;
    assert.deepEqual(await second.submit(say(1)), { ok: false, code: 'orders-waiting' });
    assert.deepEqual(await first.submit(say(1)), { ok: true });
    assert.deepEqual(await orderFor(session, [2], { kind: 'end-phase' }), { ok: false, code: 'orders-waiting' });
    assert.deepEqual(await orderFor(session, 'all', { kind: 'extend', ms: 60_000 }), { ok: true });
    assert.deepEqual(await orderFor(session, 'all', { kind: 'pause' }), { ok: true }, 'a pause always passes');
    assert.equal(first.table.clock.paused, 'facilitator');
    await ask(session, { type: 'SeatProxy', person: personId(9), name: 'Latecomer', table: 2, party: 'forum' });
    assert.equal(second.waitingOrders, 3);
    assert.deepEqual(
      lines.all().map(({ waitingOrders }) => waitingOrders),
      [undefined, 3],
    );

    clock.at += 1000;
    mend();
    await settled(second);
    const got = second.entries.slice(-3);
    assert.deepEqual(
      got.map(({ command, at }) => [command.type, at]),
      [
        ['Announce', ordered],
        ['PauseTable', ordered + 1000],
        ['SeatMember', ordered + 1000],
      ],
    );
    assert.equal(new Set(idsOf(second)).size, second.entries.length);
    assert.equal(second.table.clock.playedMs, first.table.clock.playedMs, 'the tables stand at one time');
    assert.deepEqual(await orderFor(session, 'all', { kind: 'resume' }), { ok: true });
    assert.deepEqual(await second.submit(say(2)), { ok: true });
  });

  it('[WI-12] gets all of it at the next start when the server stopped before the disk had room', async () => {
    const { session, store, clock } = await openHouse({ tables: 2, people: 6 });
    await order(session, { kind: 'start' });
    breakLogs(store, (id) => id === tableOf(session, 2).id);
    await order(session, { kind: 'announce', text: 'One' });
    await ask(session, { type: 'RemovePerson', person: personId(5) });
    await ask(session, { type: 'JoinSession', person: personId(9), name: 'Latecomer', table: 2, party: 'north' });
    const again = await reopen(store.cut({}), clock);
    const second = tableOf(again.session, 2);
    assert.equal(second.waitingOrders, 0);
    assert.deepEqual(
      second.table.announcements.map(({ text }) => text),
      ['One'],
    );
    for (const person of Object.values(again.session.session.people)) {
      const { seat } = person;
      if (seat?.table !== 2) continue;
      const known = second.table.seats.find((one) => one.party === seat.party && one.seat === seat.seat);
      assert.equal(known?.name, person.name, 'whoever sits in the session is known at the table');
    }
  });

  it('[WI-12] comes back waiting when the disk is full at the start, and gets it when there is room', async () => {
    const { session, store, clock } = await openHouse({ tables: 2, people: 6 });
    await order(session, { kind: 'start' });
    breakLogs(store, (id) => id === tableOf(session, 2).id);
    await order(session, { kind: 'announce', text: 'One' });
    const full = store.cut({});
    const mend = breakLogs(full, (id) => id !== session.id);
    const again = await reopen(full, clock);
    assert.deepEqual(again.damaged, []);
    const [first, second] = [tableOf(again.session, 1), tableOf(again.session, 2)];
    assert.ok(second.waitingOrders > 0);
    assert.deepEqual(await first.submit(say(1)), { ok: false, code: 'orders-waiting' }, 'the pause is owed as well');
    mend();
    await Promise.all([settled(first), settled(second)]);
    assert.equal(second.table.announcements.length, 1);
    assert.deepEqual([first.table.clock.paused, second.table.clock.paused], ['downtime', 'downtime']);
    assert.equal(first.table.clock.playedMs, second.table.clock.playedMs);
  });

  it('[WI-12] [WI-17] that is new is opened when there is room, with everybody who was seated there', async () => {
    const { session, store } = await openHouse();
    const mend = breakLogs(store, (id) => id === `${session.id}-2`);
    await ask(session, { type: 'AddTable' });
    await ask(session, { type: 'JoinSession', person: personId(9), name: 'Latecomer', table: 2, party: 'north' });
    const second = tableOf(session, 2);
    assert.ok(second.waitingOrders > 0);
    mend();
    await settled(second);
    assert.equal(store.logs.get(second.id)?.lines.length, second.entries.length);
    assert.deepEqual(
      second.table.seats.map(({ name }) => name),
      ['Latecomer'],
    );
  });

  it('[SE-9] [SE-22] is closed behind what it waits for when the session ends', async () => {
    const { session, store } = await openHouse({ tables: 2, people: 6 });
    await inNegotiation(session);
    const second = tableOf(session, 2);
    const mend = breakLogs(store, (id) => id === second.id);
    await order(session, { kind: 'announce', text: 'One' });
    await ask(session, { type: 'CloseSession' });
    assert.deepEqual(await session.submit(FACILITATOR, 'reveal', { type: 'RevealSession' }), {
      ok: false,
      code: 'tables-still-open',
    });
    mend();
    await settled(second);
    assert.deepEqual(second.table.stage, { kind: 'closed', outcome: 'cancelled' });
    await ask(session, { type: 'RevealSession' });
    assert.ok(second.table.revealed);
  });

  it('[WI-12] wherever in a story writing fails for a table, it ends as if it had never failed', async () => {
    const failAfter = async (healthy: number) => {
      const { session, store, clock } = await openHouse({ tables: 2, people: 6 });
      const second = tableOf(session, 2);
      let writes = 0;
      let isFull = true;
      store.beforeAppend = (id) => {
        if (id === second.id && isFull && writes++ >= healthy) throw new StoreFailedError('The disk is full.');
      };
      const wishes: Order[] = [
        { kind: 'start' },
        { kind: 'end-phase' },
        { kind: 'announce', text: 'Halfway' },
        { kind: 'pause' },
        { kind: 'nudge', to: 'south', text: 'Think of the third way' },
        { kind: 'resume' },
        { kind: 'inject', injection: 'flood' },
      ];
      for (const [n, wish] of wishes.entries()) {
        clock.at += 1000;
        await order(session, wish);
        if (n % 2 === 1) await ask(session, { type: 'RenamePerson', person: personId(4), name: `Name ${n}` });
      }
      await ask(session, { type: 'MovePeople', moves: [{ person: personId(6), to: { table: 1, party: 'north' } }] });
      isFull = false;
      await settled(second);
      const alone = new House(store.cut({ [second.id]: -1, [`${session.id}-1`]: -1 }), clock.now);
      onTestFinished(() => alone.stop());
      await alone.restore();
      const wanted = alone.sessions.get(session.id)?.table(2);
      const [{ clock: _, ...found }, { clock: __, ...whole }] = [second.table, wanted?.table ?? second.table];
      assert.ok(wanted);
      assert.deepEqual(found, whole, `after ${healthy} writes`);
      assert.equal(new Set(idsOf(second)).size, second.entries.length);
    };
    await Promise.all(Array.from({ length: 16 }, (_, healthy) => failAfter(healthy)));
  });
});

describe('orders looked for in a table’s log', () => {
  const seat = (commandId: string, number: number): TableOrder => ({
    commandId,
    command: { type: 'SeatMember', party: 'north', seat: number, name: 'Baiq', kind: 'person' },
    at: 0,
  });

  it('[WI-12] a later one is no proof of an earlier one: who was lost to a full disk of an older version is seated', async () => {
    const { table, session } = await openHouse();
    await order(session, { kind: 'start' });
    const orders = ordersOf(table);
    assert.deepEqual(missingOrders(table, orders), []);
    const lost = [
      seat('session:2:7', 8),
      { ...seat('session:2:8', 8), command: { type: 'VacateSeat', party: 'north', seat: 8 } },
    ] as const;
    assert.deepEqual(
      missingOrders(table, [...orders.slice(0, 1), ...lost, ...orders.slice(1)]),
      lost,
      'both, in order',
    );
  });

  it('[WI-12] what the table refused then, or an order for a clock that has gone on, is not given again', async () => {
    const { table, session } = await openHouse();
    await order(session, { kind: 'end-phase' });
    await inNegotiation(session);
    assert.equal(table.table.stage.kind, 'negotiation');
    const orders = ordersOf(table);
    const refused: TableOrder[] = [
      { ...seat('session:9:1', 1) },
      { commandId: 'session:9:2', command: { type: 'EndPhase' }, at: 0 },
    ];
    assert.deepEqual(missingOrders(table, [...orders.slice(0, 2), ...refused, ...orders.slice(2)]), []);
  });
});
