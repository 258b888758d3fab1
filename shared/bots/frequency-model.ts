import type { Offer, Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { heardFrom } from './heard.ts';

/**
 * What a party seems to like, from what it keeps repeating: appeal[issue][option], adding up to at most 1 over the
 * issues. An issue weighs 1 − normalised entropy of the options that the party offered or accepted, an option its count
 * over the most frequent one's (the FrequencyLinear model of NegMAS). Before two packages are known,
 * all issues weigh the same. What the party said of itself in talk acts is the stronger evidence: how much an issue matters,
 * what it wishes for it, and what it cannot accept, which counts against an option.
 */
export function estimateAppeal(table: Table, about: PartyId): number[][] {
  const packages = Object.values(table.offers)
    .filter((offer) => standsBehind(offer, about))
    .map((offer) => offer.package);
  const counts = table.scenario.issues.map((issue, i) =>
    issue.options.map((_, option) => packages.filter((chosen) => chosen[i] === option).length),
  );
  const heard = heardFrom(table, about);
  const weights = counts.map((row, issue) => {
    const watched = packages.length < 2 ? 1 : 1 - normalisedEntropy(row, packages.length);
    const told = heard.weights.get(issue);
    return told === undefined ? watched : Math.max(watched, LEAST_WATCHED) * TOLD[told];
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return counts.map((row, issue) => {
    const share = total === 0 ? 1 / counts.length : (weights[issue] ?? 0) / total;
    const most = Math.max(1, ...row);
    const wishes = heard.wishes.get(issue) ?? [];
    const unacceptable = heard.unacceptable.get(issue) ?? [];
    return row.map((count, option) => {
      if (unacceptable.includes(option)) return -share;
      return wishes.includes(option) ? share : (share * count) / most;
    });
  });
}

/** What an issue weighs by what its party said of it, beside what watching tells; and the least that is multiplied. */
const TOLD = { most: 4, much: 1.5, little: 0.25 } as const;
const LEAST_WATCHED = 0.25;

function standsBehind(offer: Offer, party: PartyId): boolean {
  return offer.author === party || offer.acceptedBy.includes(party);
}

/** 0 when one option takes all, 1 when all options are equally frequent. */
function normalisedEntropy(counts: readonly number[], total: number): number {
  const entropy = counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log(count / total)),
    0,
  );
  return entropy / Math.log(Math.max(2, counts.length));
}
