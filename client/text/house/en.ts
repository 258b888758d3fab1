import type { LogDamage } from '../../../shared/wire/host-messages.ts';
import type { Messages } from './id.ts';

function fault({ what, line, lost = 0 }: LogDamage): string {
  if (what === 'lost')
    return `the last ${lost === 1 ? 'line' : `${lost} lines`} that had been answered "yes" are missing, from line ${line} on`;
  if (what === 'unreadable') return `line ${line} cannot be read`;
  if (what === 'phone-ahead')
    return `a phone had read ${lost === 1 ? '1 entry' : `${lost} entries`} more than there are`;
  return line === undefined ? 'its content was changed' : `line ${line} is not as it was written`;
}

export const en: Messages = {
  notWriting:
    'The server cannot save: the storage of this laptop is full or broken. Free some space. What was answered "yes" is kept; the rest has not happened.',
  tracesLeft:
    'A deleted session is being overwritten on the storage. Until that is done, remains of its text can be found.',
  unchecked: (logs) => `Records are being checked: ${logs} to go.`,
  damagedTable: (table, damage) =>
    damage.what === 'phone-ahead'
      ? `Table ${table}: ${fault(damage)}. Something may be lost; compare with the phones at that table.`
      : `The record of table ${table} is damaged: ${fault(damage)}. The table stands still; move its people to another one. What is whole is saved by npm run rescue.`,
  damagedSession: (session, damage) =>
    `Session ${session} was not opened because its record is damaged: ${fault(damage)}. What is whole is saved by npm run rescue.`,
  remove: 'Delete this damaged session',
  removeSure: 'Delete it indeed, without saving it',
};
