import type { Messages } from './words.id.ts';

export const en: Messages = {
  key: 'Facilitator key',
  keyHint: 'Paste the key or its whole link. A new key: npm run host-key on the server’s laptop.',
  keyMissing: 'No key was entered.',
  keyWrong: 'This key is not known, or was revoked. Check the spelling, or make a new one.',
  keyOfProjector:
    'This key is for the projector, not for the facilitator’s page. Open its link on the laptop that feeds the projector, or paste a facilitator’s or an observer’s key here.',
  keyUse: 'Open the facilitator page',
  here: 'Open on this laptop',
  hereLead: 'This laptop runs the server, so no key has to be typed. This browser keeps a key of its own.',
  elsewhere: (link) => `On the laptop that runs the server, open ${link}. No key has to be typed there.`,
  orKey: 'Or with a key:',
  opening: 'Opening the facilitator page…',
};
