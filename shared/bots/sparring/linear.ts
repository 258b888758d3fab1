import { askFor, sparringPartner } from './partner.ts';

/** Concedes evenly over time: 1 − t. Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24 (linear). */
export const partner = sparringPartner('linear', (stance) => askFor(stance, 1 - stance.t));
