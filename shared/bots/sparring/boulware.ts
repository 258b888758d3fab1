import { askFor, sparringPartner } from './partner.ts';

/** Exponent, and the share of the best gain that it keeps to the end. */
const EXPONENT = 5;
const FLOOR = 0.1;

/**
 * Concedes late and never to its limit: f + (1 − f)(1 − t^e). Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems
 * 24 (boulware); exponent and floor as in LionelNeg, ANL 2026.
 */
export const partner = sparringPartner('boulware', (stance) =>
  askFor(stance, FLOOR + (1 - FLOOR) * (1 - stance.t ** EXPONENT)),
);
