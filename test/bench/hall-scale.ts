import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { type BenchServer, startBenchServer } from './hall-child.ts';
import { createLedger } from './hall-ledger.ts';
import { callJson, type Line } from './hall-phone.ts';
import { joinAll, openDesk, openSession } from './hall-steps.ts';
import { busiestRate, type CaseShape, type Hall, median, percentile, runWindow } from './hall-traffic.ts';

/**
 * How far one process goes: what an action costs at ten tables and at a thousand, and the highest rate of durable actions
 * a second at which 99 of 100 are on every screen of their table within 100 ms. One person for each party, so that a
 * thousand tables are three thousand sockets.
 */
const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');
const PEOPLE_AT_A_TABLE = 3;
const TABLES_OF_A_SESSION = 200;
const SAME_RATE = 90;
const SAME_MS = 5000;
const LADDER = [1000, 2000, 3000, 4000, 5000, 6000, 8000];
const STEP_MS = 3000;
const TARGET_MS = 100;
/** The server lets one person act four times a second. */
const MOST_PER_PERSON = 3.5;
const JOIN_AT_ONCE = 200;

const { values: wish } = parseArgs({
  options: { json: { type: 'boolean', default: false }, tables: { type: 'string', default: '1000' } },
});
const most = Number(wish.tables);
if (!Number.isInteger(most) || most < 20 || most > 1000) throw new Error('--tables takes 20 to 1000');
const say = (text: string) => void (wish.json || process.stdout.write(`${text}\n`));

/** A hall of so many tables, in as many sessions as that takes, negotiating. */
async function openHall(tables: number, started: BenchServer[]): Promise<{ hall: Hall; shape: CaseShape }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'runding-scale-'));
  folders.push(dataDir);
  const server = await startBenchServer('hall-server.ts', [dataDir, SCENARIOS]);
  started.push(server);
  let ledger = createLedger(0);
  const lines: Line[] = [];
  let hash = '';
  for (let first = 0; first < tables; first += TABLES_OF_A_SESSION) {
    const here = Math.min(TABLES_OF_A_SESSION, tables - first);
    const session = await openSession(server, here);
    const desk = await openDesk(server, session.id);
    for (let joined = 0; joined < here * PEOPLE_AT_A_TABLE; joined += JOIN_AT_ONCE) {
      const wanted = Math.min(JOIN_AT_ONCE, here * PEOPLE_AT_A_TABLE - joined);
      const hear = (frame: Buffer) => ledger.hear(frame);
      const { phones, failures, scenarioHash } = await joinAll(server, session.code, wanted, hear, joined);
      if (failures[0] !== undefined) throw new Error(`${failures.length} could not join: ${failures[0]}`);
      hash = scenarioHash;
      for (const phone of phones) {
        const { party, seat, send, bytes } = phone;
        lines.push({ table: first + phone.table, party, seat, send, bytes });
      }
    }
    for (const kind of ['start', 'end-phase', 'end-phase'] as const) await desk.order({ kind });
  }
  const scenario = await callJson<PublicScenario>(server.port, `/api/scenarios/${hash}.json`, {});
  const shape = { parties: scenario.parties.map(({ id }) => id), issues: scenario.issues.length };
  const hearInto: Hall['hearInto'] = (next) => {
    ledger = next;
  };
  return { hall: { server, lines, hearInto }, shape };
}

const folders: string[] = [];
const started: BenchServer[] = [];
try {
  say(`10 tables and ${most} tables, ${SAME_RATE} actions/s each, in turn`);
  const few = await openHall(10, started);
  const many = await openHall(most, started);
  const costs: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    for (const [at, { hall, shape }] of [few, many].entries()) {
      costs[at]?.push((await runWindow(hall, shape, SAME_RATE, SAME_MS)).cpuUsPerAction);
    }
  }
  const [fewUs, manyUs] = costs.map(median) as [number, number];
  say(
    `CPU per action: ${fewUs.toFixed(0)} us at 10 tables, ${manyUs.toFixed(0)} us at ${most}: ${(manyUs / fewUs).toFixed(2)} x (1.5 x wanted)`,
  );
  const steps: { perSecond: number; p99Ms: number; lost: number; cpuShare: number }[] = [];
  for (const rate of LADDER) {
    if (busiestRate(many.hall.lines, rate) > MOST_PER_PERSON) break;
    const window = await runWindow(many.hall, many.shape, rate, STEP_MS);
    const step = {
      perSecond: window.perSecond,
      p99Ms: percentile(window.tookMs, 0.99),
      lost: window.lost,
      cpuShare: window.cpuShare,
    };
    steps.push(step);
    say(
      `${rate}/s wanted: ${step.perSecond.toFixed(0)}/s sent, p99 ${step.p99Ms.toFixed(0)} ms, lost ${step.lost}, server ${(step.cpuShare * 100).toFixed(0)} % of a core`,
    );
    if (step.p99Ms > 3 * TARGET_MS || step.lost > 0) break;
  }
  const highest = Math.max(
    0,
    ...steps.filter(({ p99Ms, lost }) => p99Ms <= TARGET_MS && lost === 0).map((one) => one.perSecond),
  );
  const { peakMb } = await many.hall.server.usage();
  say(
    `Highest rate with p99 within ${TARGET_MS} ms: ${highest.toFixed(0)}/s (5,000/s wanted); memory ${peakMb.toFixed(0)} MB`,
  );
  if (wish.json)
    process.stdout.write(
      `${JSON.stringify({ tables: most, fewUs, manyUs, ratio: manyUs / fewUs, steps, highest, peakMb })}\n`,
    );
  if (manyUs / fewUs > 1.5 || highest < 5000) process.exitCode = 1;
} finally {
  for (const server of started) await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
process.exit();
