import { describe, expect, it } from 'vitest';
import { revealedCaseOf } from '../../../../client/lib/table/revealed-case-of.ts';
import { wholeCard } from '../../../../client/seat/scorecard/whole-card.ts';
import { scorecard } from '../../../../shared/debrief/scorecard.ts';
import { NO_AGREEMENT } from '../../../../shared/scoring/points.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const ended = (chosen: number[]) => {
  const played = PlayedTable.negotiating(threePartyScenario()).facilitate({ type: 'InjectEvent', injection: 'flood' });
  played.act('north', { type: 'MakeOffer', package: chosen, to: ['south'] });
  played.act('south', { type: 'AcceptOffer', offer: played.lastOffer });
  return played.act('forum', { type: 'CastVote', vote: 'for' });
};

describe('the whole scorecard', () => {
  it('given a table before the reveal, then its phone holds no brief but its own', () => {
    expect(revealedCaseOf(ended([1, 1, 1]).seenBy('south')).briefs.map((brief) => brief.party)).toEqual(['south']);
  });

  it('given a revealed table, then everybody’s points are those that events changed', () => {
    const revealed = revealedCaseOf(ended([1, 1, 1]).facilitate({ type: 'RevealTable' }).seenBy('south'));
    expect(revealed.briefs.find((brief) => brief.party === 'north')?.points[2]).toEqual([5, 10, 15]);
    expect(wholeCard(revealed, [1, 1, 1]).card).toEqual(scorecard(revealed, [1, 1, 1]));
  });

  it('given an issue on which all signatories wanted the same and got another option, then it is named as missed', () => {
    const played = PlayedTable.negotiating(threePartyScenario({ interactions: [] }));
    played.act('north', { type: 'MakeOffer', package: [1, 1, 2], to: ['south'] });
    played
      .act('south', { type: 'AcceptOffer', offer: played.lastOffer })
      .act('forum', { type: 'CastVote', vote: 'for' });
    const revealed = revealedCaseOf(played.facilitate({ type: 'RevealTable' }).seenBy('north'));
    expect(wholeCard(revealed, [1, 2, 2]).missed).toEqual([{ issue: 2, best: 0, chosen: 2 }]);
    expect(wholeCard(revealed, [1, 1, 0]).missed).toEqual([]);
    // An early start with shared jobs would breach consent, which [1, 1, 2] keeps: nothing is said at all.
    expect(wholeCard(revealed, [1, 1, 2]).missed).toBeUndefined();
    expect(wholeCard(revealed, NO_AGREEMENT).missed).toBeUndefined();
  });
});
