import { describe, expect, it } from 'vitest';
import { blankEntry } from '../../shared/log/erase-entry.ts';
import { logOf } from '../support/log-of-story.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { personId, SessionStory } from '../support/session-story.ts';
import { TableStory } from '../support/table-story.ts';

const SAME = 'Dibayar dalam dua tahap.';
const PACKAGES = [
  [1, 1, 0],
  [2, 0, 0],
  [0, 2, 1],
];

/** North's two members and south write the same clauses and notes, one after the other, and one of them is agreed. */
function saidAlike(): TableStory {
  const story = new TableStory(threePartyScenario()).started().withSecondMember('north').inPhase('negotiation');
  const content = (at: number) => ({ package: PACKAGES[at] ?? [], to: ['south'], clause: SAME, note: SAME });
  story.by('north', 1).having({ type: 'MakeOffer', ...content(0) });
  const first = Object.keys(story.table.offers).at(-1) ?? '';
  story.by('north', 2).having({ type: 'ShowOffer', offer: first, to: ['forum'] });
  story.by('south').having({ type: 'WriteOfferNote', offer: first, note: SAME });
  story.by('north', 1).having({ type: 'ShareDraft', ...content(1) });
  story.by('north', 2).having({ type: 'SendDraft', draft: story.draft() });
  story.by('north', 2).having({ type: 'ShareDraft', ...content(2) });
  story.by('north', 1).having({ type: 'SendDraft', draft: story.draft() });
  const mates = Object.keys(story.table.offers).at(-1) ?? '';
  story.by('north', 2).having({ type: 'ShowOffer', offer: mates, to: ['forum'] });
  story.by('south').having({ type: 'MakeOffer', package: [1, 0, 0], to: ['north'], clause: SAME, note: SAME });
  const souths = Object.keys(story.table.offers).at(-1) ?? '';
  return story.by('north', 1).having({ type: 'AcceptOffer', offer: souths });
}

/** The entries of a log without who held these seats. */
function erased(story: TableStory, seats: readonly string[]) {
  const who = { id: 'p', seats: new Set(seats), lines: new Map<string, string>(), isNamedIn: () => false };
  const entries = logOf(story).entries as never[];
  const blank = blankEntry(who, { kind: 'table', round: 1, table: 1 }, entries);
  return entries.map(blank);
}

/** Every text of a log without who held these seats, with the type of what it stands in. */
function textsOf(story: TableStory, seats: readonly string[]): string[] {
  return erased(story, seats).flatMap(({ command, events }) =>
    [command, ...(events as object[])].flatMap((record) => {
      const { type, clause, note } = record as Record<string, string | undefined>;
      return [clause, note].flatMap((text) =>
        text === undefined ? [] : [`${type}: ${text === SAME ? 'same' : text}`],
      );
    }),
  );
}

const counted = (texts: readonly string[]) => texts.filter((text) => text.endsWith('(removed)'));

describe('erasing what one person wrote where another wrote the same words', () => {
  it('[LO-12] blanks the clauses and notes of the one, wherever they went on, and nobody else’s', () => {
    const story = saidAlike();
    expect(counted(textsOf(story, ['1/1/north/1']))).toEqual([
      // The offer that they made, with its note, and shown by a mate.
      ...['MakeOffer', 'MakeOffer', 'OfferMade', 'OfferNoteWritten', 'OfferShown'].map((type) => `${type}: (removed)`),
      // The draft that they shared, and the offer that a mate made of it.
      ...['ShareDraft', 'ShareDraft', 'DraftShared', 'DraftShared'].map((type) => `${type}: (removed)`),
      ...['OfferMade', 'OfferNoteWritten'].map((type) => `${type}: (removed)`),
    ]);
  });

  it('[LO-12] what a mate sent, showed or accepted stays its author’s', () => {
    const story = saidAlike();
    expect(counted(textsOf(story, ['1/1/north/2']))).toEqual([
      ...['ShareDraft', 'ShareDraft', 'DraftShared', 'DraftShared'].map((type) => `${type}: (removed)`),
      ...['OfferMade', 'OfferNoteWritten', 'OfferShown'].map((type) => `${type}: (removed)`),
    ]);
    expect(counted(textsOf(story, ['1/1/south/1']))).toEqual([
      'WriteOfferNote: (removed)',
      'OfferNoteWritten: (removed)',
      ...['MakeOffer', 'MakeOffer', 'OfferMade', 'OfferNoteWritten'].map((type) => `${type}: (removed)`),
      // Its clause is the agreement's, in the entry of who accepted.
      'TentativeAgreementReached: (removed)',
    ]);
  });

  it('[LO-12] [SE-3] of a name that was corrected both are gone, and the new name of a mate stays', () => {
    const story = new TableStory(threePartyScenario()).started().withSecondMember('north').byFacilitator();
    const rename = (seat: number, name: string) => ({ type: 'RenameSeat', party: 'north', seat, name }) as const;
    story.having(rename(1, 'Baiq Nurhaliza')).having(rename(2, 'Lalu Arif'));
    const text = JSON.stringify(erased(story, ['1/1/north/1']));
    for (const name of ['First of north', 'Baiq Nurhaliza']) expect(text).not.toContain(name);
    for (const name of ['Second of north', 'Lalu Arif']) expect(text).toContain(name);
  });

  it('[LO-12] [SE-3] in the log of the session, too', () => {
    const story = SessionStory.open().joined(2);
    story.having({ type: 'ChangeMembers', person: personId(1), members: ['Peserta 1', 'Siti Aminah'] });
    const rename = (number: number, name: string) =>
      ({ type: 'RenamePerson', person: personId(number), name }) as const;
    story.having(rename(1, 'Baiq Nurhaliza')).having({ ...rename(1, 'Siti Rahma'), member: 1 });
    story.having(rename(2, 'Lalu Arif'));
    const who = { id: personId(1), seats: new Set<string>(), lines: new Map(), isNamedIn: () => false };
    const entries = story.steps.map(({ command, events }) => ({ command, events }));
    const text = JSON.stringify(entries.map(blankEntry(who, { kind: 'session' }, entries)));
    for (const name of ['Peserta 1', 'Baiq', 'Siti']) expect(text).not.toContain(name);
    for (const name of ['Peserta 2', 'Lalu Arif']) expect(text).toContain(name);
  });

  it('[LO-12] who wrote nothing takes nothing away', () => {
    expect(counted(textsOf(saidAlike(), ['1/1/forum/1', '2/1/north/1', '1/2/north/1']))).toEqual([]);
  });

  it('[LO-12] [RA-8] blanks a reason that the table was told by who decided', () => {
    const story = new TableStory(threePartyScenario()).started().inPhase('negotiation');
    story.by('north').having({ type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
    story.by('south').having({ type: 'AcceptOffer', offer: story.offer() });
    story.by('forum').having({ type: 'CastVote', vote: 'against', reason: 'Secret words', showReason: true });
    expect(story.event('VoteReasonShown').reason).toBe('Secret words');
    expect(JSON.stringify(erased(story, ['1/1/forum/1']))).not.toContain('Secret words');
    expect(JSON.stringify(erased(story, ['1/1/south/1']))).toContain('Secret words');
  });
});
