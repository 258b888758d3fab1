import { describe, expect, it } from 'vitest';
import { settlementOf } from '../../../client/lib/table/settlement.ts';
import { screenOf } from '../../../client/seat/screen.ts';
import { stageViewOf } from '../../../client/seat/stage-view-of.ts';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { landOf, middleLevels } from '../../support/landscapes.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const stageOf = (played: PlayedTable) => screenOf(played.seenBy('north').table);

describe('the screen of a stage', () => {
  it('given a table from the lobby to the close, then each stage has its screen', () => {
    const played = new PlayedTable(threePartyScenario());
    const seen = [stageOf(played)];
    for (const party of ['north', 'south', 'forum']) {
      played.facilitate({ type: 'SeatMember', party, seat: 1, name: party, kind: 'person' });
    }
    seen.push(stageOf(played.facilitate({ type: 'StartTable' })));
    seen.push(stageOf(played.facilitate({ type: 'EndPhase' })));
    seen.push(stageOf(played.facilitate({ type: 'EndPhase' })));
    played.act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
    seen.push(stageOf(played.act('south', { type: 'AcceptOffer', offer: played.lastOffer })));
    expect(settlementOf(played.seenBy('north').table)).toBeUndefined();
    seen.push(stageOf(played.act('forum', { type: 'CastVote', vote: 'for' })));
    expect(seen).toEqual(['lobby', 'brief', 'preparation', 'table', 'vote', 'scorecard']);
    expect(settlementOf(played.seenBy('north').table)).toEqual([1, 1, 1]);
  });

  it('given a break, then the table stays in view', () => {
    const { table } = PlayedTable.negotiating(threePartyScenario()).seenBy('north');
    expect(screenOf({ stage: { ...table.stage, kind: 'break' } as typeof table.stage })).toBe('table');
  });

  it('given a party that left, then the table settled on no agreement; called off, it settled on nothing', () => {
    const left = PlayedTable.negotiating(threePartyScenario()).act('south', { type: 'WalkAway' });
    expect(settlementOf(left.seenBy('north').table)).toBe(NO_AGREEMENT);
    expect(settlementOf({ stage: { kind: 'closed', outcome: 'cancelled' } })).toBeUndefined();
  });
});

describe('the stage', () => {
  it('given offers between parties, then they run between the places of the case', () => {
    const played = PlayedTable.negotiating(threePartyScenario()).act('south', {
      type: 'MakeOffer',
      package: [1, 1, 1],
      to: ['north', 'forum'],
    });
    const setting = { theme: 'light', reducedMotion: true, showTable: true } as const;
    const view = stageViewOf(played.seenBy('north').table, landOf(middleLevels), setting);
    expect(view.offers).toEqual([{ id: played.lastOffer, from: 1, to: [0, 2], state: 'open' }]);
    expect(view.parties.map((party) => party.filled)).toEqual([true, true, true]);
    expect(view).toMatchObject(setting);
  });
});
