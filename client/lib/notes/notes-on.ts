import type { Note } from '../../../shared/notes/notes.ts';

/** The notes on a table, those on moments in the order of the moments, the others after them. */
export function notesOn(notes: readonly Note[], at: { readonly table: number; readonly round: number }): Note[] {
  const own = notes.filter(({ table, round = 1 }) => table === at.table && round === at.round);
  const end = Number.POSITIVE_INFINITY;
  return own.toSorted((a, b) => (a.step ?? end) - (b.step ?? end) || a.n - b.n);
}
