import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { CommandOf } from '../../shared/negotiation/commands.ts';
import type { EventOf } from '../../shared/negotiation/events.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { flat, given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

/** What the three signatories agreed on paper, ratified by the forum. */
const paper = (changes: Partial<CommandOf<'EnterPaperResult'>> = {}): CommandOf<'EnterPaperResult'> => ({
  type: 'EnterPaperResult',
  package: flat(1),
  signatories: ['east', 'south', 'north'],
  votes: { forum: 'for' },
  typedBy: 'Ibu Sari',
  corrects: false,
  ...changes,
});

const entered = (playMs: number, correction = false) =>
  ({ type: 'PaperResultEntered', typedBy: 'Ibu Sari', correction, playMs }) as const;
const agreed = (playMs: number): EventOf<'TentativeAgreementReached'> => {
  return { type: 'TentativeAgreementReached', package: flat(1), parties: ['north', 'south', 'east'], playMs };
};
const ratified = { type: 'RatificationDecided', votes: { forum: 'for' }, ratified: true } as const;
const closed = (playMs: number) => ({ type: 'TableClosed', outcome: 'agreement', playMs }) as const;

const negotiating = (): TableStory => given(wideScenario()).started().inPhase('negotiation');

describe('a result from paper', () => {
  test('[PA-1] [PA-2] ends a negotiation: what stands is closed before it', () => {
    const story = negotiating();
    const offer = story
      .by('north')
      .having({ type: 'MakeOffer', package: flat(0), to: ['south'] })
      .offer();
    const draft = story.having({ type: 'ShareDraft', package: flat(2), to: ['east'] }).draft();
    story
      .byFacilitator()
      .when(paper())
      .thenEvents(
        { type: 'OfferClosed', offer, how: 'expired' },
        { type: 'DraftSettled', draft, party: 'north', how: 'dropped' },
        entered(0),
        agreed(0),
        ratified,
        closed(0),
      );
    assert.deepEqual(story.table.paper, { typedBy: 'Ibu Sari', corrected: false });
  });

  test('[PA-1] is taken in the lobby, in a pause, in a break and after the close, an impasse too', () => {
    const lobby = given(wideScenario()).byFacilitator();
    lobby.when(paper()).thenEvents(entered(0), agreed(0), ratified, closed(0));
    const paused = negotiating().after(5000).byFacilitator().having({ type: 'PauseTable', reason: 'eyes-up' });
    paused.after(5000).when(paper()).thenEvents(entered(5000), agreed(5000), ratified, closed(5000));
    negotiating().inPhase('break').byFacilitator().when(paper()).thenEvents(entered(0), agreed(0), ratified, closed(0));
    const over = negotiating().after(7000).byFacilitator().having({ type: 'CloseTable' });
    over.after(60_000).when(paper()).thenEvents(entered(7000), agreed(7000), ratified, closed(7000));
    assert.deepEqual(over.table.stage, { kind: 'closed', outcome: 'agreement' });
    assert.deepEqual(over.table.agreement?.package, flat(1));
  });

  test('[PA-1] is refused after the reveal', () => {
    const story = negotiating().byFacilitator().having({ type: 'CloseTable' }).having({ type: 'RevealTable' });
    story.when(paper()).thenRefused('table-already-revealed');
  });

  test('[PA-1] is not ratified where the votes refuse it, and no time is left for another one', () => {
    const story = negotiating()
      .byFacilitator()
      .having(paper({ votes: { forum: 'against' } }));
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'not-ratified' });
    assert.equal(story.table.ratified, false);
  });

  test('[PA-3] is refused by name where something is missing, forbidden or nobody’s to say', () => {
    const story = negotiating().byFacilitator();
    story.when(paper({ package: [1, 1] })).thenRefused('package-incomplete');
    story.when(paper({ package: [1, 1, 99] })).thenRefused('package-incomplete');
    story.when(paper({ signatories: ['north', 'south'] })).thenRefused('signatures-missing');
    story.when(paper({ signatories: ['north', 'south', 'east', 'forum'] })).thenRefused('party-may-not');
    story.when(paper({ votes: {} })).thenRefused('votes-missing');
    story.when(paper({ votes: { forum: 'for', watch: 'for' } })).thenRefused('party-may-not');
    story.when(paper({ typedBy: ' ' })).thenRefused('text-empty');
    story.having({ type: 'InjectEvent', injection: 'audit' });
    story.when(paper({ package: [1, 1, 2] })).thenRefused('option-closed');
    assert.equal(story.table.paper, undefined);
  });

  test('[PA-3] breaks no constraint that is in force', () => {
    const story = given(constrainedScenario()).started().byFacilitator();
    const signatories = ['north', 'south'];
    story.when(paper({ package: [2, 0, 0], signatories })).thenRefused('package-unlawful');
  });

  test('[PA-4] is corrected once, and says that it is', () => {
    const story = negotiating().byFacilitator();
    story.when(paper({ corrects: true })).thenRefused('paper-not-entered');
    story
      .having(paper({ package: flat(0) }))
      .when(paper())
      .thenRefused('paper-already-entered');
    story.when(paper({ corrects: true })).thenEvents(entered(0, true), agreed(0), ratified, closed(0));
    assert.deepEqual(story.table.agreement?.package, flat(1));
    story.when(paper({ corrects: true })).thenRefused('paper-already-corrected');
  });

  test('[PA-4] the table reads that it is from paper, and nobody else does', () => {
    const story = negotiating().byFacilitator().having(paper());
    const reads = (events: readonly { readonly type: string }[]) =>
      events.some(({ type }) => type === 'PaperResultEntered');
    assert.ok(reads(story.seenBy({ kind: 'party', party: 'watch' })));
    assert.ok(!reads(story.seenBy({ kind: 'spectator' })));
  });
});
