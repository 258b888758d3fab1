import { describe, expect, it } from 'vitest';
import { notesOn } from '../../../../client/lib/notes/notes-on.ts';

describe('Given notes on several tables and rounds', () => {
  const note = (n: number, place: object) => ({ n, at: n, by: 'host', text: `${n}`, ...place });

  it('when those of a table are asked for, then they follow its moments, the others after them', () => {
    const notes = [
      note(1, { table: 2 }),
      note(2, { table: 2, step: 30 }),
      note(3, {}),
      note(4, { table: 2, step: 5 }),
      note(5, { table: 2, round: 2 }),
    ];
    expect(notesOn(notes, { round: 1, table: 2 }).map(({ n }) => n)).toEqual([4, 2, 1]);
    expect(notesOn(notes, { round: 2, table: 2 }).map(({ n }) => n)).toEqual([5]);
  });
});
