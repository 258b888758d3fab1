import { describe, expect, it } from 'vitest';
import { revealedCaseOf } from '../../../../client/lib/table/revealed-case-of.ts';
import { tableDebrief } from '../../../../client/seat/scorecard/table-debrief.ts';
import { wantedIssues } from '../../../../client/seat/scorecard/wanted-issues.ts';
import { NO_AGREEMENT, pointsOf } from '../../../../shared/scoring/points.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

/** North guesses, a good package is turned down, a worse one is agreed. */
function ended() {
  const played = new PlayedTable(threePartyScenario({ interactions: [] })).begun('preparation');
  played.act('north', { type: 'SaveGuess', about: 'south', issues: [0, 1] }).facilitate({ type: 'EndPhase' });
  played.act('north', { type: 'MakeOffer', package: [2, 2, 0], to: ['south'] });
  played.act('south', { type: 'RejectOffer', offer: played.lastOffer });
  played.act('south', { type: 'MakeOffer', package: [1, 1, 2], to: ['north'] });
  played.act('north', { type: 'AcceptOffer', offer: played.lastOffer }).act('forum', { type: 'CastVote', vote: 'for' });
  const view = played.facilitate({ type: 'RevealTable' }).seenBy('north');
  const { secrets, entries } = view;
  return { revealed: revealedCaseOf(view), authored: secrets.briefs, entries, settlement: [1, 1, 2] };
}

describe('the debrief of a table', () => {
  it('given a guess, then it stands beside what the other party cared for most', () => {
    const { guesses } = tableDebrief(ended());
    expect(guesses).toMatchObject([{ party: 'north', about: 'south', issues: [0, 1], hits: 2, truth: [1, 0] }]);
  });

  it('given a package that was offered and better for both, then it is named, and so is the nearest better one', () => {
    const input = ended();
    const { offered, nearest, unused } = tableDebrief(input);
    expect(offered.map((one) => one.package)).toEqual([[2, 2, 0]]);
    expect(nearest?.issues).toHaveLength(1);
    const signing = input.revealed.briefs.filter(({ party }) => party !== 'forum');
    for (const brief of signing) {
      expect(pointsOf(brief, nearest?.package ?? [])).toBeGreaterThan(pointsOf(brief, input.settlement));
    }
    expect(unused.map(({ issues, parties }) => [issues, parties])).toEqual([
      [
        [0, 1],
        ['north', 'south'],
      ],
    ]);
  });

  it('given no agreement, then what is better is better than none', () => {
    const { nearest, offered } = tableDebrief({ ...ended(), settlement: NO_AGREEMENT });
    expect(nearest?.issues).toEqual([]);
    expect(offered).toHaveLength(1);
  });
});

describe('what each party wanted', () => {
  it('given points, then issues weigh as parts of a whole, heaviest for all first, with best and chosen options', () => {
    const { revealed } = ended();
    const rows = wantedIssues(revealed.briefs, [1, 1, 2]);
    expect(rows.map(({ issue }) => issue)).toEqual([1, 0, 2]);
    for (const party of ['north', 'south', 'forum']) {
      const shares = rows
        .flatMap(({ wishes }) => wishes.filter((wish) => wish.party === party))
        .map((one) => one.share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    expect(rows[0]?.chosen).toBe(1);
    expect(rows[0]?.wishes.map(({ best }) => best)).toEqual([[0], [2], [2]]);
    expect(wantedIssues(revealed.briefs, NO_AGREEMENT)[0]?.chosen).toBeUndefined();
  });
});
