import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { type BenchServer, startBenchServer } from './hall-child.ts';
import { createLedger } from './hall-ledger.ts';
import { callJson, sitAtFloor } from './hall-phone.ts';
import { type CommitFigures, type HallFigures, targetsOf, writeTable } from './hall-report.ts';
import { dropAll, joinAll, joinBehindOneAddress, openDesk, openSession } from './hall-steps.ts';
import { busiestRate, type Hall, median, percentile, runWindow, usualRate, type WindowResult } from './hall-traffic.ts';
import type { Usage } from './hall-usage.ts';

/**
 * A hall on one process with the durable store, measured from outside over the loopback: joining at once, traffic at
 * ten times a human pace and at 1,000 actions a second beside the floor, all connections lost at once.
 */
const SCENARIOS = resolve(import.meta.dirname, '../../scenarios');
const PEOPLE_AT_A_TABLE = 6;
const USUAL_MS = 4000;
const FAST_MS = 2000;
const FAST_RATE = 1000;
/** The server lets one person act four times a second; a benchmark above it would measure refusals. */
const MOST_PER_PERSON = 3.5;

const { values: wish } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    clients: { type: 'string', default: '400' },
    /** Windows of each kind, of which the median counts. */
    rounds: { type: 'string', default: '5' },
  },
});
const clients = Number(wish.clients);
if (!Number.isInteger(clients) || clients < 3 || clients > 1200) throw new Error('--clients takes 3 to 1200');

const rounds = Number(wish.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 15) throw new Error('--rounds takes 1 to 15');

const say = (text: string) => void (wish.json || process.stdout.write(`${text}\n`));

interface Pair {
  readonly product: readonly WindowResult[];
  readonly floor: readonly WindowResult[];
}

async function measure(dataDir: string, started: BenchServer[]): Promise<HallFigures> {
  const server = await startBenchServer('hall-server.ts', [dataDir, SCENARIOS]);
  started.push(server);
  const floorServer = await startBenchServer('hall-floor.ts');
  started.push(floorServer);
  const tables = Math.ceil(clients / PEOPLE_AT_A_TABLE);
  const session = await openSession(server, tables);
  const desk = await openDesk(server, session.id);

  say(`${clients} phones join ${tables} tables at once`);
  let ledger = createLedger(0);
  const joined = await joinAll(server, session.code, clients, (frame) => ledger.hear(frame));
  const { phones } = joined;
  const hall: Hall = {
    server,
    lines: phones,
    hearInto: (next) => {
      ledger = next;
    },
  };
  for (const kind of ['start', 'end-phase', 'end-phase'] as const) await desk.order({ kind });

  let floorLedger = createLedger(0);
  const seats = phones.map((phone) => sitAtFloor(floorServer.port, phone, (frame) => floorLedger.hear(frame)));
  const floor: Hall = {
    server: floorServer,
    lines: await Promise.all(seats),
    hearInto: (next) => {
      floorLedger = next;
    },
  };
  const casePath = `/api/scenarios/${joined.scenarioHash}.json`;
  const scenario = await callJson<PublicScenario>(server.port, casePath, {});
  const shape = { parties: scenario.parties.map(({ id }) => id), issues: scenario.issues.length };

  async function interleave(perSecond: number, ms: number): Promise<Pair> {
    const product: WindowResult[] = [];
    const bare: WindowResult[] = [];
    for (let round = 0; round < rounds; round += 1) {
      product.push(await runWindow(hall, shape, perSecond, ms));
      bare.push(await runWindow(floor, shape, perSecond, ms));
    }
    return { product, floor: bare };
  }

  const usual = usualRate(phones);
  say(`${usual.toFixed(0)} actions/s, ${rounds} x ${USUAL_MS / 1000} s, product and floor in turn`);
  await runWindow(hall, shape, usual, FAST_MS);
  await runWindow(floor, shape, usual, FAST_MS);
  const beforeUsual = await server.usage();
  const [deskBefore, since] = [desk.bytes(), performance.now()];
  const atUsual = await interleave(usual, USUAL_MS);
  const deskKbPerSecond = (desk.bytes() - deskBefore) / (performance.now() - since);
  const afterUsual = await server.usage();

  const isAllowed = busiestRate(phones, FAST_RATE) <= MOST_PER_PERSON;
  if (isAllowed) say(`${FAST_RATE} actions/s, ${rounds} x ${FAST_MS / 1000} s, product and floor in turn`);
  const atFast = isAllowed ? await interleave(FAST_RATE, FAST_MS) : undefined;
  const afterFast = await server.usage();
  const { rssMb: floorRssMb } = await floorServer.usage();

  say('all connections break at once');
  await wait(500);
  const returned = await dropAll(phones, desk);
  say('as many ask for seats from one address');
  const behindOneAddress = await joinBehindOneAddress(server, clients, tables);
  return {
    clients,
    tables,
    cores: cpus().length,
    join: { allMs: joined.allMs, p50Ms: joined.p50Ms, failures: joined.failures },
    usual: summarise(atUsual),
    fast: atFast === undefined ? undefined : summarise(atFast),
    refusals: phones.flatMap((phone) => phone.refusals),
    gaps: phones.reduce((sum, phone) => sum + phone.gaps(), 0),
    memory: { rssMb: afterFast.rssMb, peakMb: afterFast.peakMb, floorRssMb },
    commits: [commitsBetween(beforeUsual, afterUsual), ...(isAllowed ? [commitsBetween(afterUsual, afterFast)] : [])],
    deskKbPerSecond,
    returned,
    behindOneAddress,
  };
}

function summarise({ product, floor }: Pair) {
  const one = (windows: readonly WindowResult[]) => {
    const middle = (of: (window: WindowResult) => number) => median(windows.map(of));
    return {
      actions: windows.reduce((sum, { actions }) => sum + actions, 0),
      lost: windows.reduce((sum, { lost }) => sum + lost, 0),
      perSecond: middle((window) => window.perSecond),
      p50Ms: middle((window) => median(window.tookMs)),
      p99Ms: middle((window) => percentile(window.tookMs, 0.99)),
      worstP99Ms: Math.max(...windows.map((window) => percentile(window.tookMs, 0.99))),
      cpuUsPerAction: middle((window) => window.cpuUsPerAction),
      cpuShare: middle((window) => window.cpuShare),
      bytesPerActionAndClient: middle((window) => window.bytesPerActionAndClient),
    };
  };
  return { product: one(product), floor: one(floor) };
}

function commitsBetween(before: Usage, after: Usage): CommitFigures {
  const tookMs = after.commitsMs.slice(before.commitsMs.length);
  const linesEach = (after.entries - before.entries) / (after.commits - before.commits);
  return { looks: tookMs.length, p50Ms: median(tookMs), p99Ms: percentile(tookMs, 0.99), linesEach };
}

const dataDir = mkdtempSync(join(tmpdir(), 'runding-hall-'));
const started: BenchServer[] = [];
try {
  const figures = await measure(dataDir, started);
  const targets = targetsOf(figures);
  if (wish.json) process.stdout.write(`${JSON.stringify({ ...figures, targets })}\n`);
  else process.stdout.write(writeTable(figures, targets));
  if (targets.some(({ isMet }) => isMet === false)) process.exitCode = 1;
} finally {
  for (const server of started) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
