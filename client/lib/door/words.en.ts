import type { Messages } from './words.id.ts';

export const en: Messages = {
  loading: 'One moment: the page is still loading. You will join as soon as it is here.',
  late: 'The page is not complete: the connection is slow or cut. Your code and name stay here.',
  again: 'Load again',
  below:
    'This browser is too old for Runding. Update it, or open this address in Chrome 87, Firefox 98, Safari 15.4 (iOS 15.4) or newer, also on another phone.',
  code: 'Session code',
};
