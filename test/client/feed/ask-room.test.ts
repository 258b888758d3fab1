import { describe, expect, it, test } from 'vitest';
import { askRoom, isEntry, Unreadable } from '../../../client/feed/ask-room.ts';

const SYNC = {
  protocol: 1,
  epoch: 'party:a',
  from: 0,
  entries: [{ cursor: 1, at: 1000, events: [{ type: 'TableRevealed' }] }],
  secrets: { briefs: [] },
  scenarioHash: 'abc',
  table: 1,
  serverTime: 1000,
  connected: [],
  newcomers: [],
};

/** A room that answers everything with one thing. */
const roomThatSays = (came: unknown) => ({ request: async () => came }) as unknown as Parameters<typeof askRoom>[0];

describe('what a room answers', () => {
  it('is given on when it is an answer, and so is a no', async () => {
    expect(await askRoom(roomThatSays(SYNC), 'sync', {})).toEqual(SYNC);
    expect(await askRoom(roomThatSays({ ok: true }), 'command', {})).toEqual({ ok: true });
    const no = { ok: false, code: 'offer-not-open' };
    expect(await askRoom(roomThatSays(no), 'command', {})).toEqual(no);
    expect(await askRoom(roomThatSays(no), 'sync', {})).toEqual(no);
  });

  test.each([
    ['command', undefined],
    ['command', null],
    ['command', 'yes'],
    ['command', {}],
    ['command', { ok: false }],
    ['let-in-again', { ok: true }],
    ['crowd', { ok: true, people: 3 }],
    ['board', {}],
    ['scene', { view: { kind: 'blank' } }],
    ['sync', { ...SYNC, entries: undefined }],
    ['sync', { ...SYNC, entries: [{ cursor: 1 }] }],
    ['sync', { ...SYNC, secrets: {} }],
    ['sync', { ...SYNC, serverTime: '12' }],
  ] as const)('given another thing for %s, then it is refused by name: %j', async (type, came) => {
    const asked = askRoom(roomThatSays(came), type, {});
    await expect(asked).rejects.toBeInstanceOf(Unreadable);
    await expect(asked).rejects.toThrow(`unreadable: answer to ${type}`);
  });

  test.each([
    undefined,
    {},
    { cursor: 1, at: 2 },
    { cursor: 1, at: 2, events: [{}] },
    { cursor: '1', at: 2, events: [] },
  ])('and %j is no entry', (came) => expect(isEntry(came)).toBe(false));
});
