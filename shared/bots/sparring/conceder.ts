import { askFor, sparringPartner } from './partner.ts';

const EXPONENT = 0.25;

/** Concedes most of the way at once: 1 − t^e. Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24 (conceder). */
export const partner = sparringPartner('conceder', (stance) => askFor(stance, 1 - stance.t ** EXPONENT));
