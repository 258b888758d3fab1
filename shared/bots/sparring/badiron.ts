import { bestFor } from './own-packages.ts';
import { sparringPartner } from './partner.ts';
import { theirWorth } from './their-worth.ts';

const EXPONENT = 12;
/** Never below this part of the best offer that it got. */
const KEPT_OF_BEST = 0.85;
/** What it takes at once, and from when on it takes what it asks for. */
const TAKEN_AT_ONCE = 0.98;
const SWEEP_FROM = 0.97;

/**
 * Holds out, of the packages that it would take offers the one that the other likes best, and sweeps down to its floor at the
 * very end. Badiron, ANL 2026 (finalist's report): exponent 12, floor .85 of the best offer got, first appearance as model.
 */
export const partner = sparringPartner('badiron', ({ t, own, received }) => {
  const floor = KEPT_OF_BEST * Math.max(0, ...received.map(({ worth }) => worth));
  const held = Math.max(floor, 1 - t ** EXPONENT);
  const swept = Math.min(1, Math.max(0, (t - SWEEP_FROM) / (1 - SWEEP_FROM)));
  const target = held - swept * (held - floor);
  return {
    offer: bestFor(own, target, theirWorth(received.map((one) => one.package))),
    bar: t < SWEEP_FROM ? TAKEN_AT_ONCE : target,
  };
});
