import type { Messages } from './words.id.ts';

export const en: Messages = {
  sheet: 'Limit, target, priorities',
  briefAgain: 'Read the brief again',
  sheetOnlyTeam: 'Only your team and the facilitator see this sheet.',
  target: 'Target',
  limit: 'Lowest limit',
  reservationHint: (points) => `Without an agreement you have ${points} points.`,
  limitBelow: (points) =>
    `This limit is ${points} points below what no agreement is worth. A package that thin is worse than going home.`,
  order: 'Our order of priorities',
  place: (name, place) => `${name} is number ${place} now.`,
  guess: (name) => `Our guess: what matters most to ${name}`,
  guessLimit: (most) => `Choose at most ${most}.`,
  save: 'Save the sheet',
  saving: 'Saving…',
  saved: 'Saved for the whole team.',
  unsaved: 'It will be saved in a moment.',
  savesItself: 'This sheet saves itself for your team.',
  onThisPhone: 'On this phone only so far: enter a target and a limit so that your team can read it.',
  otherSaved: 'Somebody else of your team saved this sheet after you began to change it.',
  takeTheirs: 'Use the saved sheet',
  targetMissing: 'Enter the target as a whole number.',
  limitMissing: 'Enter the limit as a whole number.',
  outOfRange: 'Enter a number between −10,000 and 10,000.',
  limitAboveTarget: 'The lowest limit cannot be above the target.',
  notNow: 'What you entered stays on this phone.',
};
