import assert from 'node:assert/strict';
import { onTestFinished } from 'vitest';
import { Door } from '../../../server/access/door.ts';
import { House } from '../../../server/hosting/house.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import type { TableHost } from '../../../server/hosting/table-host.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import type { Order, SessionCommand } from '../../../shared/session/commands.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { personId } from '../../support/session-story.ts';

export const FACILITATOR = { kind: 'facilitator' } as const;

/** A seat as an actor. */
export function seatOf(party: string, seat = 1) {
  return { kind: 'seat', party, seat } as const;
}

/** A clock that a test moves. */
export class TestClock {
  at = Date.UTC(2026, 10, 22, 9, 0, 0);
  readonly now = (): number => this.at;
}

export interface OpenHouse {
  readonly store: MemoryStore;
  readonly clock: TestClock;
  readonly house: House;
  readonly session: SessionHost;
  readonly table: TableHost;
}

export interface HouseWish {
  readonly scenario?: Scenario;
  readonly tables?: number;
  readonly bots?: boolean;
  readonly people?: number;
}

let commands = 0;

/** Asks a session for something as its facilitator; anything but yes fails the test. */
export async function ask(session: SessionHost, command: SessionCommand): Promise<void> {
  assert.deepEqual(await session.submit(FACILITATOR, `command-${commands++}`, command), { ok: true }, command.type);
}

export function order(session: SessionHost, wish: Order): Promise<void> {
  return ask(session, { type: 'OrderTables', tables: 'all', order: wish });
}

/** A house with one open session on a clock that stands, and persons 1 to `people` seated. */
export async function openHouse(wish: HouseWish = {}): Promise<OpenHouse> {
  const { scenario = threePartyScenario(), tables = 1, bots = false, people = 3 } = wish;
  const store = new MemoryStore();
  const clock = new TestClock();
  const house = new House(store, clock.now);
  onTestFinished(() => house.stop());
  const session = await new Door(house).openSession(scenario, { tables, bots, practise: false });
  for (let number = 1; number <= people; number++) {
    await ask(session, { type: 'JoinSession', person: personId(number), name: `Peserta ${number}` });
  }
  const table = session.tables.get(1);
  assert.ok(table);
  return { store, clock, house, session, table };
}

/** The table is in its negotiation. */
export async function inNegotiation(session: SessionHost): Promise<void> {
  await order(session, { kind: 'start' });
  await order(session, { kind: 'end-phase' });
  await order(session, { kind: 'end-phase' });
}

/** The same data folder after the process ended. */
export async function reopen(store: MemoryStore, clock: TestClock) {
  const house = new House(store, clock.now);
  onTestFinished(() => house.stop());
  const damaged = await house.restore();
  const session = [...house.sessions.values()][0];
  assert.ok(session);
  const table = session.tables.get(1);
  assert.ok(table);
  return { house, damaged, session, table };
}

export const OFFER: PartyCommand = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] };
