import { concedeTo, distinct } from './micro.ts';
import { sparringPartner } from './partner.ts';

/**
 * MiCRO for three parties and more: it concedes with the party that gave least, and an acceptance counts as giving, so that
 * nobody waits for somebody who has agreed. MiCRO-Min, arXiv 2510.17401 (2025).
 */
export const partner = sparringPartner('micro-min', (stance) => {
  const { others, received, acceptancesOf } = stance;
  const given = others.map(
    (party) => distinct(received.filter(({ by }) => by === party).map((one) => one.package)) + acceptancesOf(party),
  );
  return concedeTo(stance, Math.min(...given));
});
