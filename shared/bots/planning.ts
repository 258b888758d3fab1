import { isSamePackage, whyUnavailable } from '../negotiation/offers.ts';
import { type Offer, partiesWithRole } from '../negotiation/table.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../scoring/breaches.ts';
import { pointsOf } from '../scoring/points.ts';
import type { BotMind } from './bot-mind.ts';
import { concededShare, progressOf, targetPoints } from './concession.ts';
import { estimateAppeal } from './frequency-model.ts';
import { givenByOthers } from './given.ts';
import { heardFrom } from './heard.ts';
import { readStatedWishes } from './stated-wishes.ts';

/** What a bot would offer next. */
export interface BotPlan {
  readonly package: Package;
  readonly points: number;
  /** What ratifiers could hold against it, counted by `objectionsTo`. */
  readonly objections: number;
  /** Set when the package was first put by another party. */
  readonly from?: Offer;
}

/** Appeal of keeping an option of the own last offer: small steps are easier to follow. */
const HABIT = 0.08;
/** Appeal of an option that a ratifier asked for, and of keeping a do-no-harm condition: hinted, stated, insisted on. */
const WISH = { stated: 0.15, returned: 1 } as const;
/** After this play time without an answer another package that is worth enough to the party is tried. */
const STALE_MS = 150_000;
const BREACH = { unnamed: 0.15, stated: 0.5, returned: 5 } as const;

/**
 * The next offer: of the packages that reach the target of this moment, the one that seems best for the other
 * signatories and keeps what the ratifiers asked for; a package that another party already put is preferred when it is
 * worth as much. `undefined` when nothing is worth more than no agreement.
 */
export function planOffer(mind: BotMind): BotPlan | undefined {
  const space = mind.space();
  if (space.best === undefined) return undefined;
  const least = targetNow(mind);
  const query = { least, appeal: appealNow(mind), breachCosts: breachCostsNow(mind) };
  const first = space.find(query);
  if (first === undefined) return undefined;
  const another = isStale(mind, first) ? space.find({ ...query, tried: ownPackages(mind) }) : undefined;
  const chosen = another === undefined || isUnacceptable(mind, another) ? first : another;
  const plan = { package: chosen, points: pointsOf(mind.brief, chosen), objections: objectionsTo(mind, chosen) };
  const known = bestKnown(mind);
  return known !== undefined && known.points >= plan.points && known.objections <= plan.objections ? known : plan;
}

/** Whether a package stands already as the own last offer, long enough to be answered, and nobody took it. */
function isStale(mind: BotMind, chosen: Package): boolean {
  const last = lastOwnOffer(mind);
  if (last === undefined || !isSamePackage(last.package, chosen)) return false;
  return mind.nowMs >= last.madeAtPlayMs + STALE_MS;
}

/** Whether another signatory said that it cannot accept something in a package. */
function isUnacceptable({ table, party }: BotMind, chosen: Package): boolean {
  const others = partiesWithRole(table.scenario, 'signatory').filter((id) => id !== party);
  return others.some((other) => {
    const { unacceptable } = heardFrom(table, other);
    return chosen.some((option, issue) => unacceptable.get(issue)?.includes(option));
  });
}

function ownPackages({ table, party }: BotMind): Package[] {
  return Object.values(table.offers).flatMap((one) => (one.author === party ? [one.package] : []));
}

const given = new WeakMap<BotMind, number>();

/** What the others gave by now, 0–1; after an agreement that was returned everybody gave. Worked out once in a step. */
export function givenNow(mind: BotMind): number {
  const { table, party, brief, phase } = mind;
  const known = given.get(mind) ?? (phase.reopened ? 1 : givenByOthers(table, party, brief.points));
  given.set(mind, known);
  return known;
}

/** Own points that the bot asks for at this moment, or at the end of the negotiation if nobody gave more. */
export function targetNow(mind: BotMind, progress: number = progressOf(mind.table, mind.at)): number {
  const { reservation } = mind.brief;
  const conceded = concededShare(mind.manner, progress, givenNow(mind));
  return targetPoints(reservation, mind.space().best ?? reservation, conceded);
}

/**
 * How many things speak against a package being ratified, as far as the ratifiers said: breached conditions that they
 * named; once they returned an agreement, every breach and every wish that is not met.
 */
export function objectionsTo({ table }: BotMind, chosen: Package): number {
  const { conditions, wishes } = readStatedWishes(table);
  const isReturned = table.returns > 0;
  const breaches = compileConditions(table.scenario).filter(
    (condition, index) => (isReturned || conditions.has(index)) && isBreached(condition, chosen),
  );
  const unmet = wishes.filter(({ issue, options }) => !options.includes(chosen[issue] ?? -1));
  return breaches.length + (isReturned ? unmet.length : 0);
}

/** The package of another party that is worth most to this one, as far as it is still possible; it may be worth too little. */
function bestKnown(mind: BotMind): BotPlan | undefined {
  const { table, party, brief } = mind;
  let best: BotPlan | undefined;
  for (const offer of Object.values(table.offers)) {
    if (offer.author === party || offer.state === 'rejected' || offer.state === 'accepted') continue;
    if (whyUnavailable(table, offer.package) !== undefined) continue;
    const points = pointsOf(brief, offer.package);
    if (points > (best?.points ?? Number.NEGATIVE_INFINITY)) {
      best = { package: offer.package, points, objections: objectionsTo(mind, offer.package), from: offer };
    }
  }
  return best;
}

/** The party's own latest offer, whatever became of it. */
export function lastOwnOffer({ table, party }: BotMind): Offer | undefined {
  const own = Object.values(table.offers).filter((offer) => offer.author === party);
  return own.reduce<Offer | undefined>(
    (a, b) => (a === undefined || b.madeAtPlayMs >= a.madeAtPlayMs ? b : a),
    undefined,
  );
}

/** Those an offer must reach to become the agreement, and those who will vote on it. */
export function everyoneElse({ table, party }: BotMind): PartyId[] {
  return table.scenario.parties.filter(({ id, role }) => id !== party && role !== 'observer').map(({ id }) => id);
}

function appealNow(mind: BotMind): number[][] {
  const { table, party, brief, manner } = mind;
  const others = partiesWithRole(table.scenario, 'signatory').filter((id) => id !== party);
  const estimates = others.map((other) => estimateAppeal(table, other, brief.points));
  const habit = lastOwnOffer(mind)?.package;
  const { wishes } = readStatedWishes(table);
  const wish = table.returns > 0 ? WISH.returned : WISH.stated;
  const dice = mind.dice(`whim/${Object.keys(table.offers).length}`);
  return table.scenario.issues.map((issue, i) =>
    issue.options.map((_, option) => {
      const liked = estimates.reduce((sum, one) => sum + (one[i]?.[option] ?? 0), 0) / Math.max(1, others.length);
      const kept = habit?.[i] === option ? HABIT / table.scenario.issues.length : 0;
      const wished = wishes.filter((one) => one.issue === i && one.options.includes(option)).length * wish;
      return liked + kept + wished + (manner.whim * dice.roll(1000)) / 1000;
    }),
  );
}

function breachCostsNow({ table }: BotMind): number[] {
  const { conditions } = readStatedWishes(table);
  return table.scenario.conditions.map((_, index) => {
    if (table.returns > 0) return BREACH.returned;
    return conditions.has(index) ? BREACH.stated : BREACH.unnamed;
  });
}
