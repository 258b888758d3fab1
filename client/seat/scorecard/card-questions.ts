import { type DebriefInput, type TableDebrief, tableDebrief } from './table-debrief.ts';
import { type WholeCard, wholeCard } from './whole-card.ts';

/** What is computed from everybody's points. */
export interface ComputedCard {
  readonly whole: WholeCard;
  readonly debrief: TableDebrief;
}

/** Scores and debriefs a revealed table. */
export function computeCard(input: DebriefInput): ComputedCard {
  return { whole: wholeCard(input.revealed, input.settlement), debrief: tableDebrief(input) };
}
