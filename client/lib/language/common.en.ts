import type { Messages } from './common.id.ts';

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
  reload: 'Reload the page',
  bot: 'bot',
  less: (p) => `Decrease ${p.of}`,
  more: (p) => `Increase ${p.of}`,
  raise: (p) => `Move ${p.of} up`,
  lower: (p) => `Move ${p.of} down`,
  phases: {
    lobby: 'Waiting to start',
    briefing: 'Reading the brief',
    preparation: 'Team preparation',
    negotiation: 'Negotiation',
    break: 'Break',
    ratification: 'Ratification',
    closed: 'Finished',
  },
  nameMissing: 'Enter your name.',
  nameTooLong: 'A name has at most 120 letters (40 in a session of an older version).',
};
