import { type Offer, partiesWithRole, type Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { likingOf, type OwnPoints, rankOf } from './frequency-model.ts';
import { heardUntil } from './heard.ts';

/** A new option of unknown worth to its party is thought to cost it half of what hangs on the issue. */
const UNKNOWN_LOSS = 0.5;

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
  const agreed = accepted.map((one) => lossOf(table, other, [...made, one], own, others));
  return Math.max(...drops, ...agreed);
}

/** The mean drop of the two latest of some offers, so that one that is put for a moment counts for half. */
function dropAt(table: Table, other: PartyId, made: readonly Offer[], own: OwnPoints, others: number): number {
  const latest = lossOf(table, other, made, own, others);
  return made.length < 3 ? latest : (latest + lossOf(table, other, made, own, others, made.at(-2))) / 2;
}

/** Estimated share of all that a party can give that it gives in one of its offers, the last unless told; the first gives nothing. */
function lossOf(
  table: Table,
  other: PartyId,
  made: readonly Offer[],
  own: OwnPoints,
  others: number,
  of: Offer | undefined = made.at(-1),
): number {
  const until = made.at(-1)?.madeAtPlayMs ?? 0;
  const heard = heardUntil(table, other, until);
  const { weights } = likingOf(table, made, heard, own);
  const opposed = 1 / others;
  let [lost, possible] = [0, 0];
  for (const [issue, points] of own.entries()) {
    const [from = 0, to = 0] = [made[0]?.package[issue], of?.package[issue]];
    // What watching tells of weights is little: half is an even share.
    const weight = ((weights[issue] ?? 0) + 1 / own.length) / 2;
    const isWished = heard.wishes.get(issue)?.includes(to) ?? false;
    lost += isWished ? 0 : weight * lossOn(points, from, to, opposed);
    possible += weight * (opposed * (rankOf(points, from) < 1 ? 1 : 0) + (1 - opposed) * UNKNOWN_LOSS);
  }
  return possible === 0 ? 1 : lost / possible;
}

/** Between two parties what the one loses the other wins; of more, some of it may go to a third. */
function lossOn(points: readonly number[], from: number, to: number, opposed: number): number {
  if (from === to) return 0;
  const [before, after] = [rankOf(points, from), rankOf(points, to)];
  const won = before >= 1 ? 0 : Math.max(0, after - before) / (1 - before);
  return opposed * won + (1 - opposed) * UNKNOWN_LOSS;
}
