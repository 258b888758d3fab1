import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';

/** What is wrong with a log, for a person at a console; nothing that anybody wrote. */
export function damageWords({ what, line, lost = 0 }: LogDamage): string {
  const lines = lost === 1 ? '1 acknowledged line' : `${lost} acknowledged lines`;
  switch (what) {
    case 'lost':
      return `${lines} missing at the end, from line ${line} on`;
    case 'unreadable':
      return `line ${line} cannot be read`;
    case 'changed':
      return line === undefined ? 'a line is not as it was written' : `line ${line} is not as it was written`;
    case 'phone-ahead':
      return `a phone had read ${lost === 1 ? '1 entry' : `${lost} entries`} more than there are`;
    default:
      return assertNever(what);
  }
}
