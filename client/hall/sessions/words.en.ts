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
  listing: 'Fetching the list of sessions…',
  openNew: 'Open a new session',
  practise: 'Practise alone',
  archive: {
    open: 'Open a session archive',
    hint: 'A .runding file from this laptop or another one.',
    opening: 'Reading the archive…',
    opened: 'The archive is open.',
    isCase: 'This file is a case, not an archive of a session.',
    addCase: 'Add this case',
  },
};
