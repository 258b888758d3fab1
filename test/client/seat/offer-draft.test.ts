import { describe, expect, it } from 'vitest';
import { ownPoints } from '../../../client/lib/table/own-points.ts';
import { returnedAgreement } from '../../../client/lib/table/vote.ts';
import { readDraft, writeDraft } from '../../../client/seat/kept-draft-form.ts';
import {
  chooseOption,
  commandOf,
  counterDraft,
  draftFromOwn,
  emptyDraft,
  freshDraft,
  isFromReturned,
  nextUnchosen,
  summarise,
  toggleAddressee,
} from '../../../client/seat/offer-draft.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { constrainedScenario } from '../../support/constrained-case.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const played = () =>
  PlayedTable.negotiating(threePartyScenario()).act('south', {
    type: 'MakeOffer',
    package: [1, 1, 0],
    to: ['north', 'forum'],
    clause: 'They meet every month',
  });

const start = (at: PlayedTable = played()) => {
  const view = at.seenBy('north');
  const offer = view.table.offers[at.lastOffer];
  if (offer === undefined) throw new Error('There is no offer to counter');
  return { view, offer, own: ownPoints(view), scenario: view.scenario };
};

describe('a new draft', () => {
  it('given nothing, then no option is chosen and everybody who signs or ratifies is addressed', () => {
    const { view, own, scenario } = start();
    const draft = emptyDraft(scenario, 'north');
    expect(draft.to).toEqual(['south', 'forum']);
    const summary = summarise(view.table, 'north', draft, own);
    expect(summary.unchosen).toBe(3);
    expect(summary.package).toBeUndefined();
    expect(summary.points).toBeUndefined();
    expect(commandOf('MakeOffer', draft, summary.package)).toBeUndefined();
  });

  it('given an offer to counter, then the draft takes its package and answers its author and other addressees', () => {
    const { view, offer, own, scenario } = start();
    const draft = counterDraft(scenario, 'north', offer);
    expect(draft).toMatchObject({ chosen: [1, 1, 0], to: ['south', 'forum'], inReplyTo: offer.id });
    const { package: chosen } = summarise(view.table, 'north', draft, own);
    expect(commandOf('MakeOffer', draft, chosen)).toEqual({
      type: 'MakeOffer',
      package: [1, 1, 0],
      to: ['south', 'forum'],
      inReplyTo: offer.id,
      clause: 'They meet every month',
    });
  });

  it('[RA-5] given an agreement that came back, then it starts from that one until the party has offered since', () => {
    const table = PlayedTable.negotiating(threePartyScenario());
    table.act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] });
    const agreed = table.act('south', { type: 'MakeOffer', package: [1, 1, 0], to: ['north'] }).lastOffer;
    const fresh = () => {
      const view = table.seenBy('north');
      const ownLatest = Object.values(view.table.offers).findLast(({ author }) => author === 'north');
      const returned = returnedAgreement(view);
      const draft = freshDraft(view, 'north', ownLatest);
      return { draft, isReturned: returned !== undefined && isFromReturned(draft, returned.agreement) };
    };
    expect(fresh()).toMatchObject({ draft: { chosen: [2, 0, 0] }, isReturned: false });
    table.act('north', { type: 'AcceptOffer', offer: agreed }).act('forum', { type: 'CastVote', vote: 'against' });
    const came = { chosen: [1, 1, 0], against: [1, 1, 0], to: ['south', 'forum'] };
    expect(fresh()).toMatchObject({ draft: came, isReturned: true });
    table.act('south', { type: 'MakeOffer', package: [0, 2, 0], to: ['north'] });
    expect(fresh()).toMatchObject({ draft: came, isReturned: true });
    table.act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
    expect(fresh()).toMatchObject({ draft: { chosen: [1, 1, 1], to: ['south'] }, isReturned: false });
  });

  it('given the own latest offer, then changes are marked against it and it answers nothing', () => {
    const { offer } = start();
    const draft = draftFromOwn(offer);
    expect(draft.against).toEqual(offer.package);
    expect(draft.inReplyTo).toBeUndefined();
  });
});

