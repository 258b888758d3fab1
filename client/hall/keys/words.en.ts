import type { Messages } from './words.id.ts';

export const en: Messages = {
  title: 'Keys to the facilitator page',
  lead: 'Whoever holds one of these keys runs all sessions. Revoke those that are no longer used.',
  laptop: (here, time) => `opened on ${here ? 'this' : 'the server’s'} laptop ${time}`,
  printed: (time) => `printed in the terminal ${time}`,
  own: 'in use here',
  revoke: (what) => `Revoke the key ${what}`,
  revokeShort: 'Revoke',
  revoked: 'The key is revoked.',
};
