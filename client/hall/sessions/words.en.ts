import type { Messages } from './words.id.ts';

export const en: Messages = {
  sessions: 'Sessions',
  noSessions: 'No sessions yet. Those you open appear here.',
  session: {
    new: 'new',
    open: 'open',
    closed: 'closed',
    practise: 'practice',
  },
  sessionLine: (tables, people, date) =>
    `${tables} ${tables === 1 ? 'table' : 'tables'}, ${people} ${people === 1 ? 'person' : 'people'}, opened ${date}`,
  counted: (n) => `${n} sessions. Archives of the same session do not count again.`,
  listing: 'Fetching the list of sessions…',
  openNew: 'Open a new session',
  practise: 'Practise alone',
  archive: {
    open: 'Open a session archive',
    hint: 'A .runding file from this laptop or another one. It is only read, never changed.',
    opening: 'Reading the archive…',
    opened: 'The archive is open. Read it at the desk.',
    chip: 'archive',
    named: 'With the names of people and what they wrote.',
    covered: 'Without names and without what people wrote.',
    isHere: 'Its session is on this laptop, too.',
    resume: 'Go on on this laptop',
    putAway: 'Put away',
    putAwaySure: 'Yes, put away from this laptop',
    putAwayDone: 'The archive is put away.',
    isCase: 'This file is a case, not an archive of a session.',
    addCase: 'Add this case',
  },
};
