import type { OneAddressResult, ReturnResult } from './hall-steps.ts';

/** Traffic of one server over all windows; all but the counts are medians of the windows. */
export interface TrafficFigures {
  readonly actions: number;
  readonly lost: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the window in which it was largest: says how quiet the machine was. */
  readonly worstP99Ms: number;
  readonly cpuUsPerAction: number;
  /** Share of one core. */
  readonly cpuShare: number;
  readonly bytesPerActionAndClient: number;
}

export interface PairFigures {
  readonly product: TrafficFigures;
  readonly floor: TrafficFigures;
}

/** How long the store took to make lines durable. */
export interface CommitFigures {
  readonly looks: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Lines that shared one commit, on average. */
  readonly linesEach: number;
}

export interface HallFigures {
  readonly clients: number;
  readonly tables: number;
  readonly cores: number;
  readonly join: { readonly allMs: number; readonly p50Ms: number; readonly failures: readonly string[] };
  /** Ten times a human pace. */
  readonly usual: PairFigures;
  /** 1,000 actions a second; not measured where one person would have to act too often. */
  readonly fast: PairFigures | undefined;
  readonly refusals: readonly string[];
  readonly gaps: number;
  readonly memory: { readonly rssMb: number; readonly peakMb: number; readonly floorRssMb: number };
  /** In the usual traffic, and in the fast one where it was measured. */
  readonly commits: readonly CommitFigures[];
  readonly deskKbPerSecond: number;
  readonly returned: ReturnResult;
  /** As many who ask for a seat at once, all from one address. */
  readonly behindOneAddress: OneAddressResult;
}

/** One line of the result. `isMet` is absent where nothing was measured. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isMet?: boolean | undefined;
}

const SMALL_HALL = 400;

/** Compares with what was promised: for up to 400 phones, and beyond that for 1,200. */
export function targetsOf(figures: HallFigures): Target[] {
  const { join, usual, fast, memory, returned, refusals, gaps, deskKbPerSecond } = figures;
  const isSmall = figures.clients <= SMALL_HALL;
  const most = (what: string, value: number, limit: number, unit: string, digits = 0): Target => ({
    what,
    wanted: `≤ ${limit}${unit}`,
    measured: `${value.toFixed(digits)}${unit}`,
    isMet: value <= limit,
  });
  const lost = usual.product.lost + (fast?.product.lost ?? 0);
  const ratios: Target[] =
    fast === undefined
      ? [{ what: 'CPU per action, of the floor, at 1,000/s', wanted: '≤ 2.5 x', measured: 'not measured' }]
      : [
          most(
            'CPU per action, of the floor, at 1,000/s',
            fast.product.cpuUsPerAction / fast.floor.cpuUsPerAction,
            2.5,
            ' x',
            2,
          ),
        ];
  return [
    most('all joined after a simultaneous start', join.allMs, 3000, ' ms'),
    most('failed to join', join.failures.length, 0, ''),
    most('p99, command to last screen of the table', usual.product.p99Ms, isSmall ? 50 : 150, ' ms', 1),
    most('acts that some phone did not hear', lost, 0, ''),
    most('commands refused, cursors skipped', refusals.length + gaps, 0, ''),
    most('server process, largest', memory.peakMb, isSmall ? 400 : 700, ' MB'),
    ...ratios,
    most(
      'bytes per action and client, of the floor',
      usual.product.bytesPerActionAndClient / usual.floor.bytesPerActionAndClient,
      1.5,
      ' x',
      2,
    ),
    most('the board at the facilitator', deskKbPerSecond, 20, ' KB/s', 1),
    most('all back after all connections broke', returned.allMs, 10_000, ' ms'),
    most('not back, or entries lost', returned.incomplete, 0, ''),
    most('failed to join from one address', figures.behindOneAddress.refused, 0, ''),
    most(
      'all joined from one address: 100 at once, 10 a second',
      figures.behindOneAddress.allMs / 1000,
      Math.max(0, figures.clients - 100) / 10 + 3,
      ' s',
      1,
    ),
    { what: 'highest durable rate with p99 ≤ 100 ms', wanted: '≥ 5,000/s', measured: 'not measured' },
    { what: 'CPU per action at 1,000 tables, of that at 10', wanted: '≤ 1.5 x', measured: 'not measured' },
  ];
}

const VERDICTS = { true: 'reached', false: 'NOT REACHED', undefined: '-' };

/** The figures and the targets as text for a terminal. */
export function writeTable(figures: HallFigures, targets: readonly Target[]): string {
  const { join, usual, fast, memory, commits, returned } = figures;
  const pairs = fast === undefined ? [usual] : [usual, fast];
  const lines = [
    '',
    row(['', 'actions/s', 'p50 ms', 'p99 ms', 'worst', 'CPU %', 'µs/action', 'bytes']),
    ...pairs.flatMap(({ product, floor }) => [
      trafficRow('product', product),
      trafficRow('floor', floor),
      row([
        'ratio',
        '',
        '',
        '',
        '',
        '',
        ratio(product.cpuUsPerAction, floor.cpuUsPerAction),
        bytesRatio(product, floor),
      ]),
    ]),
    '',
    `joined: half of them in ${join.p50Ms.toFixed(0)} ms, all in ${join.allMs.toFixed(0)} ms`,
    ...[...new Set([...join.failures, ...figures.refusals])].map((reason) => `  refused: ${reason}`),
    ...commits.map(
      (commit, at) =>
        `commit at ${pairs[at]?.product.perSecond.toFixed(0)}/s: p50 ${commit.p50Ms.toFixed(2)} ms, p99 ${commit.p99Ms.toFixed(2)} ms (${commit.looks} looks), ${commit.linesEach.toFixed(1)} lines each`,
    ),
    `memory: ${memory.rssMb.toFixed(0)} MB after the traffic, ${memory.peakMb.toFixed(0)} MB at most; floor ${memory.floorRssMb.toFixed(0)} MB`,
    `back: half of them in ${returned.p50Ms.toFixed(0)} ms, all in ${returned.allMs.toFixed(0)} ms, ${returned.failedAttempts} attempts failed`,
    '',
    ...targets.map(
      ({ what, wanted, measured, isMet }) =>
        `${what.padEnd(48)}${wanted.padStart(12)}${measured.padStart(15)}  ${VERDICTS[`${isMet}`]}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function trafficRow(name: string, traffic: TrafficFigures): string {
  const { perSecond, p50Ms, p99Ms, worstP99Ms, cpuShare, cpuUsPerAction, bytesPerActionAndClient } = traffic;
  return row([
    name,
    perSecond.toFixed(0),
    p50Ms.toFixed(2),
    p99Ms.toFixed(2),
    worstP99Ms.toFixed(2),
    (cpuShare * 100).toFixed(1),
    cpuUsPerAction.toFixed(0),
    bytesPerActionAndClient.toFixed(0),
  ]);
}

function ratio(value: number, floor: number): string {
  return `${(value / floor).toFixed(2)} x`;
}

function bytesRatio(product: TrafficFigures, floor: TrafficFigures): string {
  return ratio(product.bytesPerActionAndClient, floor.bytesPerActionAndClient);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(11))).join('');
}
