import type { DeedWords } from './deed-words.id.ts';

/** What stands printed around an agreement in English. */
export const en: DeedWords = {
  article: (number, heading) => `Article ${number}. ${heading}`,
  calendar: { when: 'When', what: 'What is done', who: 'By whom' },
  condition: (name, kept) => `${name}: ${kept ? 'kept' : 'occurs'}`,
  rule: (name, kept) => `${name}: ${kept ? 'kept' : 'broken'}`,
  signatures: 'Signatures',
  vote: (vote) => `Vote: ${vote === 'for' ? 'in favour' : 'against'}`,
  name: 'Name',
  signature: 'Signature',
  date: 'Date',
  indicators: 'Key performance indicators',
  kpi: {
    name: 'Indicator',
    unit: 'Unit',
    sdg: 'SDG',
    baseline: 'Baseline',
    target: 'Target',
    measuredBy: 'Measured by',
    when: 'When',
  },
  target: (value, change) => `${value} ${{ better: 'better', worse: 'worse', same: 'unchanged' }[change]}`,
};
