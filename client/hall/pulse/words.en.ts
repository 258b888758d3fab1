import { plural } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  calm: (phones) => `Wi-Fi well: ${plural(phones, 'phone', 'phones')}`,
  lively: (phones, lost, back) =>
    `Wi-Fi: ${plural(phones, 'phone', 'phones')}, in 5 minutes ${lost} lost and ${back} back`,
};
