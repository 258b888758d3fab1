import { describe, expect, it } from 'vitest';
import type { TableView } from '../../../../client/lib/table/table-store.ts';
import { readRound } from '../../../../client/seat/scorecard/past-rounds.ts';
import { differingIssues, isOneCase, roundResult } from '../../../../client/seat/scorecard/round-result.ts';
import { VISIBLE_LOG_FORMAT, writeVisibleLog } from '../../../../shared/log/visible-log.ts';
import type { Package } from '../../../../shared/scenario/vocabulary.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const agreed = (chosen: Package): PlayedTable => {
  const played = PlayedTable.negotiating(threePartyScenario())
    .wait(125_000)
    .act('north', { type: 'MakeOffer', package: [...chosen], to: ['south'] });
  return played
    .act('south', { type: 'AcceptOffer', offer: played.lastOffer })
    .act('forum', { type: 'CastVote', vote: 'for' });
};

/** As the server sends it to who sat there. */
const downloadOf = ({ seat, scenario, secrets, entries }: TableView) =>
  writeVisibleLog(
    {
      kind: 'visible',
      format: VISIBLE_LOG_FORMAT,
      viewer: seat.viewer.kind === 'party' ? `party:${seat.viewer.party}` : 'spectator',
      epoch: 'e',
      session: seat.session,
      table: seat.table,
      scenario,
      briefs: secrets.briefs,
    },
    entries,
  );

describe('an earlier round', () => {
  it('given what the own team could read of it, when it is folded, then it is the table that its phone showed', () => {
    const there = agreed([2, 0, 0]).seenBy('north');
    const read = readRound(downloadOf(there), 1);
    expect(read.table).toEqual(there.table);
    expect(read.seat).toEqual({ viewer: there.seat.viewer, table: 1, session: 's', round: 1 });
    expect(read.secrets.briefs.map(({ party }) => party)).toEqual(['north']);
  });

  it('given an agreement, then a party’s own points, gain and share of its largest gain are told, and nobody else’s', () => {
    const played = agreed([2, 0, 0]);
    const north = roundResult(readRound(downloadOf(played.seenBy('north')), 1));
    expect(north.own).toEqual({ party: 'north', points: 100, reservation: 45, gain: 55, bestGain: 55, share: 1 });
    expect(north.minutes).toBe(2);
    const south = roundResult(readRound(downloadOf(played.seenBy('south')), 1));
    expect([south.own?.points, south.own?.gain]).toEqual([20, -20]);
  });

  it('[DE-4] given a table that was called off, then no figure of it is 0: there is none', () => {
    const view = PlayedTable.negotiating(threePartyScenario()).facilitate({ type: 'CloseTable' }).seenBy('north');
    const { settlement, own, impact } = roundResult(view);
    expect([settlement, own, impact]).toEqual([undefined, undefined, undefined]);
  });

  it('[DE-7] given no agreement, then the points are those of none', () => {
    const played = PlayedTable.negotiating(threePartyScenario()).act('north', { type: 'WalkAway' });
    expect(roundResult(played.seenBy('north')).own).toMatchObject({ points: 45, gain: 0, share: 0 });
  });

  it('given two rounds of one case, then the issues on which they differ are named; of two cases, none is compared', () => {
    const results = [agreed([2, 0, 0]), agreed([1, 0, 1])].map((played) => roundResult(played.seenBy('north')));
    expect(isOneCase(results)).toBe(true);
    expect(differingIssues(results)).toEqual([0, 2]);
    const other = { ...threePartyScenario(), id: 'another' };
    const elsewhere = roundResult(PlayedTable.negotiating(other).seenBy('north'));
    expect(isOneCase([...results, elsewhere])).toBe(false);
  });
});
