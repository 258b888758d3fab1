import type { Offer, Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/**
 * What a party seems to like, from what it keeps repeating: appeal[issue][option], adding up to at most 1 over the
 * issues. An issue weighs 1 − normalised entropy of the options that the party offered or accepted, an option its count
 * over the most frequent one's (the FrequencyLinear model of NegMAS). Before two packages are known,
 * all issues weigh the same.
 */
export function estimateAppeal(table: Table, about: PartyId): number[][] {
  const packages = Object.values(table.offers)
    .filter((offer) => standsBehind(offer, about))
    .map((offer) => offer.package);
  const counts = table.scenario.issues.map((issue, i) =>
    issue.options.map((_, option) => packages.filter((chosen) => chosen[i] === option).length),
  );
  if (packages.length === 0) return counts;
  const weights = counts.map((row) => (packages.length < 2 ? 1 : 1 - normalisedEntropy(row, packages.length)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return counts.map((row, issue) => {
    const share = total === 0 ? 1 / counts.length : (weights[issue] ?? 0) / total;
    const most = Math.max(...row);
    return row.map((count) => (share * count) / most);
  });
}

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
