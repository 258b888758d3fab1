import { setTimeout as wait } from 'node:timers/promises';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { BenchServer } from './hall-child.ts';
import { createLedger, type Ledger } from './hall-ledger.ts';
import type { Line } from './hall-phone.ts';

/** Ten times a human pace: one message per person in 30 s, one offer per party in 90 s. */
const SAY_EVERY_MS = 3000;
const OFFER_EVERY_MS = 9000;
/** What has not been heard by then counts as lost. */
const LONGEST_DRAIN_MS = 5000;

/** The case, as far as offers need it. */
export interface CaseShape {
  readonly parties: readonly string[];
  readonly issues: number;
}

/** Everybody at the tables of one server. */
export interface Hall {
  readonly server: BenchServer;
  readonly lines: readonly Line[];
  /** Lets every line hear into this ledger from now on. */
  hearInto(ledger: Ledger): void;
}

/** What a window of traffic cost. */
export interface WindowResult {
  readonly actions: number;
  readonly lost: number;
  /** Actions a second that were sent while the window lasted. */
  readonly perSecond: number;
  readonly cpuUsPerAction: number;
  /** Share of one core that the server used. */
  readonly cpuShare: number;
  /** Bytes of frames received, per action and phone that hears it. */
  readonly bytesPerActionAndClient: number;
  readonly tookMs: readonly number[];
}

interface Beat {
  readonly at: number;
  readonly line: Line;
  readonly kind: 'say' | 'offer';
}

/** Actions a second of a hall at ten times a human pace. */
export function usualRate(lines: readonly Line[]): number {
  return (lines.length * 1000) / SAY_EVERY_MS + (speakersOf(lines).length * 1000) / OFFER_EVERY_MS;
}

/** Actions a second of the busiest person at a rate of the whole hall. */
export function busiestRate(lines: readonly Line[], perSecond: number): number {
  return (perSecond / usualRate(lines)) * (1000 / SAY_EVERY_MS + 1000 / OFFER_EVERY_MS);
}

/** One of each team, who makes its offers. */
function speakersOf(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [`${line.table}:${line.party}`, line])).values()];
}

/** Everybody's acts in order; who begins when is spread evenly, and the same in every run. */
function beatsOf(lines: readonly Line[], perSecond: number, ms: number): Beat[] {
  const haste = perSecond / usualRate(lines);
  const spread = (every: number, kind: Beat['kind']) => (line: Line, index: number) => {
    const beats: Beat[] = [];
    for (let at = ((index * 0.618_034) % 1) * every; at < ms; at += every) beats.push({ at, line, kind });
    return beats;
  };
  return [
    ...lines.flatMap(spread(SAY_EVERY_MS / haste, 'say')),
    ...speakersOf(lines).flatMap(spread(OFFER_EVERY_MS / haste, 'offer')),
  ].sort((a, b) => a.at - b.at);
}

function commandOf({ line, kind }: Beat, shape: CaseShape, mark: string): PartyCommand {
  if (kind === 'say') {
    return { type: 'Say', channel: 'table', text: `${mark} Kami bisa menambah porsi UMKM bila tenggatnya bergeser.` };
  }
  const to = shape.parties.filter((party) => party !== line.party);
  return { type: 'MakeOffer', package: Array.from({ length: shape.issues }, () => 1), to, clause: mark };
}

let marks = 0;

/** Lets everybody act for `ms` at a rate of so many actions a second, and waits until all was heard. */
export async function runWindow(hall: Hall, shape: CaseShape, perSecond: number, ms: number): Promise<WindowResult> {
  const { server, lines } = hall;
  const ledger = createLedger(marks);
  hall.hearInto(ledger);
  const atTable = new Map<number, number>();
  for (const { table } of lines) atTable.set(table, (atTable.get(table) ?? 0) + 1);
  const heardBytes = () => lines.reduce((sum, line) => sum + line.bytes(), 0);
  const bytesBefore = heardBytes();
  const before = await server.usage();
  const start = performance.now();
  let receipts = 0;
  for (const beat of beatsOf(lines, perSecond, ms)) {
    const early = start + beat.at - performance.now();
    if (early > 0) await wait(early);
    const receivers = atTable.get(beat.line.table) ?? 0;
    receipts += receivers;
    beat.line.send(commandOf(beat, shape, ledger.send(receivers)));
  }
  const sentFor = performance.now() - start;
  const giveUpAt = performance.now() + LONGEST_DRAIN_MS;
  while (ledger.open() > 0 && performance.now() < giveUpAt) await wait(10);
  const lasted = performance.now() - start;
  const cpuMs = (await server.usage()).cpuMs - before.cpuMs;
  const actions = ledger.sent();
  marks += actions;
  return {
    actions,
    lost: ledger.open(),
    perSecond: (actions * 1000) / Math.max(ms, sentFor),
    cpuUsPerAction: (cpuMs * 1000) / actions,
    cpuShare: cpuMs / lasted,
    bytesPerActionAndClient: (heardBytes() - bytesBefore) / receipts,
    tookMs: ledger.tookMs,
  };
}

/** The value below which a share (0–1) of all values lies; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
