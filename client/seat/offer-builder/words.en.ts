import { figure, list, plural, signed } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  compose: 'Draft an offer',
  title: 'Draft an offer',
  counterTitle: (offer) => `Counter to ${offer}`,
  close: 'Close, the draft is kept',
  notChosen: 'Not chosen yet',
  chosenOf: (chosen, all) => `${chosen} of ${all} issues chosen`,
  changed: 'changed',
  closedOption: 'no longer available',
  barredOption: 'does not go with another choice',
  barredBy: (issue, choice, options) =>
    options.length === 0
      ? `With “${choice}” for ${issue}, some options here break a rule of the case.`
      : `With “${choice}” for ${issue}, ${options.map((one) => `“${one}”`).join(', ')} would break a rule of the case.`,
  goTo: (issue) => `Change the choice for ${issue}`,
  against: (rule) => `breaks the rule “${rule}”`,
  breaks: (rule, because) => `This package breaks the rule “${rule}”. ${because}`,
  steps: (from, to, by) => `From ${from} to ${to} in steps of ${by}.`,
  noSuchValue: (from, to, by) => `Not a value of this issue: from ${from} to ${to} in steps of ${by}.`,
  takeValue: 'Take',
  theirs: (offer, value) => `${offer ?? 'Your previous offer'}: ${value}.`,
  soFar: 'Points so far',
  notCounted: (unchosen) => `${plural(unchosen, 'issue', 'issues')} not chosen yet, not counted`,
  scaleSoFar: (points, unchosen, limit, target) =>
    `${figure(points)} points so far, ${plural(unchosen, 'issue', 'issues')} not counted, limit ${figure(limit)}${target === undefined ? '' : `, target ${figure(target)}`}`,
  next: (issue) => `Go on to ${issue}`,
  bonus: (points) => `with ${signed(points)} because options meet`,
  difference: (points, offer) => `${signed(points)} against ${offer ?? 'your previous offer'}`,
  to: 'Send to',
  covers: 'All signatories are included: if all accept, this package becomes the agreement.',
  coversNot: (names) =>
    `Without ${list(names)} this package cannot become the agreement, only an understanding among its addressees.`,
  ratifierTo: 'May read and answer it; ratifying is still by vote.',
  clause: 'Extra clause (optional)',
  clauseHint: 'One sentence that is put on record. Not scored.',
  note: 'Note to your team (optional)',
  noteHint: 'Only your team and the facilitator read it.',
  send: (names) => `Send offer to ${list(names)}`,
  sent: (names) => `The offer was sent to ${list(names)}.`,
  shared: 'The draft was shared with your team.',
  lacks: (unchosen, issue) => (unchosen > 1 ? `${unchosen} issues left: choose ${issue}` : `Choose ${issue}`),
  waitingDraft: {
    goesOut: (name, left) => `The draft of ${name} goes out by itself in ${left}.`,
    look: 'See the team draft',
  },
  share: 'Share draft with the team',
  startEmpty: 'Start from nothing',
  chooseAll: 'Choose one answer for every issue.',
  chooseTo: 'Choose at least one addressee.',
  closedChosen: (names) => `Choose again for ${list(names)}: the old option is no longer available.`,
  answerGone: (offer, state) => `${offer} was ${state}. Your draft is kept.`,
  cannot: (reason) => `Send offer (${reason})`,
  paused: 'paused',
  notNow: 'not now',
};
