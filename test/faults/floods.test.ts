import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { type ChildServer, startChildServer } from '../support/child-server.ts';
import {
  callApi,
  dataFolder,
  type Joined,
  openDesk,
  openSession,
  scenariosFolder,
  sitDown,
  startNegotiation,
  takeSeat,
} from '../support/running-server.ts';
import { canaryOf, threePartyScenario } from '../support/scenarios.ts';
import { flood } from './flood.ts';

const SECONDS = Number(process.env.FAULTS_FLOOD_SECONDS ?? 60);
const CONNECTIONS = 20;
/** Garbage is collected when there is enough of it: beside what is kept, this much may lie about. */
const MOST_GROWTH_MB = 250;
/** What is kept: the least that a run of some minutes falls back to. */
const MOST_KEPT_MB = 100;
const MOST_TOLD_BYTES = 200_000;

/** Resident memory of a process (MB); `undefined` where the system does not tell. */
function memoryOf({ pid }: ChildServer): number | undefined {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return undefined;
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1];
  return kb === undefined ? undefined : Number(kb) / 1024;
}

/** Says as much as one person may at once, so that asking for all of it costs something. */
async function talkMuch(server: ChildServer, joined: Joined): Promise<void> {
  const phone = await sitDown(server, joined);
  const text = 'Kami ulangi. '.repeat(44);
  for (let n = 0; n < 36; n++) {
    assert.deepEqual(await phone.send({ type: 'Say', channel: 'table', text: `${n} ${text}` }), { ok: true });
  }
  phone.room.connection.close();
}

describe(`floods from ${CONNECTIONS} connections for ${SECONDS} s`, () => {
  it('[WI-3] [WI-14] the server lives, its memory stays bounded, nothing leaks, and the honest table goes on', async () => {
    const server = await startChildServer(dataFolder(), scenariosFolder([threePartyScenario()]));
    const session = await openSession(server, { tables: 8 });
    const desk = await openDesk(server, session.id);
    // The honest ones have the first table; who floods sits at the others, in the team of the northern company.
    const honest = await Promise.all(
      ['Utara', 'Selatan', 'Forum'].map((name) => takeSeat(server, session.code, name, { table: 1 })),
    );
    const seats = await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, n) => {
        const body = { code: session.code, name: `Tamu ${n}`, joinId: `flood-seat-${n}`, table: 2 + (n % 7) };
        return takeSeat(server, session.code, body.name, { table: body.table, joinId: body.joinId });
      }),
    );
    await startNegotiation(desk);
    const [north, south] = await Promise.all(honest.map((joined) => sitDown(server, joined)));
    assert.ok(north !== undefined && south !== undefined);
    const words = ['qzxteamqzx', 'qzxnoteqzx'];
    await north.send({ type: 'Say', channel: 'team', text: `Among us ${words[0]}` });
    await north.send({ type: 'SavePreparation', target: 80, limit: 50, priorities: [0] } as never);
    // Everybody floods as the first party of a table; what the others and the facilitator hold is nobody's there.
    const own = new Set(seats.map(({ seat }) => seat.party));
    const foreign = (['north', 'south', 'forum'] as const).filter((party) => !own.has(party)).map(canaryOf);
    const canaries = [...words, ...foreign, canaryOf('facilitator'), canaryOf('injection')];
    await Promise.all(seats.map((joined) => talkMuch(server, joined)));
    const before = memoryOf(server);
    const known: number[] = [];
    let isFlooding = true;
    const acts: boolean[] = [];
    const watching = (async () => {
      for (let n = 0; isFlooding; n++) {
        const now = memoryOf(server);
        if (now !== undefined) known.push(now);
        const answer = await north
          .send({ type: 'Say', channel: 'table', text: `Kata jujur ${n}` })
          .catch(() => undefined);
        acts.push(answer?.ok === true);
        await wait(1000);
      }
    })();
    const result = await flood({
      port: Number(new URL(server.base).port),
      seats: seats.map(({ token, seat }) => ({ token, room: seat.room })),
      ms: SECONDS * 1000,
      canaries,
    });
    isFlooding = false;
    await watching;
    assert.ok(server.isAlive(), server.faults());
    assert.deepEqual([...result.leaked], [], 'nothing reaches who may not read it');
    assert.deepEqual(
      acts.filter((isYes) => !isYes),
      [],
      'each honest word was taken',
    );
    assert.equal((await callApi(server, 'GET', '/health')).json.ok, true);
    const { entries } = await south.sync();
    const heard = entries.flatMap(({ events }) => events).filter((event) => event.type === 'MessageSaid');
    assert.equal(heard.length, acts.length, 'and heard once');
    const growth = before === undefined ? undefined : Math.max(...known) - before;
    if (growth !== undefined) assert.ok(growth < MOST_GROWTH_MB, `${growth.toFixed(0)} MB more than before`);
    const kept = before === undefined ? undefined : Math.min(...known.slice(Math.floor(known.length / 3))) - before;
    if (kept !== undefined && SECONDS >= 300) assert.ok(kept < MOST_KEPT_MB, `${kept.toFixed(0)} MB kept`);
    const told = server.faults();
    assert.ok(told.length < MOST_TOLD_BYTES, `${told.length} bytes for whoever runs the server`);
    assert.ok(!told.includes('flood ') && !told.includes('Kata jujur'), 'nothing that was typed is told there');
    process.stdout.write(
      `${SECONDS} s: ${result.sent} sent, ${result.opened} opened, memory +${growth?.toFixed(0) ?? '?'} MB at most and +${kept?.toFixed(0) ?? '?'} MB kept, ${told.length} bytes told\n`,
    );
  });
});
