import type { Messages } from './words.id.ts';

export const en: Messages = {
  table: 'Table, can be scrolled',
};
