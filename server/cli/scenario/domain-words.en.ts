import type { DomainWords } from './domain-words.id.ts';

/** The same in English. */
export const en: DomainWords = {
  summary: (name) => `The case "${name}" comes from a collection of negotiation problems published for research.`,
  fiction: 'This case is invented; its names and figures come from the file that was imported.',
  description: (party) => `${party} takes part in the talks and signs.`,
  brief: (party, limit) =>
    `You speak for ${party}. The points under each option say what it is worth to you; more is better.\n\nLook for a package that is good for both sides: ask what matters to the other side before you bargain. Without an agreement you have ${limit} points.`,
  batna: 'Without an agreement everything stays as it is.',
  question: (issue) => `What is agreed on ${issue}?`,
  clause: (issue, value) => `The Parties agree on "${value}" for ${issue}.`,
  phases: { briefing: 'Reading', preparation: 'Preparation', negotiation: 'Negotiation' },
  begin: {
    briefing: 'Read the brief of your team.',
    preparation: 'Draw up two packages that suit you.',
    negotiation: 'Begin by asking.',
  },
  note: (name) =>
    `The case "${name}" was imported. Rewrite the briefs, the clauses and this note before you use it in a class.`,
};
