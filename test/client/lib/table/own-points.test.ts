import { describe, expect, it } from 'vitest';
import { ownPoints } from '../../../../client/lib/table/own-points.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

describe('what packages are worth to the own party', () => {
  it('given nothing saved, then the limit is the reservation value and there is no target', () => {
    const own = ownPoints(PlayedTable.negotiating(threePartyScenario()).seenBy('north'));
    expect(own?.limit).toBe(45);
    expect(own?.target).toBeUndefined();
    expect(own?.of([2, 0, 0])).toBe(100);
  });

  it('given a saved preparation, then limit and target are the own team’s', () => {
    const played = PlayedTable.negotiating(threePartyScenario())
      .act('north', { type: 'SavePreparation', target: 80, limit: 55, priorities: [] })
      .act('south', { type: 'SavePreparation', target: 90, limit: 66, priorities: [] });
    expect(ownPoints(played.seenBy('north'))).toMatchObject({ limit: 55, target: 80 });
  });

  it('given an event that changed the own points, then packages are worth what they are worth now', () => {
    const played = PlayedTable.negotiating(threePartyScenario());
    const before = ownPoints(played.seenBy('north'));
    played.facilitate({ type: 'InjectEvent', injection: 'flood' });
    const after = ownPoints(played.seenBy('north'));
    expect(before?.of([0, 0, 0])).toBe(40);
    expect(after?.of([0, 0, 0])).toBe(25);
    expect(after?.option(2, 2)).toBe(15);
    expect([after?.wasOf([0, 0, 0]), after?.was(2, 2), before?.wasOf([0, 0, 0])]).toEqual([40, 0, undefined]);
    expect(ownPoints(played.seenBy('south'))?.of([0, 0, 0])).toBe(40);
  });

  it('given a viewer that belongs to no party, then there are none', () => {
    const view = PlayedTable.negotiating(threePartyScenario()).seenBy('north');
    expect(ownPoints({ ...view, seat: { ...view.seat, viewer: { kind: 'facilitator' } } })).toBeUndefined();
  });
});
