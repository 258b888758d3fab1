import { refusalText } from '../../lib/language/refusals.ts';
import { hallText } from '../words.ts';

/** Why something of a case was refused, beside the button that asked for it. */
export function sayRefused(code: string): string {
  return code === 'unreachable' ? hallText().unreachable : refusalText(code);
}
