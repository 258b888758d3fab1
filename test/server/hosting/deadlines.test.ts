import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { Door } from '../../../server/access/door.ts';
import { driveBots } from '../../../server/hosting/bot-driver.ts';
import { House } from '../../../server/hosting/house.ts';
import { guidePractise, openPractise, resumePractise } from '../../../server/hosting/practise.ts';
import type { TableHost } from '../../../server/hosting/table-host.ts';
import { characterWords } from '../../../shared/bots/character-words.ts';
import { botSeed, drawCharacter } from '../../../shared/bots/characters.ts';
import { FIRST_LANGUAGE } from '../../../shared/kernel/languages.ts';
import { partyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { withPointChanges } from '../../../shared/scoring/point-changes.ts';
import { pointsOf } from '../../../shared/scoring/points.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { moveClock } from '../../support/moved-clock.ts';
import { threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';
import { soon } from '../../support/soon.ts';
import { FACILITATOR, inNegotiation, OFFER, openHouse, order, reopen, seatOf } from './open-house.ts';

/** The case with phases of this many milliseconds. */
function hasty(scenario: Scenario, ms: number): Scenario {
  return { ...scenario, phases: scenario.phases.map((phase) => ({ ...phase, minutes: ms / 60_000 })) };
}

function phasesOf(table: TableHost): string[] {
  return table.entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'PhaseStarted' ? [event.kind] : [])),
  );
}

const until = (isSo: () => boolean) => soon(() => assert.ok(isSo()));

describe('deadlines', () => {
  it('[CL-4] the clock speaks when the time of a phase is up, and moves an abandoned table to its end', async () => {
    const house = new House(new MemoryStore());
    onTestFinished(() => house.stop());
    const scenario = hasty(threePartyScenario(), 60);
    const session = await new Door(house).openSession(scenario, { tables: 1, bots: false, practise: false });
    await order(session, { kind: 'start' });
    const table = session.tables.get(1);
    assert.ok(table);
    await until(() => table.table.stage.kind === 'closed');
    assert.deepEqual(phasesOf(table), ['briefing', 'preparation', 'negotiation']);
    assert.ok(table.entries.filter((entry) => entry.by.kind === 'clock').length >= 3);
    assert.deepEqual(table.table.stage, { kind: 'closed', outcome: 'impasse' });
  });

  it('[CL-7] a deadline that could not be written rings again', async () => {
    const store = new MemoryStore();
    const house = new House(store);
    onTestFinished(() => house.stop());
    const session = await new Door(house).openSession(hasty(twoPartyScenario(), 80), {
      tables: 1,
      bots: false,
      practise: false,
    });
    await order(session, { kind: 'start' });
    const table = session.tables.get(1);
    assert.ok(table);
    let failures = 0;
    store.beforeAppend = () => {
      if (failures++ < 2) throw new Error('disk full');
    };
    await until(() => table.table.stage.kind === 'closed');
    assert.ok(failures > 2);
  });

  it('[CL-2] no deadline passes while a table is paused', async () => {
    const timers = moveClock();
    const { session, table, clock } = await openHouse();
    await inNegotiation(session);
    await order(session, { kind: 'pause' });
    clock.at += 86_400_000;
    await timers.pass(86_400_000);
    assert.equal(table.table.stage.kind, 'negotiation');
  });
});

describe('a late command', () => {
  it('[CL-8] is refused from the end of the phase on, whether or not the clock spoke first', async () => {
    const { session, table, clock } = await openHouse();
    await inNegotiation(session);
    const offer = { actor: seatOf('north'), commandId: 'offer-00001', command: OFFER };
    clock.at += 20 * 60_000 - 1;
    assert.deepEqual(await table.submit(offer), { ok: true });
    clock.at += 1;
    const late = { ...offer, commandId: 'offer-00002' };
    assert.deepEqual(await table.submit(late), { ok: false, code: 'phase-over' });
  });
});

async function practiseHouse(scenario: Scenario, store = new MemoryStore()) {
  const house = new House(store);
  onTestFinished(() => house.stop());
  house.onSession((session) => {
    guidePractise(session);
    session.onTable((table) => {
      onTestFinished(driveBots(table, 'id'));
    });
  });
  const { session } = await openPractise(new Door(house), scenario, { name: 'Baiq', party: 'south' });
  const table = session.tables.get(1);
  assert.ok(table);
  return { house, session, table, store };
}

/** A house on the real clock that drives its bots. */
function botHouse(): House {
  const house = new House(new MemoryStore());
  onTestFinished(() => house.stop());
  house.onSession((session) => {
    session.onTable((table) => {
      onTestFinished(driveBots(table, 'id'));
    });
  });
  return house;
}

