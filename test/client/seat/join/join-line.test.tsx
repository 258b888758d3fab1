import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readJoinLink } from '../../../../client/lib/table/join-form.ts';
import { JoinPage } from '../../../../client/seat/join/join-page.tsx';
import { createJoinState } from '../../../../client/seat/join/join-state.ts';
import type { SeatView } from '../../../../shared/wire/messages.ts';
import { useFakeStorage } from '../../feed/fake-storage.ts';

useFakeStorage();
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
const taken = { ok: true, token: 't', rejoinCode: 'ABCD2345', seat };
const queued = (position: number) => ({ ok: false, code: 'queued', position, askAgainMs: 2000 });
let answers: unknown[] = [];
let asked: Record<string, unknown>[] = [];

beforeEach(() => {
  answers = [];
  asked = [];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return { json: async () => answer };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function joinState(search = '?code=MR4K7T') {
  const opened: unknown[] = [];
  const state = createJoinState({
    link: readJoinLink({ search, hash: '' }),
    typed: { code: '', name: 'Baiq' },
    open: async (...args) => void opened.push(args),
    keepCode: () => undefined,
  });
  return { state, opened };
}

const textOf = (state: ReturnType<typeof joinState>['state']) =>
  renderToString(<JoinPage state={state} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a phone in line', () => {
  test('[WI-24] given others are before it, then it shows its number, asks again with the same joinId, and opens the seat by itself', async () => {
    const { state, opened } = joinState();
    answers = [queued(37), queued(12), taken];
    const joining = state.join();
    await vi.advanceTimersByTimeAsync(0);
    expect(textOf(state)).toContain('Urutan Anda 37');
    await vi.advanceTimersByTimeAsync(2000);
    expect(textOf(state)).toContain('Urutan Anda 12');
    await vi.advanceTimersByTimeAsync(2000);
    await joining;
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ joinId }) => joinId)).size).toBe(1);
    expect(opened).toHaveLength(1);
  });

  test('[WI-24] given the network is lost in line, then it says so, goes on asking and keeps its place', async () => {
    const { state, opened } = joinState();
    answers = [queued(37), undefined, queued(3), taken];
    const joining = state.join();
    await vi.advanceTimersByTimeAsync(2000);
    expect(textOf(state)).toContain('Server tidak menjawab. Halaman ini terus mencoba');
    expect(textOf(state)).toContain('Urutan Anda 37');
    await vi.advanceTimersByTimeAsync(3000);
    expect(textOf(state)).toContain('Urutan Anda 3');
    await vi.advanceTimersByTimeAsync(2000);
    await joining;
    expect(opened).toHaveLength(1);
  });

  test('[WI-24] given whoever waits leaves the line, then the form is there again and nothing more is asked', async () => {
    const { state, opened } = joinState();
    answers = [queued(37), taken];
    const joining = state.join();
    await vi.advanceTimersByTimeAsync(0);
    state.leaveLine();
    await vi.advanceTimersByTimeAsync(10_000);
    await joining;
    expect(textOf(state)).toContain('Masuk ke ruang runding');
    expect(asked).toHaveLength(1);
    expect(opened).toEqual([]);
  });

  test('[WI-25] given the code is renewed while it waits, then the form says so at the code', async () => {
    const { state } = joinState();
    answers = [queued(37), { ok: false, code: 'code-renewed' }];
    const joining = state.join();
    await vi.advanceTimersByTimeAsync(2000);
    await joining;
    expect(textOf(state)).toContain('Kode MR4 K7T sudah diganti.');
  });
});

describe('a phone that scanned a table’s sign', () => {
  test('[WI-26] then no code is asked for and the sign’s secret is sent; refused, the code is asked for', async () => {
    const { state } = joinState('?code=MR4K7T&table=12&sign=k3Yp0sVd81QaX_-1');
    expect(textOf(state)).not.toContain('Kode sesi');
    expect(textOf(state)).toContain('Anda akan duduk di meja 12.');
    answers = [{ ok: false, code: 'code-renewed' }];
    await state.join();
    expect(asked[0]).toMatchObject({ code: 'MR4K7T', table: 12, sign: 'k3Yp0sVd81QaX_-1' });
    expect(textOf(state)).toContain('Kode sesi');
    state.code.value = 'ABC234';
    answers = [taken];
    await state.join();
    expect(asked[1]).toMatchObject({ code: 'ABC234' });
    expect(asked[1]).not.toHaveProperty('sign');
  });
});
