import { bestFor, type OwnPackages } from './own-packages.ts';
import { type Received, sparringPartner } from './partner.ts';
import { theirWorth } from './their-worth.ts';

/** From here on it closes the gap to the Nash point, whatever the other gives; so much of the gap for each 1 of time. */
const BONUS_FROM = 0.91;
const BONUS_PACE = 20;
/** What it takes for its own share at the Nash point at least. */
const LEAST_NASH = 0.5;
/** So many packages are looked at for the Nash point. */
const LOOKED_AT = 2000;

/**
 * Answers the other's concession by one of the same part of the way to the Nash point, as it guesses it, and is nice when time
 * runs out. Baarslag, Hindriks & Jonker 2013, Studies in Computational Intelligence 435, 229–233; its Bayesian model is
 * first appearance here.
 */
export const partner = sparringPartner('tit-for-tat', ({ t, own, received }) => {
  const likes = theirWorth(received.map((one) => one.package));
  const nash = received.length === 0 ? 1 : Math.max(LEAST_NASH, nashShare(own, likes));
  const conceded = (1 - nash) * concessionOf(received, nash);
  const gap = Math.max(0, 1 - conceded - nash);
  const bonus = Math.min(1, Math.max(0, BONUS_PACE * (t - BONUS_FROM)));
  const target = 1 - conceded - bonus * gap;
  const best = received.reduce<Received | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
  // What the other offered already and is worth as much is offered back.
  const offer = best !== undefined && best.worth >= target ? best.package : bestFor(own, target, likes);
  return { offer, bar: target };
});

/** The part of the way from the other's first offer to the Nash point, in the own worth, that its best one has come. */
function concessionOf(received: readonly Received[], nash: number): number {
  const first = received[0]?.worth ?? 0;
  const best = Math.max(first, ...received.map(({ worth }) => worth));
  return nash <= first ? 0 : Math.min(1, (best - first) / (nash - first));
}

function nashShare({ ranked }: OwnPackages, likes: (chosen: readonly number[]) => number): number {
  const step = Math.max(1, Math.floor(ranked.length / LOOKED_AT));
  let [most, share] = [-1, 1];
  for (let at = 0; at < ranked.length; at += step) {
    const { package: chosen, worth } = ranked[at] ?? { package: [], worth: 0 };
    const product = worth * likes(chosen);
    if (product > most) [most, share] = [product, worth];
  }
  return share;
}