describe('what a draft amounts to', () => {
  it('given a changed option, then its row is marked and the points and the difference follow, interactions included', () => {
    const { view, offer, own, scenario } = start();
    const draft = chooseOption(chooseOption(counterDraft(scenario, 'north', offer), 0, 2), 1, 2);
    const summary = summarise(view.table, 'north', draft, own);
    expect(summary.rows.map((row) => row.changed)).toEqual([true, true, false]);
    // 60 + 0 + 20 and the interaction of high with full, −5; the offer was worth 30 + 10 + 20.
    expect(summary.points).toBe(75);
    expect(summary.difference).toBe(15);
    // What the rows show does not add up to that: it is said by how much.
    expect(summary.bonus).toBe(-5);
    expect(summarise(view.table, 'north', counterDraft(scenario, 'north', offer), own).bonus).toBeUndefined();
  });

  it('given some issues without an option, then it says what is chosen is worth so far, and interactions once they are whole', () => {
    const { view, own, scenario } = start();
    const empty = emptyDraft(scenario, 'north');
    const soFar = (draft: typeof empty) => summarise(view.table, 'north', draft, own).soFar;
    expect(soFar(empty)).toBeUndefined();
    const one = chooseOption(empty, 0, 2);
    expect(soFar(one)).toBe(60);
    const two = chooseOption(one, 1, 2);
    // 60 + 0 and the interaction of high with full, −5.
    expect(soFar(two)).toBe(55);
    const whole = chooseOption(two, 2, 0);
    expect(soFar(whole)).toBeUndefined();
    expect(summarise(view.table, 'north', whole, own).points).toBe(75);
    expect([nextUnchosen(empty, -1), nextUnchosen(one, 0), nextUnchosen(two, 1), nextUnchosen(whole, 2)]).toEqual([
      0,
      1,
      2,
      undefined,
    ]);
    expect(nextUnchosen(chooseOption(empty, 2, 0), 2)).toBe(0);
  });

  it('given a package below the limit, then it says by how much, and it can still be sent', () => {
    const { view, offer, own, scenario } = start();
    const draft = chooseOption(counterDraft(scenario, 'north', offer), 0, 0);
    const summary = summarise(view.table, 'north', draft, own);
    expect(summary.points).toBe(30);
    expect(summary.belowLimit).toBe(15);
    expect(commandOf('MakeOffer', draft, summary.package)).toBeDefined();
  });

  it('given addressees that leave a signatory out, then it says whom', () => {
    const { view, own, scenario } = start();
    const draft = toggleAddressee(scenario, emptyDraft(scenario, 'north'), 'south');
    expect(draft.to).toEqual(['forum']);
    expect(summarise(view.table, 'north', draft, own).missing).toEqual(['south']);
    expect(toggleAddressee(scenario, draft, 'south').to).toEqual(['south', 'forum']);
  });

  it('given an option that an event closed, then the draft names the issue that has to be chosen again', () => {
    const at = played().facilitate({ type: 'InjectEvent', injection: 'audit' });
    const view = at.seenBy('north');
    const draft = { ...emptyDraft(view.scenario, 'north'), chosen: [0, 0, 2] };
    const summary = summarise(view.table, 'north', draft, ownPoints(view));
    expect(summary.closedChosen).toEqual([2]);
    expect(summary.rows[2]?.closed).toEqual([2]);
  });

  it('given a blank note, then none is sent', () => {
    const { offer, scenario } = start();
    const draft = { ...counterDraft(scenario, 'north', offer), clause: '  ', note: 'ours' };
    expect(commandOf('ShareDraft', draft, [0, 0, 0])).toEqual({
      type: 'ShareDraft',
      package: [0, 0, 0],
      to: ['south', 'forum'],
      inReplyTo: offer.id,
      note: 'ours',
    });
  });
});

describe('a draft kept on the device', () => {
  it('given a draft with gaps, then it comes back as it was', () => {
    const { scenario } = start();
    const draft = { ...chooseOption(emptyDraft(scenario, 'north'), 1, 2), note: 'wait' };
    expect(readDraft(scenario, writeDraft(scenario, draft))).toEqual(draft);
  });

  it('given text that is none, of another case or tampered with, then there is no draft', () => {
    const { scenario } = start();
    const whole = { case: scenario.id, chosen: [0, 0, 0], to: ['south'], clause: '', note: '' };
    expect(readDraft(scenario, '{')).toBeUndefined();
    expect(readDraft(scenario, 'null')).toBeUndefined();
    expect(readDraft(scenario, JSON.stringify({ ...whole, case: 'another' }))).toBeUndefined();
    expect(readDraft(scenario, JSON.stringify({ ...whole, chosen: [0] }))).toBeUndefined();
    expect(readDraft(scenario, JSON.stringify({ ...whole, to: ['nobody'] }))).toBeUndefined();
    expect(readDraft(scenario, JSON.stringify({ ...whole, note: 1 }))).toBeUndefined();
    expect(readDraft(scenario, JSON.stringify({ ...whole, chosen: [0, 9, 0] }))?.chosen).toEqual([0, undefined, 0]);
  });
});

describe('[OF-16] a draft in a case with constraints', () => {
  const at = (injected: readonly string[] = []) => PlayedTable.negotiating(constrainedScenario({ injected }));
  const drafted = (chosen: readonly (number | undefined)[], table = at()) => {
    const view = table.seenBy('north');
    return summarise(view.table, 'north', { ...emptyDraft(view.scenario, 'north'), chosen }, ownPoints(view));
  };

  it('given choices, then options that do not go with them are barred, each by its rule and the choice that closes it', () => {
    const { rows, broken } = drafted([2, undefined, undefined]);
    expect(rows.map(({ barred }) => barred.map((one) => [one.option, one.constraint.id, one.closedBy]))).toEqual([
      [],
      [[0, 'fair-price', 0]],
      [],
    ]);
    expect(broken).toEqual([]);
  });

  it('given a package that breaks rules, then each is named and all the choices that make it are barred', () => {
    const { rows, broken } = drafted([0, 1, 0]);
    expect(broken.map(({ id }) => id)).toEqual(['consent-first', 'local-hire']);
    expect(rows[2]?.barred.map(({ option, closedBy }) => [option, closedBy])).toEqual([[0, 1]]);
    expect(rows[1]?.barred.map(({ option }) => option)).toEqual([0, 1]);
  });

  it('given a rule that an event brings, then it bars from that event on', () => {
    const table = at(['consent-first']);
    expect(drafted([0, 0, 0], table).broken).toEqual([]);
    table.facilitate({ type: 'InjectEvent', injection: 'flood' });
    expect(drafted([0, 0, 0], table).broken.map(({ id }) => id)).toEqual(['consent-first']);
  });
});
