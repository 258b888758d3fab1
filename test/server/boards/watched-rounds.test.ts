import { expect, it } from 'vitest';
import { watchOutage } from '../../../server/boards/hall-outage.ts';
import { Presence } from '../../../server/boards/presence.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { personId } from '../../support/session-story.ts';
import { ask, inNegotiation, openHouse, order } from '../hosting/open-house.ts';

/** Seats of a session's tables with somebody or something in them, and how to say which of them have a socket. */
function sockets(session: SessionHost, presence: Presence) {
  const tables = [...session.tables.values()];
  const all = tables.flatMap(({ id, table }) =>
    table.seats.map(({ party, seat }) => ({ id, seat: `${party}:${seat}` })),
  );
  const here = (seats: typeof all) => {
    for (const { id } of tables) {
      presence.note(
        id,
        seats.filter((one) => one.id === id).map(({ seat }) => seat),
      );
    }
  };
  return { all, here };
}

it('[WI-32] given a second round, when half of its phones are lost, then those of the first round are not counted as connected', async () => {
  const { session } = await openHouse({ tables: 8, people: 24 });
  const presence = new Presence();
  const watch = watchOutage(session, presence);
  await order(session, { kind: 'start' });
  const first = sockets(session, presence);
  expect(first.all).toHaveLength(24);
  first.here(first.all);
  await order(session, { kind: 'close' });
  const people = Object.values(session.session.people);
  const moves = people.flatMap(({ id, seat }) =>
    seat === undefined ? [] : [{ person: id, to: { table: seat.table, party: seat.party } }],
  );
  await ask(session, { type: 'OpenRound', scenario: threePartyScenario(), tables: 8, moves });
  first.here([]);
  await order(session, { kind: 'start' });
  const second = sockets(session, presence);
  expect(second.all).toHaveLength(24);
  second.here(second.all);
  second.here(second.all.slice(12));
  expect(watch.news()).toMatchObject({ of: 24, missing: 12 });
  watch.stop();
});

it('[WI-32] given somebody acts for ten teams from the own screen, when these sockets are lost, then no phone of the hall was', async () => {
  const { session } = await openHouse({ tables: 10, people: 20 });
  const presence = new Presence();
  const watch = watchOutage(session, presence);
  await inNegotiation(session);
  for (let table = 1; table <= 10; table++) {
    await ask(session, {
      type: 'SeatProxy',
      person: personId(200 + table),
      name: 'Fasilitator',
      table,
      party: 'forum',
    });
  }
  const { all, here } = sockets(session, presence);
  expect(all).toHaveLength(30);
  here(all);
  const people = [...session.tables.values()].flatMap(({ id, table }) =>
    table.seats.filter(({ kind }) => kind === 'person').map(({ party, seat }) => ({ id, seat: `${party}:${seat}` })),
  );
  here(people);
  expect(watch.news()).toBeUndefined();
  // The hall of which eight are lost is the twenty phones, not thirty sockets.
  here(people.slice(8));
  expect(watch.news()).toMatchObject({ of: 20, missing: 8 });
  watch.stop();
});
