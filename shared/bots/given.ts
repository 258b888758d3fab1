import { type Offer, partiesWithRole, type Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type OwnPoints, rankOf, weightsOf } from './frequency-model.ts';
import { heardUntil } from './heard.ts';

/** A new option of unknown worth to its party is thought to cost it half of what hangs on the issue. */
const UNKNOWN_LOSS = 0.5;
/** So many offers weigh as much as the thought that all issues matter alike. */
const EVEN_OFFERS = 2;

/**
 * What the others gave so far, 0 (nothing) to 1 (all that they could give): the least of the other signatories, each by the
 * drop of its own value from the best that it offered to its latest offers, as this party can estimate it. Neither the number
 * of offers nor that a package is new counts. It never falls while nobody takes an acceptance back.
 */
export function givenByOthers(table: Table, party: PartyId, own: OwnPoints): number {
  const others = partiesWithRole(table.scenario, 'signatory').filter((id) => id !== party);
  if (others.length === 0) return 1;
  return Math.min(...others.map((other) => givenBy(table, other, own, others.length)));
}

/** What one of so many others gave. */
function givenBy(table: Table, other: PartyId, own: OwnPoints, others: number): number {
  const all = Object.values(table.offers);
  const made = all.filter((one) => one.author === other).sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs);
  const [first] = made;
  if (first === undefined) return 0;
  // As it looked after each of its offers: what was learnt later does not undo what was taken as given.
  const drops = made.map((_, last) => dropAt(table, other, made.slice(0, last + 1), own, others));
  const accepted = all.filter((one) => one.acceptedBy.includes(other));
  const agreed = accepted.map((one) => lossIn(table, other, [...made, one], own, others)(one));
  return Math.max(...drops, ...agreed);
}

/** The mean drop of the two latest of some offers, so that one that is put for a moment counts for half. */
function dropAt(table: Table, other: PartyId, made: readonly Offer[], own: OwnPoints, others: number): number {
  const loss = lossIn(table, other, made, own, others);
  const [latest, before] = [made.at(-1), made.at(-2)];
  if (latest === undefined) return 0;
  return made.length < 3 || before === undefined ? loss(latest) : (loss(latest) + loss(before)) / 2;
}

/**
 * Works out of a party that made some offers what share of all that it can give it gives in one of them, as far as this party
 * can tell; the first one gives nothing.
 */
function lossIn(table: Table, other: PartyId, made: readonly Offer[], own: OwnPoints, others: number) {
  const heard = heardUntil(table, other, made.at(-1)?.madeAtPlayMs ?? 0);
  const watched = weightsOf(table, made, heard);
  const opposed = 1 / others;
  // What few offers tell of weights is little: they begin as even.
  const weights = own.map(
    (_, issue) => (made.length * (watched[issue] ?? 0) + EVEN_OFFERS / own.length) / (made.length + EVEN_OFFERS),
  );
  const asked = own.map((_, issue) => made[0]?.package[issue] ?? 0);
  const possible = own.reduce((sum, points, issue) => {
    const all = opposed * (rankOf(points, asked[issue] ?? 0) < 1 ? 1 : 0) + (1 - opposed) * UNKNOWN_LOSS;
    return sum + (weights[issue] ?? 0) * all;
  }, 0);
  return (offer: Offer): number => {
    const lost = own.reduce((sum, points, issue) => {
      const to = offer.package[issue] ?? 0;
      const isWished = heard.wishes.get(issue)?.includes(to) ?? false;
      return isWished ? sum : sum + (weights[issue] ?? 0) * lossOn(points, asked[issue] ?? 0, to, opposed);
    }, 0);
    return possible === 0 ? 1 : lost / possible;
  };
}

/** Between two parties what the one loses the other wins; of more, some of it may go to a third. */
function lossOn(points: readonly number[], from: number, to: number, opposed: number): number {
  if (from === to) return 0;
  const [before, after] = [rankOf(points, from), rankOf(points, to)];
  const won = before >= 1 ? 0 : Math.max(0, after - before) / (1 - before);
  return opposed * won + (1 - opposed) * UNKNOWN_LOSS;
}
