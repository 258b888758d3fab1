import type { DeedWords } from './deed-words.id.ts';

/** What stands printed around an agreement in English. */
export const en: DeedWords = {
  article: (number, heading) => `Article ${number}. ${heading}`,
  signatures: 'Signatures',
  vote: (vote) => `Vote: ${vote === 'for' ? 'in favour' : 'against'}`,
  name: 'Name',
  signature: 'Signature',
  date: 'Date',
  indicators: 'Expected effects',
  effects: {
    name: 'Indicator',
    unit: 'Unit',
    sdg: 'SDG',
    baseline: 'Today',
    expected: 'Expected',
    measured: 'Measured',
  },
};
