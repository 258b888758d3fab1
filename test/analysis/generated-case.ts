import type { OutcomeSpaceInput } from '../../shared/analysis/space.ts';
import { createDice } from '../../shared/kernel/dice.ts';

/** A case with whole points 0 to 100 from a fixed seed. */
export function generateCase(
  seed: number,
  {
    issues,
    options,
    parties,
    reservation = 0,
  }: { issues: number; options: number; parties: number; reservation?: number },
): OutcomeSpaceInput {
  const dice = createDice(seed);
  const list = <Value>(length: number, make: () => Value) => Array.from({ length }, make);
  return {
    points: list(parties, () => list(issues, () => list(options, () => dice.roll(101)))),
    reservation: list(parties, () => reservation),
  };
}
