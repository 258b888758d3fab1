import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveSeat } from '../../../../client/feed/saved-seat.ts';
import { chooseLanguage, showLanguage } from '../../../../client/lib/language/language.ts';
import { readJoinLink } from '../../../../client/lib/table/join-form.ts';
import { JoinPage } from '../../../../client/seat/join/join-page.tsx';
import { createJoinState } from '../../../../client/seat/join/join-state.ts';
import type { SeatView } from '../../../../shared/wire/messages.ts';
import { useFakeStorage } from '../../feed/fake-storage.ts';

const kept = useFakeStorage();
const seat: SeatView = {
  session: 's',
  sessionCode: 'MR4K7T',
  name: 'Baiq',
  devices: 'each',
  language: 'id',
  round: 1,
  room: 'r',
  table: 1,
  party: 'ntb',
  seat: 1,
  scenarioHash: 'h',
};
let answers: unknown[] = [];
let asked: { path: string; body: Record<string, unknown> }[] = [];

beforeEach(() => {
  answers = [];
  asked = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return { json: async () => answer };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function joinState(search = '', hash = '', opened: unknown[] = [], kept: string[] = []) {
  return createJoinState({
    link: readJoinLink({ search, hash }),
    typed: { code: '', name: '' },
    open: async (...args) => void opened.push(args),
    keepCode: (code) => void kept.push(code),
  });
}

const textOf = (state: ReturnType<typeof joinState>) =>
  renderToString(<JoinPage state={state} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('joining', () => {
  test('given wrong fields, then the server is not asked and both faults stand at their fields', async () => {
    const state = joinState('?code=MR4K1T');
    await state.join();
    expect(asked).toEqual([]);
    expect(textOf(state)).toContain('Kode MR4 K1T tidak mungkin.');
    expect(textOf(state)).toContain('Isi nama Anda.');
  });

  test('given no answer, when it is tried again, then it is the same join and what was typed stays', async () => {
    const state = joinState('?code=MR4K7T&table=3');
    state.name.value = 'Baiq';
    await state.join();
    expect(textOf(state)).toContain('Server tidak menjawab.');
    answers = [{ ok: true, token: 't', rejoinCode: 'RTVCT', seat }];
    await state.join();
    expect(asked.map(({ body }) => body.joinId)).toEqual([asked[0]?.body.joinId, asked[0]?.body.joinId]);
    expect(asked[1]?.body).toMatchObject({ code: 'MR4K7T', name: 'Baiq', table: 3 });
  });

  test('given a seat, then it is kept on this device and the table opens; the next join is another one', async () => {
    const opened: unknown[] = [];
    const state = joinState('?code=MR4K7T', '', opened);
    state.name.value = 'Baiq';
    answers = [{ ok: true, token: 't', rejoinCode: 'RTVCT', seat }];
    await state.join();
    const saved = { code: 'MR4K7T', token: 't', rejoinCode: 'RTVCT', name: 'Baiq' };
    expect(JSON.parse(kept.get('runding.seat') ?? '')).toEqual(saved);
    expect(opened).toEqual([[saved, seat]]);
    expect(kept.has('runding.joinId')).toBe(false);
  });

  test('given another code than the link had, then the table of the link is not asked for', async () => {
    const state = joinState('?code=MR4K7T&table=3');
    state.code.value = 'ABCDEF';
    state.name.value = 'Baiq';
    await state.join();
    expect(asked[0]?.body).not.toHaveProperty('table');
  });

  test.each([
    ['code-unknown', 'code', 'Tidak ada sesi dengan kode MR4 K7T.'],
    ['session-closed', 'code', 'Sesi ini sudah ditutup.'],
    ['table-full', 'form', ''],
    ['client-too-old', 'form', 'Muat ulang halaman'],
  ] as const)('given the refusal %s, then it stands at %s', async (code, field, words) => {
    const state = joinState('?code=MR4K7T');
    state.name.value = 'Baiq';
    answers = [{ ok: false, code }];
    await state.join();
    expect(Object.keys(state.trouble.value)).toEqual([field]);
    expect(textOf(state)).toContain(words);
    expect(state.name.value).toBe('Baiq');
  });
});

describe('the language of the door', () => {
  afterEach(() => showLanguage('id'));

  test('given a link of a session in another language, then the door speaks it, unless this device chose one', () => {
    expect(textOf(joinState('?code=MR4K7T&lang=en'))).toContain('Join the negotiation');
    // The next door is another session's: what the last one spoke does not stay.
    expect(textOf(joinState('?code=ABCDEF'))).toContain('Masuk ke ruang runding');
    chooseLanguage('id');
    expect(textOf(joinState('?code=MR4K7T&lang=en'))).toContain('Masuk ke ruang runding');
  });

  test('given a seat in a session in another language, then the way back to it speaks that one', async () => {
    const state = joinState('?code=MR4K7T');
    state.name.value = 'Baiq';
    answers = [{ ok: true, token: 't', rejoinCode: 'RTVCT', seat: { ...seat, language: 'en' } }];
    await state.join();
    expect(textOf(joinState('?code=MR4K7T'))).toContain('Continue as Baiq');
    expect(kept.get('runding.language.offered')).toBe('en');
    expect(kept.has('runding.language')).toBe(false);
    expect(textOf(joinState('?code=ABCDEF'))).toContain('Masuk ke ruang runding');
  });
});

describe('coming back', () => {
  test('given a seat on this device, then it is offered first', () => {
    saveSeat({ code: 'MR4K7T', token: 't', rejoinCode: 'RTVCT', name: 'Baiq' });
    expect(textOf(joinState())).toContain('Lanjutkan sebagai Baiq');
    expect(joinState('?code=MR4K7T').mode.value).toBe('continue');
    expect(joinState('?code=ABCDEF').mode.value).toBe('join');
  });

  test('given both codes typed into one field as the old phone shows them, then they take the seat', async () => {
    const state = joinState('', '');
    state.show('rejoin');
    state.rejoinCode.value = 'mr4k7t-rtvct';
    answers = [{ ok: true, token: 't2', rejoinCode: 'QQQQQ', seat }];
    await state.rejoin();
    expect(asked[0]).toMatchObject({ path: '/api/rejoin', body: { code: 'MR4K7T', rejoinCode: 'RTVCT' } });
  });

  test('[WI-33] given a name that looks like a rejoin code and opens nothing, then it is asked about at its field, and sent once more it is a name', async () => {
    const state = joinState('?code=MR4K7T');
    state.name.value = 'A2BC-D3EF';
    answers = [
      { ok: false, code: 'rejoin-code-unknown' },
      { ok: true, token: 't', rejoinCode: 'RTVCT', seat },
    ];
    await state.join();
    expect(Object.keys(state.trouble.value)).toEqual(['name']);
    expect(textOf(state)).toContain(
      'Kode masuk lagi ini tidak dikenal. Periksa hurufnya atau tanya fasilitator. Jika ini nama Anda',
    );
    await state.join();
    expect(asked.map(({ body }) => body.isName)).toEqual([undefined, true]);
  });

  test('[WI-33] given such a name, when the code to come back is asked for instead, or the name is mended, then what was typed stands there, or is asked about anew', async () => {
    const state = joinState('?code=MR4K7T');
    state.name.value = 'A2BC-D3EF';
    answers = [
      { ok: false, code: 'rejoin-code-unknown' },
      { ok: false, code: 'rejoin-code-unknown' },
    ];
    await state.join();
    state.show('rejoin');
    expect(state.rejoinCode.value).toBe('A2BC-D3EF');
    state.show('join');
    state.name.value = 'A2BC-D3EG';
    await state.join();
    expect(asked[1]?.body).not.toHaveProperty('isName');
  });

  test('[WI-33] given both codes typed where the session code belongs, then they take the seat without a name', async () => {
    const state = joinState();
    state.code.value = 'mr4k7t-abcd-2345';
    answers = [{ ok: true, token: 't2', rejoinCode: 'QQQQQ', seat }];
    await state.join();
    expect(asked[0]).toMatchObject({ path: '/api/rejoin', body: { code: 'MR4K7T', rejoinCode: 'ABCD2345' } });
  });

  test('given a link with a rejoin code, then one tap takes the seat', async () => {
    const opened: unknown[] = [];
    const state = joinState('', '#rejoin=MR4K7T-RTVCT', opened);
    expect(state.mode.value).toBe('rejoin');
    answers = [{ ok: true, token: 't2', rejoinCode: 'QQQQQ', seat }];
    await state.rejoin();
    expect(asked[0]).toMatchObject({ path: '/api/rejoin', body: { code: 'MR4K7T', rejoinCode: 'RTVCT' } });
    expect(opened).toHaveLength(1);
  });

  test('given a typed code, when it is asked with, then it is kept where a reload finds it', async () => {
    const kept: string[] = [];
    const state = joinState('', '', [], kept);
    state.code.value = 'mr4 k7t';
    state.name.value = 'Baiq';
    answers = [{ ok: false, code: 'unreachable' } as never];
    await state.join();
    expect(kept).toEqual(['MR4K7T']);
  });

  test('given a table screen that is long in coming, then that is said, with a way to load it anew, and taken away when it is there', async () => {
    vi.useFakeTimers();
    let come: () => void = () => undefined;
    const state = createJoinState({
      link: readJoinLink({ search: '?code=MR4K7T', hash: '' }),
      typed: { code: '', name: 'Baiq' },
      open: () => new Promise<void>((done) => (come = done)),
      keepCode: () => undefined,
    });
    answers = [{ ok: true, token: 't', rejoinCode: 'RTVCT', seat }];
    const joined = state.join();
    await vi.advanceTimersByTimeAsync(5000);
    expect(textOf(state)).not.toContain('Tempat Anda sudah tersimpan.');
    await vi.advanceTimersByTimeAsync(1500);
    expect(textOf(state)).toContain('Tempat Anda sudah tersimpan.');
    expect(textOf(state)).toContain('Muat ulang halaman');
    come();
    await joined;
    vi.useRealTimers();
  });

  test('given a table screen that cannot be fetched, then the seat is kept and can be opened again', async () => {
    const state = createJoinState({
      link: readJoinLink({ search: '?code=MR4K7T', hash: '' }),
      typed: { code: '', name: 'Baiq' },
      open: () => Promise.reject(new Error('offline')),
      keepCode: () => undefined,
    });
    answers = [{ ok: true, token: 't', rejoinCode: 'RTVCT', seat }];
    await state.join();
    expect(state.mode.value).toBe('continue');
    expect(textOf(state)).toContain('Tempat Anda sudah tersimpan.');
  });
});
