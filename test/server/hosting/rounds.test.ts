import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';
import { personId } from '../../support/session-story.ts';
import { ask, inNegotiation, openHouse, order, reopen } from './open-house.ts';

const [NORTH, SOUTH, FORUM] = [personId(1), personId(2), personId(3)] as const;

/** A second round in which those of the first two tables' North and South swap roles; the others wait. */
async function openSecondRound(session: SessionHost, scenario: Scenario = twoPartyScenario()): Promise<void> {
  const moves = [
    { person: NORTH, to: { table: 1, party: 'south' } },
    { person: SOUTH, to: { table: 2, party: 'north' } },
  ];
  await ask(session, { type: 'OpenRound', scenario, tables: 2, moves });
}

/** Every table of every round with what it holds, and what the session says of its people. */
function pictureOf(session: SessionHost) {
  const { people, round, tables, pastRounds } = session.session;
  return {
    round,
    tables,
    people: Object.fromEntries(Object.entries(people).map(([id, { seat }]) => [id, seat])),
    past: pastRounds.map((past) => [past.round, past.seats]),
    logs: session.rounds.map((one) => [
      one.publicHash,
      [...one.tables.values()].map(({ id, header, table }) => {
        const seats = [...table.seats].sort((a, b) => a.party.localeCompare(b.party) || a.seat - b.seat);
        return { id, seed: header.seed, seats, stage: table.stage.kind, revealed: table.revealed };
      }),
    ]),
  };
}

describe('a further round', () => {
  it('[SE-12] [WI-16] has tables of its own with the case that was asked for; those of the first stay as they ended', async () => {
    const { session } = await openHouse();
    await order(session, { kind: 'close' });
    const before = session.tables.get(1);
    const hash = session.publicHash;
    await openSecondRound(session);
    assert.equal(session.tableId(2), `${session.id}-r2-2`);
    assert.deepEqual(
      [...session.tables.values()].map(({ id, scenario }) => [id, scenario.id]),
      [
        [`${session.id}-r2-1`, 'two-party-test'],
        [`${session.id}-r2-2`, 'two-party-test'],
      ],
    );
    assert.equal(session.table(1, 1), before);
    assert.equal(before?.table.stage.kind, 'closed');
    assert.notEqual(session.publicHash, hash);
    assert.equal(session.rounds[0].publicHash, hash, 'the file of the first round is still served');
    assert.deepEqual(
      session.table(1)?.table.seats.map(({ party, name }) => [party, name]),
      [['south', 'Peserta 1']],
    );
    assert.equal(session.session.people[FORUM]?.seat, undefined);
  });

  it('[SE-8] [SE-12] orders go to its tables only; the reveal opens those of all rounds', async () => {
    const { session } = await openHouse();
    await order(session, { kind: 'close' });
    await openSecondRound(session);
    const first = session.table(1, 1);
    const entries = first?.entries.length;
    await order(session, { kind: 'announce', text: 'Round two' });
    assert.equal(first?.entries.length, entries);
    assert.equal(session.table(1)?.table.announcements.length, 1);
    assert.deepEqual(await session.submit({ kind: 'facilitator' }, 'too-early', { type: 'RevealSession' }), {
      ok: false,
      code: 'tables-still-open',
    });
    await order(session, { kind: 'close' });
    await ask(session, { type: 'RevealSession' });
    for (const { tables } of session.rounds) {
      for (const host of tables.values()) assert.ok(host.table.revealed, host.id);
    }
  });

  it('[RE-1] [WI-17] comes back after a restart as it was live, in whichever round that happens', async () => {
    const { session, store, clock } = await openHouse({ tables: 2 });
    await order(session, { kind: 'close' });
    await openSecondRound(session);
    await inNegotiation(session);
    await order(session, { kind: 'close' });
    await ask(session, { type: 'OpenRound', scenario: threePartyScenario(), tables: 1, moves: [] });
    const again = await reopen(store, clock);
    assert.deepEqual(again.damaged, []);
    assert.deepEqual(pictureOf(again.session), pictureOf(session));
    await order(again.session, { kind: 'close' });
    await ask(again.session, { type: 'RevealSession' });
    assert.deepEqual(
      pictureOf((await reopen(store, clock)).session),
      pictureOf(again.session),
      'the reveal reached the tables of all three rounds once',
    );
  });

  it('[WI-12] [WI-17] is whole again wherever between two writes of its opening the process died', async () => {
    const { session, store, clock } = await openHouse({ bots: true });
    await order(session, { kind: 'close' });
    const before = Object.fromEntries([...store.logs].map(([id, log]) => [id, log.lines.length]));
    const writes: string[] = [];
    store.beforeAppend = (id, lines) => void writes.push(...Array<string>(lines).fill(id));
    await openSecondRound(session);
    await order(session, { kind: 'start' });
    const reference = pictureOf(session);
    const opened = writes.indexOf(session.id) + 1;
    const late = [...store.logs].flatMap(([id, { kind }]) =>
      kind === 'table' && before[id] === undefined ? [id] : [],
    );
    assert.equal(late.length, 2);
    for (let kept = opened; kept <= writes.length; kept++) {
      // A table's log is there, without a line, or not yet: both happen.
      for (const start of [-1, 0]) {
        const counts = { ...Object.fromEntries(late.map((id) => [id, start])), ...before };
        for (const id of writes.slice(0, kept)) counts[id] = Math.max(0, counts[id] ?? 0) + 1;
        const again = await reopen(store.cut(counts), clock);
        assert.deepEqual(again.damaged, [], `after write ${kept}`);
        const isStarted = again.session.session.started.length > 0;
        if (!isStarted) await order(again.session, { kind: 'start' });
        assert.deepEqual(pictureOf(again.session), reference, `after write ${kept}`);
        for (const host of again.session.tables.values()) {
          const ids = host.entries.map((entry) => entry.commandId);
          assert.equal(new Set(ids).size, ids.length, 'no order came twice');
        }
      }
    }
    assert.ok(writes.length - opened >= 6, `${writes.length - opened} cuts`);
  });
});

describe('somebody who is muted', () => {
  it('[SE-16] [WI-12] is muted at the next table, also when the server stopped between the seat and the mute', async () => {
    const { session, store, clock } = await openHouse({ tables: 2 });
    await ask(session, { type: 'MutePerson', person: NORTH, muted: true });
    const writes: string[] = [];
    const before = Object.fromEntries([...store.logs].map(([id, log]) => [id, log.lines.length]));
    store.beforeAppend = (id, lines) => void writes.push(...Array<string>(lines).fill(id));
    await ask(session, { type: 'MovePeople', moves: [{ person: NORTH, to: { table: 2, party: 'north' } }] });
    const isMuted = (host: SessionHost) => host.tables.get(2)?.table.muted?.some(({ party }) => party === 'north');
    assert.ok(isMuted(session));
    for (let kept = 1; kept <= writes.length; kept++) {
      const counts = { ...before };
      for (const id of writes.slice(0, kept)) counts[id] = (counts[id] ?? 0) + 1;
      assert.ok(isMuted((await reopen(store.cut(counts), clock)).session), `after write ${kept}`);
    }
  });
});
