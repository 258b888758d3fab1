import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { FloodResult, FloodWish } from '../faults/flood.ts';
import { startBenchServer } from './hall-child.ts';
import { createLedger } from './hall-ledger.ts';
import { addressOf, callJson, takeSeat } from './hall-phone.ts';
import { joinAll, openDesk, openSession } from './hall-steps.ts';
import { type Hall, percentile, runWindow, usualRate } from './hall-traffic.ts';

/**
 * What honest tables feel of floods: 60 phones at ten times a human pace, quiet and while 20 connections of another
 * process do their worst, in turn.
 */
const PHONES = 60;
const TABLES = 14;
const CONNECTIONS = 20;
/** So many that the slowest hundredth of all windows is more than a handful; a first round warms both up. */
const ROUNDS = 6;
const WINDOW_MS = 10_000;
const MOST_TIMES_QUIET = 2;

const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');
const dataDir = mkdtempSync(join(tmpdir(), 'runding-floods-'));
const server = await startBenchServer('hall-server.ts', [dataDir, SCENARIOS]);
try {
  const session = await openSession(server, TABLES);
  const desk = await openDesk(server, session.id);
  let ledger = createLedger(0);
  const joined = await joinAll(server, session.code, PHONES, (frame) => ledger.hear(frame));
  const seats = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, n) => {
      const answer = await takeSeat(server.port, session.code, `Tamu ${n}`, addressOf(2000 + n));
      if (!answer.ok || answer.seat === undefined) throw new Error('no seat to flood from');
      return { token: answer.token, room: answer.seat.room };
    }),
  );
  for (const kind of ['start', 'end-phase', 'end-phase'] as const) await desk.order({ kind });
  const casePath = `/api/scenarios/${joined.scenarioHash}.json`;
  const scenario = await callJson<PublicScenario>(server.port, casePath, {});
  const shape = { parties: scenario.parties.map(({ id }) => id), issues: scenario.issues.length };
  const flooded = new Set(seats.map(({ room }) => room.split('-').at(-1)));
  const lines = joined.phones.filter(({ table }) => !flooded.has(String(table)));
  const hall: Hall = {
    server,
    lines,
    hearInto: (next) => {
      ledger = next;
    },
  };
  const rate = usualRate(lines);
  const quiet: number[] = [];
  const loud: number[] = [];
  let lost = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const calm = await runWindow(hall, shape, rate, WINDOW_MS);
    const flooding = floodFromChild({ port: server.port, seats, ms: WINDOW_MS + 1500, canaries: [] });
    await wait(1000);
    const rough = await runWindow(hall, shape, rate, WINDOW_MS);
    lost += calm.lost + rough.lost;
    const { sent, opened } = await flooding;
    const [before, under] = [percentile(calm.tookMs, 0.99), percentile(rough.tookMs, 0.99)];
    const counts = `${before.toFixed(0)} ms quiet, ${under.toFixed(0)} ms under ${sent} frames and requests`;
    process.stdout.write(`p99 ${counts} on ${opened} connections${round === 0 ? ' (not counted)' : ''}\n`);
    if (round === 0) continue;
    quiet.push(...calm.tookMs);
    loud.push(...rough.tookMs);
  }
  const { peakMb } = await server.usage();
  const [quietMs, loudMs] = [percentile(quiet, 0.99), percentile(loud, 0.99)];
  const times = loudMs / quietMs;
  const isMet = times <= MOST_TIMES_QUIET && lost === 0;
  process.stdout.write(
    `\n${lines.length} honest phones at ${rate.toFixed(0)} actions/s: p99 ${quietMs.toFixed(0)} ms quiet, ${loudMs.toFixed(0)} ms flooded, ${times.toFixed(2)} x (≤ ${MOST_TIMES_QUIET} x), ${lost} lost, peak ${peakMb.toFixed(0)} MB: ${isMet ? 'met' : 'NOT MET'}\n`,
  );
  if (!isMet) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();

/** The flood in a process of its own, so that its work is not the honest phones'. */
async function floodFromChild(wish: FloodWish): Promise<Pick<FloodResult, 'sent' | 'opened'>> {
  const child = fork(resolve(import.meta.dirname, 'flood-child.ts'));
  child.send(wish);
  const [result] = (await once(child, 'message')) as [FloodResult];
  child.disconnect();
  return result;
}
