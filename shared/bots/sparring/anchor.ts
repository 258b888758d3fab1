import { bestFor } from './own-packages.ts';
import { sparringPartner } from './partner.ts';
import { theirWorth } from './their-worth.ts';

const ANCHOR = 0.85;

/** Asks for 85 % of its best gain from the first minute to the last and takes no less. StaBorn, ANL 2026. */
export const partner = sparringPartner('anchor', ({ own, received }) => ({
  offer: bestFor(own, ANCHOR, theirWorth(received.map((one) => one.package))),
  bar: ANCHOR,
}));
