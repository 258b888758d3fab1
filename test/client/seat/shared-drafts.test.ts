import { describe, expect, it } from 'vitest';
import { droppedDraft } from '../../../client/seat/shared-drafts.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const sharer = { kind: 'seat', party: 'north', seat: 1 } as const;

function sharing() {
  const played = PlayedTable.negotiating(threePartyScenario());
  played.facilitate({ type: 'SeatMember', party: 'north', seat: 2, name: 'Budi', kind: 'person' });
  played.act('north', { type: 'ShareDraft', package: [1, 0, 1], to: ['south'], note: 'First try' });
  const view = played.seenBy('north');
  return { played, seen: view.entries.length, draft: Object.keys(view.table.drafts)[0] ?? '' };
}

describe('a shared draft that does not go out', () => {
  it('given that another member drops it, then who shared it has its words back', () => {
    const { played, seen, draft } = sharing();
    played.act('north', { type: 'DropDraft', draft }, 2);
    expect(droppedDraft(played.seenBy('north'), sharer, seen)).toMatchObject({
      chosen: [1, 0, 1],
      to: ['south'],
      note: 'First try',
    });
    expect(droppedDraft(played.seenBy('north'), { ...sharer, seat: 2 }, seen)).toBeUndefined();
  });

  it('given that the phase ends first, then it comes back too', () => {
    const { played, seen } = sharing();
    played.facilitate({ type: 'EndPhase' });
    expect(droppedDraft(played.seenBy('north'), sharer, seen)?.chosen).toEqual([1, 0, 1]);
  });

  it('given that it is sent, or replaced by a newer one, then nothing comes back', () => {
    const sent = sharing();
    sent.played.act('north', { type: 'SendDraft', draft: sent.draft }, 2);
    expect(droppedDraft(sent.played.seenBy('north'), sharer, sent.seen)).toBeUndefined();
    const replaced = sharing();
    replaced.played.act('north', { type: 'ShareDraft', package: [0, 0, 1], to: ['south'] });
    expect(droppedDraft(replaced.played.seenBy('north'), sharer, replaced.seen)).toBeUndefined();
  });
});
