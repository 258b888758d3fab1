import type { ActWords } from './act-words.id.ts';

/** English. */
export const en: ActWords = {
  asks: {
    reason: (party, issue) => `${party}, why does ${issue} matter to you?`,
    wish: (party, issue) => `${party}, what would you want for ${issue}?`,
    unacceptable: (party, issue) => `${party}, which option for ${issue} can you not accept?`,
  },
  weight: {
    most: (issue) => `${issue} matters most to us.`,
    much: (issue) => `${issue} matters a lot to us.`,
    little: (issue) => `${issue} matters little to us.`,
  },
  wish: (issue, options) => `For ${issue} we would like ${options.join(' or ')}.`,
  cannotAccept: (issue, options) => `For ${issue} we cannot accept ${options.join(' or ')}.`,
  acceptsAny: (issue) => `For ${issue} no option is closed to us.`,
  asBefore: (issue) => `On ${issue}, as we said before.`,
  withheld: (issue) => `On ${issue} we would rather not say yet.`,
  cannotSign: (issue, option) => `For ${issue} we cannot sign ${option}.`,
  trade: (askedIssue, asked, givenIssue, given) =>
    `If you give ${asked} for ${askedIssue}, we give ${given} for ${givenIssue}.`,
  leaveAt: (issue, option) => `Let us leave ${issue} at ${option} for now and talk about the rest.`,
  setAside: (issue) => `Let us set ${issue} aside for now.`,
  backTo: (issue) => `Let us go back to ${issue}.`,
  thank: 'Thank you.',
  needTime: 'We need a little time.',
  spokeFaceToFace: 'We spoke face to face.',
};
