import type { Messages } from './id.ts';

export const en: Messages = {
  product: 'Runding',
  language: 'Language',
  cancel: 'Cancel',
  close: 'Close',
  connecting: 'Connecting…',
  disconnected: 'Connection lost. Connecting again…',
  paused: (p) => `Paused by the facilitator. The clock stands at ${p.clock}.`,
  pausedByDowntime: (p) =>
    `Paused because the server was down. The clock stands at ${p.clock}. The facilitator will resume.`,
  lessThanTwoMinutes: 'Less than 2 minutes left.',
  clockLabel: 'Time left',
  table: (p) => `Table ${p.table}`,
  points: (p) => `${p.points} points`,
  reload: 'Reload the page',
  bot: 'bot',
  less: (p) => `Decrease ${p.of}`,
  more: (p) => `Increase ${p.of}`,
  raise: (p) => `Move ${p.of} up`,
  lower: (p) => `Move ${p.of} down`,
  notSaved: 'Not saved on the server yet. It is sent by itself as soon as there is a connection.',
  refused: 'The server refused.',
  phases: {
    lobby: 'Waiting to start',
    briefing: 'Reading the brief',
    preparation: 'Team preparation',
    negotiation: 'Negotiation',
    break: 'Break',
    ratification: 'Ratification',
    closed: 'Finished',
  },
};
