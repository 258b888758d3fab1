import { list } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  unread: (count) => `${count} unread`,
  title: 'Talk',
  channels: 'With whom',
  table: 'Whole table',
  tableChip: 'Table',
  readers: (names) => `Read by ${list([...names, 'the facilitator'])}.`,
  teamReaders: 'Read by your team and the facilitator only.',
  empty: 'No messages here yet.',
  label: 'Message',
  send: 'Send',
  sendTo: (channel) => `Send to ${channel}`,
  waiting: 'waiting to be sent',
  minute: (clock) => `minute ${clock}`,
  log: (channel) => `Messages: ${channel}`,
  teamOnly: 'In this phase only team talk is open.',
};
