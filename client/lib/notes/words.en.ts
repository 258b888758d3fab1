import type { Messages } from './words.id.ts';

export const en: Messages = {
  title: 'Notes',
  ofTable: (n) => `Notes on table ${n}`,
  ofSession: 'Notes on the session',
  text: 'New note',
  mark: 'Mark',
  marks: { look: 'look at this', good: 'good', question: 'question' },
  noMark: 'no mark',
  save: 'Save note',
  saved: 'The note is saved.',
  remove: 'Remove',
  removeOf: (n) => `Remove note ${n}`,
  removed: 'The note is removed.',
  empty: 'There is no note yet.',
  missing: 'Write a note or choose a mark.',
  step: (n) => `Step ${n}`,
  jump: (n) => `Go to step ${n}`,
  private: 'Only facilitators, instructors and observers read them.',
  author: 'Your name on the note (may stay empty)',
  rights: { host: 'facilitator', facilitator: 'facilitator', instructor: 'instructor', observer: 'observer' },
  unreachable: 'The server does not answer. Check the connection, then try again.',
};
