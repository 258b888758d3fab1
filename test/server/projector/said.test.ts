import { describe, expect, it } from 'vitest';
import { saidLast } from '../../../server/projector/said.ts';
import { sessionCommandSchema } from '../../../shared/session/commands.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { SessionStory } from '../../support/session-story.ts';

type Told = Extract<SessionEvent, { type: 'TablesOrdered' }>;

const announced = (text: string, tables = [1, 2], wallMs?: number): Told => ({
  type: 'TablesOrdered',
  tables,
  order: { kind: 'announce', text, ...(wallMs === undefined ? {} : { wallMs }) },
});
const session = { tables: [1, 2] };
const last = (...events: readonly SessionEvent[]) =>
  saidLast(
    events.map((event, at) => ({ at: at * 1000, events: [event] })),
    session,
  );

describe('[SE-32] words to the hall', () => {
  it('given words to all tables, then they stand for three minutes, or for as long as was said', () => {
    expect(last(announced('Minum dahulu'))).toEqual({ at: 0, text: 'Minum dahulu', until: 180_000 });
    expect(last(announced('Minum dahulu', [1, 2], 60_000))?.until).toBe(60_000);
  });

  it('given words to some tables, then the wall has none of them; the newest to all stand', () => {
    expect(last(announced('Hanya meja satu', [1]))).toBeUndefined();
    expect(last(announced('Lama'), announced('Baru'), announced('Hanya meja satu', [1]))?.text).toBe('Baru');
  });

  it('given words that were taken down, a call to look ahead or an event of the case after them, then they are off the wall', () => {
    const behind = (event: SessionEvent) => last(announced('Minum dahulu'), event);
    expect(behind({ type: 'WordsTakenDown' })).toBeUndefined();
    expect(behind({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'pause', eyesUp: true } })).toBeUndefined();
    expect(
      behind({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'inject', injection: 'flood' } }),
    ).toBeUndefined();
    expect(behind({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'pause' } })?.text).toBe('Minum dahulu');
    expect(last({ type: 'WordsTakenDown' }, announced('Lagi'))?.text).toBe('Lagi');
  });

  it('given an open session, when words are taken down, then that is in its log and changes nothing else', () => {
    const story = SessionStory.open(2);
    const before = story.session;
    story.when({ type: 'TakeDownWords' });
    expect([story.events, story.session]).toEqual([[{ type: 'WordsTakenDown' }], before]);
  });

  it('given less than ten seconds or more than an hour, then it is no order', () => {
    const isOrder = (wallMs: number) =>
      sessionCommandSchema.safeParse({
        type: 'OrderTables',
        tables: 'all',
        order: { kind: 'announce', text: 'Minum dahulu', wallMs },
      }).success;
    expect([9999, 10_000, 3_600_000, 3_600_001].map(isOrder)).toEqual([false, true, true, false]);
  });
});
