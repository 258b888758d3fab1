import { describe, expect, it } from 'vitest';
import { differences, minutesSince, offerList } from '../../../../client/lib/table/offer-list.ts';
import { ownPoints } from '../../../../client/lib/table/own-points.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario, twoPartyScenario } from '../../../support/scenarios.ts';

const listOf = (played: PlayedTable, party: string) => {
  const view = played.seenBy(party);
  return offerList(view, ownPoints(view), played.mayOf(party));
};

describe('the list of offers', () => {
  it('given several open offers, then the newest comes first and closed ones stand apart', () => {
    const played = PlayedTable.negotiating(threePartyScenario())
      .act('north', { type: 'MakeOffer', package: [0, 0, 0], to: ['south'] })
      .wait(1000)
      .act('south', { type: 'MakeOffer', package: [1, 1, 1], to: ['north', 'forum'] })
      .wait(1000)
      .act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south'] });
    const { open, closed } = listOf(played, 'south');
    expect(open.map((row) => [row.author.id, row.offer.number])).toEqual([
      ['north', 2],
      ['south', 1],
    ]);
    expect(closed.map((row) => [row.offer.number, row.offer.state])).toEqual([[1, 'superseded']]);
  });

  it('given an offer between two other parties, then a third one does not have it and its own numbers start at 1', () => {
    const played = PlayedTable.negotiating(threePartyScenario())
      .act('north', { type: 'MakeOffer', package: [0, 0, 0], to: ['south'] })
      .wait(1000)
      .act('north', { type: 'MakeOffer', package: [0, 0, 1], to: ['south', 'forum'] });
    expect(listOf(played, 'forum').open.map((row) => row.offer.number)).toEqual([1]);
  });

  it('given an own offer, then others are compared with the latest one and valued in own points', () => {
    const played = PlayedTable.negotiating(twoPartyScenario())
      .act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south'] })
      .wait(1000)
      .act('south', { type: 'MakeOffer', package: [1, 0, 1], to: ['north'] });
    const [row] = listOf(played, 'north').open;
    expect(row?.differs).toEqual([0, 2]);
    expect(row?.points).toBe(30 + 20 + 10);
    expect(listOf(played, 'north').open[1]?.differs).toEqual([]);
  });

  it('given an offer, then its addressee may accept and its author may withdraw, and not the other way round', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).act('north', {
      type: 'MakeOffer',
      package: [2, 0, 0],
      to: ['south'],
    });
    expect(listOf(played, 'south').open[0]?.may).toMatchObject({ accept: 'yes', withdraw: 'offer-not-yours' });
    expect(listOf(played, 'north').open[0]?.may).toMatchObject({ accept: 'offer-not-addressed', withdraw: 'yes' });
  });

  it('given a viewer without a seat, then nothing may be done', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).act('north', {
      type: 'MakeOffer',
      package: [2, 0, 0],
      to: ['south'],
    });
    const row = offerList(played.seenBy('south'), undefined, undefined).open[0];
    expect(row?.may.accept).toBe('not-seated');
    expect(row?.points).toBeUndefined();
  });

  it('given one acceptance of two, then it says who accepted and who is waited for', () => {
    const three = threePartyScenario();
    const parties = three.parties.map((party) => ({ ...party, role: 'signatory' as const }));
    const played = PlayedTable.negotiating({ ...three, parties })
      .act('north', { type: 'MakeOffer', package: [0, 1, 0], to: ['south', 'forum'] })
      .wait(1000);
    played.act('south', { type: 'AcceptOffer', offer: played.lastOffer });
    const [row] = listOf(played, 'forum').open;
    expect(row?.acceptedBy.map((face) => face.id)).toEqual(['south']);
    expect(row?.waitsFor.map((face) => face.id)).toEqual(['forum']);
    expect(row?.missing).toEqual([]);
  });

  it('given an offer that leaves a signatory out, then it says whom, because it cannot become the agreement', () => {
    const played = PlayedTable.negotiating(threePartyScenario()).act('forum', {
      type: 'MakeOffer',
      package: [0, 1, 0],
      to: ['south'],
    });
    expect(listOf(played, 'south').open[0]?.missing.map((face) => face.id)).toEqual(['north']);
  });

  it('given a counteroffer and a note, then its reader sees what it answers, and only the team its note', () => {
    const played = PlayedTable.negotiating(twoPartyScenario())
      .act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south'] })
      .wait(1000);
    const first = played.lastOffer;
    played
      .act('south', { type: 'MakeOffer', package: [1, 1, 0], to: ['north'], inReplyTo: first })
      .act('north', { type: 'WriteOfferNote', offer: played.lastOffer, note: 'ask for later' });
    const row = listOf(played, 'north').open[0];
    expect(row?.answers?.id).toBe(first);
    expect(row?.note).toBe('ask for later');
    expect(listOf(played, 'south').open[0]?.note).toBeUndefined();
  });
});

describe('the age of an offer', () => {
  it('given a pause since it was made, then only play time counts', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).act('north', {
      type: 'MakeOffer',
      package: [2, 0, 0],
      to: ['south'],
    });
    played.wait(90_000).facilitate({ type: 'PauseTable', reason: 'facilitator' }).wait(600_000);
    const view = played.seenBy('south');
    const made = view.table.offers[played.lastOffer]?.madeAtPlayMs ?? Number.NaN;
    expect(minutesSince(view, made, played.at)).toBe(1);
  });

  it('given two packages, then the issues that differ are named by their place', () => {
    expect(differences([0, 1, 2], [0, 2, 2])).toEqual([1]);
  });
});
