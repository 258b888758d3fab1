import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { WaitingRoom } from '../../../../client/seat/lobby/waiting-room.tsx';

const person = {
  session: 's',
  sessionCode: 'MR4K7T',
  name: 'Baiq',
  devices: 'each',
  language: 'id',
  round: 1,
  hall: { serverTime: 0, news: [] },
} as const;
const textOf = (round: number) => render(<WaitingRoom person={{ ...person, round }} />).replace(/<[^>]*>/g, ' ');

test('given somebody without a seat, then it says that they are in, and what comes', () => {
  expect(textOf(1)).toContain('Baiq, Anda sudah masuk');
  expect(textOf(1)).toContain('belum mendapat tempat duduk');
  expect(textOf(2)).toContain('Putaran berikutnya');
});