describe('bots', () => {
  it('play a whole table by themselves, as seats that see what their party sees', async () => {
    const house = botHouse();
    const session = await new Door(house).openSession(hasty(threePartyScenario(), 3000), {
      tables: 1,
      bots: true,
      practise: false,
    });
    await order(session, { kind: 'start' });
    const table = session.tables.get(1);
    assert.ok(table);
    assert.deepEqual(
      table.table.seats.map((seat) => seat.kind),
      ['bot', 'bot', 'bot'],
    );
    await until(() => table.table.stage.kind === 'closed');
    const acts = table.entries.filter((entry) => entry.by.kind === 'seat').map((entry) => entry.command.type);
    for (const type of ['SavePreparation', 'MakeOffer']) assert.ok(acts.includes(type as never), `${type} in ${acts}`);
  });

  it('[VI-11] know their own points also where those of people are withheld, with what an event changed', async () => {
    const house = botHouse();
    const settings = { tables: 1, bots: true, practise: false, withholdsPoints: true } as const;
    const session = await new Door(house).openSession(hasty(threePartyScenario(), 3000), settings);
    await order(session, { kind: 'start' });
    await order(session, { kind: 'inject', injection: 'flood' });
    const table = session.tables.get(1);
    assert.ok(table);
    const offersOf = (party: string) => Object.values(table.table.offers).filter(({ author }) => author === party);
    await until(() => offersOf('north').length > 0);
    assert.equal(table.table.withholdsPoints, true);
    const brief = withPointChanges(partyBrief(table.scenario, 'north'), table.table.pointChanges.north ?? []);
    for (const offer of offersOf('north')) {
      assert.ok(pointsOf(brief, offer.package) >= brief.reservation, `not below its limit: ${offer.package}`);
    }
  });

  it('[SE-6] a bot that gave its place up says nothing more', async () => {
    const house = botHouse();
    const session = await new Door(house).openSession(hasty(threePartyScenario(), 2500), {
      tables: 1,
      bots: true,
      practise: false,
    });
    await order(session, { kind: 'start' });
    const table = session.tables.get(1);
    assert.ok(table);
    await session.submit(FACILITATOR, 'unseat', { type: 'RemoveBot', table: 1, party: 'forum' });
    const actors = () => table.entries.flatMap(({ by }) => (by.kind === 'seat' ? [by.party] : []));
    await until(() => actors().includes('south') && actors().includes('north'));
    assert.ok(!actors().includes('forum'));
  });
});

describe('practising', () => {
  it('[PK-8] says the character of the bot beside its name, and it is the one that the bot plays', async () => {
    const { table } = await practiseHouse(twoPartyScenario());
    const bot = table.table.seats.find(({ kind }) => kind === 'bot');
    assert.ok(bot);
    const { word } = characterWords[FIRST_LANGUAGE][drawCharacter(botSeed(table.header.seed, bot), bot.party)];
    assert.equal(bot.name, `Bot Utara (${word})`);
  });

  it('goes on when the person is ready, and reveals the table when it has closed', async () => {
    const { session, table } = await practiseHouse(hasty(twoPartyScenario(), 600_000));
    assert.deepEqual(table.table.seats.map(({ party, kind }) => `${party}:${kind}`).sort(), [
      'north:bot',
      'south:person',
    ]);
    const act = (commandId: string, command: Parameters<TableHost['submit']>[0]['command']) =>
      table.submit({ actor: seatOf('south'), commandId, command });
    await act('ready-0001', { type: 'DeclareReady' });
    await until(() => table.table.stage.kind === 'preparation');
    await act('ready-0002', { type: 'DeclareReady' });
    await until(() => table.table.stage.kind === 'negotiation');
    await act('walk-00001', { type: 'WalkAway' });
    await until(() => table.table.revealed);
    assert.equal(session.session.revealed, true);
  });

  it('a table that closed just before the server stopped is revealed after the restart', async () => {
    const { session, table, store } = await practiseHouse(twoPartyScenario());
    await table.submit({ actor: { kind: 'facilitator' }, commandId: 'close', command: { type: 'CloseTable' } });
    await until(() => table.table.revealed);
    const counts = { [session.id]: session.entries.length - 1, [table.id]: table.entries.length - 1 };
    const again = await reopen(store.cut(counts), { at: Date.now(), now: Date.now });
    assert.equal(again.table.table.revealed, false);
    again.house.onSession(guidePractise);
    await until(() => again.table.table.revealed);
  });

  it('[WI-13] resumes when its one person comes back', async () => {
    const { session, store } = await practiseHouse(twoPartyScenario());
    await session.stop();
    const again = await reopen(store, { at: Date.now(), now: Date.now });
    assert.equal(again.table.table.clock.paused, 'downtime');
    await Promise.all([resumePractise(again.session), resumePractise(again.session)]);
    assert.ok(again.table.table.clock.runsSince !== undefined);
    assert.equal(again.table.entries.filter((entry) => entry.command.type === 'ResumeTable').length, 1);
  });
});
