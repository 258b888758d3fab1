import { compileAdvice } from '../advice/advice.ts';
import { betterNearby, compare } from '../advice/better-nearby.ts';
import { partiesWithRole } from '../negotiation/table.ts';
import type { RevealedCase } from '../scoring/revealed-case.ts';
import type { KeyMoment, MomentInput } from './moment.ts';
import { endOf, type MomentRecord, type NotedOffer, readMoments } from './moment-record.ts';

/** A party gave way a lot when one step costs it at least this share of the range of its points. */
const BIG_CONCESSION = 0.1;

/**
 * The key moments of a table in the order of their steps, from what one viewer reads: with everybody's briefs those of
 * the whole table, with one brief those that need no points of others. Also of a table that is not closed.
 */
export function keyMoments(input: MomentInput): KeyMoment[] {
  const record = readMoments(input);
  const moments = [
    ...record.told,
    ...firstOffer(record),
    ...bigConcessions(record),
    ...(holdsAllBriefs(record) ? [...missed(record), ...lastChance(record)] : []),
  ];
  return moments.sort((a, b) => a.step - b.step);
}

/** What was better for all needs the points of everybody who signs or ratifies. */
function holdsAllBriefs({ scenario, briefs }: MomentRecord): boolean {
  const deciding = scenario.parties.filter(({ role }) => role !== 'observer');
  return deciding.every(({ id }) => briefs.some(({ party }) => party === id));
}

function firstOffer({ offers }: MomentRecord): KeyMoment[] {
  const [first] = offers;
  if (first === undefined) return [];
  return [{ step: first.madeAt, what: { kind: 'first-offer', party: first.author, offer: first.id } }];
}

/** For each party whose brief is held, its largest step down, when it is large. */
function bigConcessions({ offers, scenario }: MomentRecord): KeyMoment[] {
  return scenario.parties.flatMap(({ id: party }) => {
    const own = offers.filter(({ author }) => author === party);
    const steps = own.slice(1).flatMap((offer, at) => concession(offer, own[at]));
    const [largest] = steps.sort((a, b) => b.share - a.share);
    if (largest === undefined || largest.share < BIG_CONCESSION) return [];
    const { offer, points, share } = largest;
    return [{ step: offer.madeAt, what: { kind: 'big-concession', party, offer: offer.id, points, share } as const }];
  });
}

/** What a step cost its author, at the points of the later offer: a change of the case is no concession. */
function concession(offer: NotedOffer, before: NotedOffer | undefined) {
  const brief = offer.briefs.find(({ party }) => party === offer.author);
  const range = brief && offer.rangeOf(brief);
  if (before === undefined || brief === undefined || range === undefined || range <= 0) return [];
  const [change] = compare([brief], before.package, offer.package).changes;
  return change === undefined ? [] : [{ offer, points: change.points, share: change.points / range }];
}

/** What was offered and passed over is the stronger story; what nobody thought of is told where there is none. */
function missed(record: MomentRecord): KeyMoment[] {
  const offered = missedOffer(record);
  return offered.length > 0 ? offered : missedTrade(record);
}

/**
 * Packages that were on the table and may be put forward as better than the agreement. The one whose least gain is
 * largest is told, where its last offer fell. After no agreement `lastChance` says what there is to say.
 */
function missedOffer(record: MomentRecord): KeyMoment[] {
  const end = endOf(record);
  if (end === undefined || end === 'no-agreement') return [];
  const advice = compileAdvice(revealedBy(record), end);
  const better = record.offers.flatMap((offer) => {
    if (offer.fellAt === undefined || !advice.allows(offer.package)) return [];
    const found = compare(record.briefs, offer.package, end);
    return [{ offer, found, least: advice.leastGain(offer.package) }];
  });
  const [best] = better.sort((a, b) => b.least - a.least || (b.offer.fellAt ?? 0) - (a.offer.fellAt ?? 0));
  if (best === undefined) return [];
  const step = Math.max(best.offer.madeAt, (best.offer.fellAt ?? 1) - 1);
  return [{ step, what: { kind: 'missed-offer', offer: best.offer.id, better: best.found } }];
}

/** Where the package was first offered that became the agreement, when a small trade would have been better for all. */
function missedTrade(record: MomentRecord): KeyMoment[] {
  const end = endOf(record);
  if (end === undefined || end === 'no-agreement') return [];
  const offer = record.offers.findLast((one) => one.state === 'accepted' && one.package.join() === end.join());
  const better = betterNearby(revealedBy(record), end);
  if (offer === undefined || better === undefined) return [];
  return [{ step: offer.madeAt, what: { kind: 'missed-trade', offer: offer.id, better } }];
}

/**
 * For a table that ended without agreement: the last moment at which an offer stood that could have become the
 * agreement, that gave every signatory at least its reservation value and that would have passed (see `advice.ts`).
 */
function lastChance(record: MomentRecord): KeyMoment[] {
  if (endOf(record) !== 'no-agreement') return [];
  const signatories = partiesWithRole(record.scenario, 'signatory');
  const chances = record.offers.flatMap((offer) => {
    const circle = [offer.author, ...offer.to];
    if (offer.fellAt === undefined || !signatories.every((party) => circle.includes(party))) return [];
    const advice = compileAdvice({ public: record.scenario, briefs: offer.briefs }, 'no-agreement');
    if (advice.leastGain(offer.package) < 0 || !advice.passes(offer.package)) return [];
    return [{ offer, better: compare(offer.briefs, offer.package, 'no-agreement'), fellAt: offer.fellAt }];
  });
  const last = chances.reduce<(typeof chances)[number] | undefined>(
    (latest, one) => (latest === undefined || one.fellAt >= latest.fellAt ? one : latest),
    undefined,
  );
  if (last === undefined) return [];
  const step = Math.max(last.offer.madeAt, last.fellAt - 1);
  return [{ step, what: { kind: 'last-chance', offer: last.offer.id, better: last.better } }];
}

/** The case with the points and options of the end. */
function revealedBy({ scenario, briefs, closedOptions, table }: MomentRecord): RevealedCase {
  return { public: scenario, briefs, closedOptions, enteredConstraints: table.enteredConstraints };
}
