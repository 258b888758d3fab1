import { createDice, seedOf } from '../../kernel/dice.ts';
import type { PartyCommand } from '../../negotiation/commands.ts';
import { isSamePackage, whyUnavailable } from '../../negotiation/offers.ts';
import { playTime } from '../../negotiation/play-clock.ts';
import { type Offer, partiesWithRole, runningPhase } from '../../negotiation/table.ts';
import type { Package, PartyId } from '../../scenario/vocabulary.ts';
import { withPointChanges } from '../../scoring/point-changes.ts';
import type { Bot, BotOptions, BotSight } from '../bot.ts';
import { timeShare } from '../concession.ts';
import { nearest, type OwnPackages, ownPackagesOf } from './own-packages.ts';

/** What a strategy decides by. Values are shares of the own best gain. */
export interface Stance {
  /** Share of the negotiation that is over, 0–1. */
  readonly t: number;
  readonly own: OwnPackages;
  /** Every offer of another signatory, in the order in which they were made, with what it is worth. */
  readonly received: readonly Received[];
  /** Own offers in the order in which they were made. */
  readonly made: readonly Package[];
  /** Signatories besides the own party, and how often each accepted something of another. */
  readonly others: readonly PartyId[];
  readonly acceptancesOf: (party: PartyId) => number;
}

export interface Received {
  readonly by: PartyId;
  readonly package: Package;
  readonly worth: number;
}

/** What it would do now. */
export interface Intent {
  readonly offer: Package;
  /** It accepts what is worth this or more. */
  readonly bar: number;
}

/** A strategy with its name, as `--against` takes it. */
export interface SparringPartner {
  readonly name: string;
  create(options: BotOptions): Bot;
}

const PACE_MS = { least: 45_000, drawn: 30_000 };
const START_MS = 15_000;

/** Makes a partner of a strategy: it acts at a pace that people could follow, by what its party may see. */
export function sparringPartner(name: string, decide: (stance: Stance) => Intent): SparringPartner {
  return {
    name,
    create: ({ seed, party }) => ({
      step: (sight) => {
        const { table, at } = sight;
        if (table.stage.kind === 'closed') return { commands: [], wakeAt: Number.POSITIVE_INFINITY };
        const wait = dueIn(sight, seedOf(`${seed}/${party}`));
        if (wait === undefined || wait > 0) return { commands: [], wakeAt: at + (wait ?? PACE_MS.least) };
        const stance = stanceOf(sight);
        const command = stance && commandFor(sight, stance, decide(stance));
        return { commands: command === undefined ? [] : [command], wakeAt: at + START_MS };
      },
    }),
  };
}

/** ms until its next act; `undefined` while no negotiation runs. */
function dueIn({ table, party, at }: BotSight, seed: number): number | undefined {
  const phase = runningPhase(table);
  if (phase?.kind !== 'negotiation' || table.clock.runsSince === undefined) return undefined;
  const made = Object.values(table.offers).filter((one) => one.author === party);
  const last = Math.max(phase.startsAtPlayMs - START_MS, ...made.map((one) => one.madeAtPlayMs));
  const dice = createDice(seedOf(`${seed}/${made.length}/${phase.startsAtPlayMs}`));
  const pause = last < phase.startsAtPlayMs ? START_MS : PACE_MS.least;
  return last + pause + dice.roll(PACE_MS.drawn) - playTime(table, at);
}

function stanceOf(sight: BotSight): Stance | undefined {
  const { table, party, at } = sight;
  const brief = withPointChanges(sight.brief, table.pointChanges[party] ?? []);
  const own = ownPackagesOf(table, brief);
  if (own.ranked.length === 0) return undefined;
  const others = partiesWithRole(table.scenario, 'signatory').filter((id) => id !== party);
  const inOrder = Object.values(table.offers).sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs);
  return {
    t: timeShare(table, at),
    own,
    received: inOrder
      .filter((one) => others.includes(one.author))
      .map((one) => ({ by: one.author, package: one.package, worth: own.worthOf(one.package) })),
    made: inOrder.filter((one) => one.author === party).map((one) => one.package),
    others,
    acceptancesOf: (id) => inOrder.filter((one) => one.acceptedBy.includes(id)).length,
  };
}

/** Accepts the best offer that could become the agreement and reaches the bar, else makes its own unless it stands. */
function commandFor({ table, party }: BotSight, { own }: Stance, { offer, bar }: Intent): PartyCommand | undefined {
  const signatories = partiesWithRole(table.scenario, 'signatory');
  const open = Object.values(table.offers).filter(({ state }) => state === 'open');
  const canAccept = (one: Offer) =>
    one.to.includes(party) &&
    !one.acceptedBy.includes(party) &&
    signatories.every((id) => id === one.author || one.to.includes(id)) &&
    whyUnavailable(table, one.package) === undefined;
  const best = open.filter(canAccept).sort((a, b) => own.worthOf(b.package) - own.worthOf(a.package))[0];
  if (best !== undefined && own.worthOf(best.package) >= Math.max(0, bar))
    return { type: 'AcceptOffer', offer: best.id };
  if (open.some((one) => one.author === party && isSamePackage(one.package, offer))) return undefined;
  const to = table.scenario.parties.filter(({ id, role }) => id !== party && role !== 'observer').map(({ id }) => id);
  return { type: 'MakeOffer', package: [...offer], to };
}

/** Asks for so much and accepts as much: what all strategies on a curve have in common. */
export function askFor({ own, received }: Stance, target: number): Intent {
  return { offer: nearest(own, target, received[received.length - 1]?.package), bar: target };
}
