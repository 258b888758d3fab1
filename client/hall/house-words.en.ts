import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import type { Messages } from './house-words.id.ts';

function fault(damage: LogDamage): string {
  const { what, line, lost = 0 } = damage;
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
  waitingTables: (tables) =>
    `${tables.length === 1 ? 'Table' : 'Tables'} ${tables.join(', ')} ${tables.length === 1 ? 'waits' : 'wait'} for orders of yours that could not be saved yet. They arrive by themselves and in order as soon as there is room; the other tables go on.`,
  away: (tables, time) =>
    `${tables === 1 ? '1 table was' : `${tables} tables were`} paused as of ${time}: from then on the server or this laptop was away. Nobody lost playing time. Resume when everybody is back.`,
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
