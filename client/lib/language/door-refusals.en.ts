import type { DoorWords } from './door-refusals.id.ts';

export const doorEn: DoorWords = {
  'session-full': 'This session is full. Tell the facilitator.',
  'table-full': 'This table is full. Leave the table number empty to get a place at another table.',
  'table-unknown': 'There is no table with this number. Check the number.',
  'members-wrong':
    'Check the names on this device: one to eight names, 120 letters each at most (40 in a session of an older version).',
  'too-many-attempts': 'Too many attempts. Wait a minute and try again.',
  'message-malformed': 'The server did not understand this message. Reload the page and try again.',
  'digits-needed': 'Type the last digits of your number, or go on without them.',
  'asks-spent': 'You asked at several tables already. The facilitator will give you a seat.',
  'rejoin-code-unknown': 'This rejoin code is not known. Check the letters or ask the facilitator.',
  'client-too-old': 'This page is an old version. Reload the page.',
  internal: 'The server failed to answer. Try again; if it fails again, tell the facilitator.',
};
