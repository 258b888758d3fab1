import { roundSpread } from '../../../shared/debrief/session-summary.ts';
import { sayNumber } from '../../lib/language/language.ts';

/** A median or a difference as it is shown: with one decimal where it falls between two whole numbers. */
export function sayFigure(value: number): string {
  const shown = roundSpread(value);
  return sayNumber(shown, Number.isInteger(shown) ? 0 : 1);
}

/** The same with its sign. */
export function saySigned(value: number): string {
  const shown = roundSpread(value);
  return shown === 0 ? '±0' : `${shown > 0 ? '+' : ''}${sayFigure(shown)}`;
}
