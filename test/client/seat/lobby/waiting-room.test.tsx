import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';
import { WaitingRoom } from '../../../../client/seat/lobby/waiting-room.tsx';
import type { HallNews } from '../../../../shared/wire/messages.ts';

const SERVER_TIME = Date.UTC(2026, 7, 20, 2, 13, 18);
const phase = { id: 'Negosiasi', en: 'Negotiation' };
const person = {
  session: 's',
  sessionCode: 'MR4K7T',
  name: 'Baiq',
  devices: 'each',
  language: 'id',
  round: 1,
} as const;

function textOf(hall: Partial<HallNews> = {}, round = 1, now = SERVER_TIME): string {
  const view = { ...person, round, hall: { serverTime: SERVER_TIME, news: [], ...hall } };
  return render(<WaitingRoom person={view} now={now} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

afterEach(() => {
  chooseLanguage('id');
});

test('given somebody without a seat, then it says that they are in, and what comes', () => {
  expect(textOf()).toContain('Baiq, Anda sudah masuk');
  expect(textOf()).toContain('belum mendapat tempat duduk');
  expect(textOf({}, 2)).toContain('Putaran berikutnya');
});

test('given a phase, then its name and the time left stand there, in server time', () => {
  const running = { phase, endsAt: SERVER_TIME + 1_122_000 };
  expect(textOf(running)).toContain('Negosiasi sisa 18:42');
  expect(textOf(running, 1, SERVER_TIME + 2000)).toContain('Negosiasi sisa 18:40');
  chooseLanguage('en');
  expect(textOf(running)).toContain('Negotiation 18:42 left');
});

test('given a clock that stands, or a time that is up, then it says so; without a phase there is no clock', () => {
  expect(textOf({ phase, leftMs: 65_000, paused: 'facilitator' })).toContain('Negosiasi dijeda, sisa 01:05');
  expect(textOf({ phase, endsAt: SERVER_TIME - 5000 })).toContain('Negosiasi waktu habis');
  expect(textOf()).not.toMatch(/\d\d:\d\d|Babak yang/);
});
