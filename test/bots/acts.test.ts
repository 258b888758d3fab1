import { describe, expect, it } from 'vitest';
import { type BotStep, createBot } from '../../shared/bots/bot.ts';
import { offerComment, voteReason } from '../../shared/bots/reasons.ts';
import { readStatedWishes } from '../../shared/bots/stated-wishes.ts';
import { fold } from '../../shared/log/replay.ts';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { initialTable, type Offer, type Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';

const minute = 60_000;
const seat = (party: string, number = 1): Actor => ({ kind: 'seat', party, seat: number });
const facilitator: Actor = { kind: 'facilitator' };

/** A table driven by commands; a refused command is a mistake of the test. */
class Hand {
  table: Table;
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.table = initialTable(publicScenario(scenario));
    for (const { id } of scenario.parties) {
      this.give(facilitator, 0, { type: 'SeatMember', party: id, seat: 1, name: id, kind: 'bot' });
    }
    this.give(facilitator, 0, { type: 'StartTable' });
  }

  give(actor: Actor, at: number, command: TableCommand): this {
    const decision = decide(this.table, command, { actor, at, scenario: this.#scenario });
    if (decision.kind === 'refused') throw new Error(`${command.type}: ${decision.code}`);
    this.table = fold(this.table, decision.events);
    return this;
  }

  /** Ends briefing and preparation at once: negotiation runs from 0 to 20 minutes. */
  toNegotiation(): this {
    return this.give(facilitator, 0, { type: 'EndPhase' }).give(facilitator, 0, { type: 'EndPhase' });
  }

  ask(party: string, at: number, firmness = 0.5): BotStep {
    const brief = partyBrief(this.#scenario, party);
    const bot = createBot({ party, seed: 1, firmness, language: 'en' });
    const { commands, wakeAt } = bot.step({ table: this.table, brief, party, seat: 1, at });
    // Questions and other talk acts come beside what it does; `talk-acts.test.ts` is about them.
    return { commands: commands.filter(({ type }) => type !== 'SayAct'), wakeAt };
  }
}

const typesOf = (commands: readonly PartyCommand[]) => commands.map(({ type }) => type);
const commandOf = <T extends PartyCommand['type']>(step: BotStep, type: T) =>
  step.commands.find((command): command is Extract<PartyCommand, { type: T }> => command.type === type);

describe('Given a table that does not run, when a bot is asked', () => {
  it('then it does nothing in the lobby, while paused and after the close, and asks to be woken only while it may run', () => {
    const lobby = new Hand(twoPartyScenario()).toNegotiation();
    const paused = lobby.give(facilitator, 5 * minute, { type: 'PauseTable', reason: 'facilitator' });
    expect(paused.ask('north', 6 * minute).commands).toEqual([]);
    expect(paused.ask('north', 6 * minute).wakeAt).toBeGreaterThan(6 * minute);
    const closed = paused.give(facilitator, 7 * minute, { type: 'CloseTable' });
    expect(closed.ask('north', 8 * minute)).toEqual({ commands: [], wakeAt: Number.POSITIVE_INFINITY });
  });
});

describe('Given preparation, when a bot is asked again and again', () => {
  it('then it saves a sheet around its own points, guesses about everybody and is ready', () => {
    const hand = new Hand(threePartyScenario()).give(facilitator, 0, { type: 'EndPhase' });
    const given: PartyCommand[] = [];
    for (let at = 0; at < 5 * minute; at += 5000) {
      for (const command of hand.ask('south', at).commands) {
        given.push(command);
        hand.give(seat('south'), at, command);
      }
    }
    expect(typesOf(given)).toEqual(['SavePreparation', 'SaveGuess', 'SaveGuess', 'DeclareReady']);
    expect(hand.table.preparations.south).toEqual({ target: 85, limit: 40, priorities: [1, 0, 2] });
    expect(Object.keys(hand.table.guesses.south ?? {})).toEqual(['north', 'forum']);
  });
});

describe('Given negotiation, when a signatory bot is asked', () => {
  it('then its first offer is a whole package to everybody who signs or ratifies, with its reason said to the table', () => {
    const hand = new Hand(threePartyScenario()).toNegotiation();
    expect(hand.ask('north', 1000).commands).toEqual([]);
    const step = hand.ask('north', 3 * minute);
    expect(typesOf(step.commands)).toEqual(['Say', 'MakeOffer']);
    expect(commandOf(step, 'MakeOffer')).toMatchObject({ to: ['south', 'forum'] });
    expect(commandOf(step, 'Say')).toMatchObject({
      channel: 'table',
      text: expect.stringContaining('Issue price (en)'),
    });
  });

  it('then it takes an offer that is worth more than its own next one, but not in the first two minutes', () => {
    const hand = new Hand(twoPartyScenario()).toNegotiation();
    hand.give(seat('south'), 1000, { type: 'MakeOffer', package: [2, 0, 0], to: ['north'] });
    expect(commandOf(hand.ask('north', 1.9 * minute), 'AcceptOffer')).toBeUndefined();
    expect(commandOf(hand.ask('north', 2.1 * minute), 'AcceptOffer')).toBeDefined();
  });

  it('then it does not repeat an offer that stands, nor hurry after one that nobody answered', () => {
    const hand = new Hand(twoPartyScenario()).toNegotiation();
    for (const command of hand.ask('north', 2.5 * minute, 1).commands) hand.give(seat('north'), 2.5 * minute, command);
    expect(hand.ask('north', 4.2 * minute, 0).commands).toEqual([]);
    hand.give(seat('south'), 4.3 * minute, { type: 'MakeOffer', package: [0, 2, 0], to: ['north'] });
    // Firm, with the same best package still in mind: it stands already.
    expect(hand.ask('north', 4.4 * minute, 1).commands).toEqual([]);
    expect(typesOf(hand.ask('north', 12 * minute, 0).commands)).toEqual(['Say', 'MakeOffer']);
  });

  it('then it does not put a package again that was just rejected', () => {
    const hand = new Hand(twoPartyScenario()).toNegotiation();
    for (const command of hand.ask('north', 2.5 * minute, 1).commands) hand.give(seat('north'), 2.5 * minute, command);
    const [offer = ''] = Object.keys(hand.table.offers);
    hand.give(seat('south'), 3 * minute, { type: 'RejectOffer', offer });
    expect(hand.ask('north', 5 * minute, 1).commands).toEqual([]);
    expect(commandOf(hand.ask('north', 19 * minute, 1), 'MakeOffer')?.package).not.toEqual([2, 0, 0]);
  });

  it('then it never offers a closed option', () => {
    const hand = new Hand(threePartyScenario()).toNegotiation();
    const before = commandOf(hand.ask('south', 19 * minute, 0), 'MakeOffer')?.package;
    expect(before).toBeDefined();
    const closing = threePartyScenario({
      injections: [
        {
          id: 'closing',
          title: { id: 'x', en: 'x' },
          text: { id: 'x', en: 'x' },
          closedOptions: { price: ['low'], jobs: ['full'], timing: ['early'] },
        },
      ],
    });
    const closed = new Hand(closing).toNegotiation();
    closed.give(facilitator, minute, { type: 'InjectEvent', injection: 'closing' });
    for (const at of [3, 10, 19].map((m) => m * minute)) {
      const chosen = commandOf(closed.ask('south', at, 0), 'MakeOffer')?.package;
      expect(chosen?.[0]).not.toBe(0);
      expect(chosen?.[1]).not.toBe(2);
      expect(chosen?.[2]).not.toBe(0);
    }
  });

  it('then after an event that costs it points it takes back and withdraws what is worth less than no agreement, at once', () => {
    const worse = threePartyScenario({
      injections: [
        {
          id: 'crash',
          title: { id: 'x', en: 'x' },
          text: { id: 'x', en: 'x' },
          points: { north: { price: { high: 0, mid: 0 } } },
        },
      ],
      parties: [...threePartyScenario().parties, { ...threePartyScenario().parties[1]!, id: 'third' }],
    });
    const hand = new Hand(worse).toNegotiation();
    hand.give(seat('south'), minute, { type: 'MakeOffer', package: [2, 1, 0], to: ['north', 'third'] });
    hand.give(seat('north'), 4 * minute, { type: 'AcceptOffer', offer: Object.keys(hand.table.offers)[0] ?? '' });
    hand.give(seat('north'), 5 * minute, { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'third'] });
    hand.give(facilitator, 5 * minute + 1, { type: 'InjectEvent', injection: 'crash' });
    const first = hand.ask('north', 5 * minute + 2);
    expect(typesOf(first.commands)).toEqual(['Say', 'TakeBackAcceptance']);
    for (const command of first.commands) hand.give(seat('north'), 5 * minute + 2, command);
    expect(typesOf(hand.ask('north', 5 * minute + 3).commands)).toEqual(['Say', 'WithdrawOffer']);
  });

  it('then beside two people whose offers need a second member it shares a draft with its team', () => {
    const hand = new Hand(twoPartyScenario({ agreement: { teamRule: 'second-member' } }));
    for (const number of [2, 3]) {
      hand.give(facilitator, 0, {
        type: 'SeatMember',
        party: 'north',
        seat: number,
        name: `P${number}`,
        kind: 'person',
      });
    }
    hand.toNegotiation();
    expect(typesOf(hand.ask('north', 3 * minute).commands)).toEqual(['Say', 'ShareDraft']);
  });
});

describe('Given a ratifier bot', () => {
  it('when talks begin, then it states one to three conditions and none twice', () => {
    const hand = new Hand(threePartyScenario()).toNegotiation();
    for (let at = 0; at < 10 * minute; at += 20_000) {
      for (const command of hand.ask('forum', at).commands) hand.give(seat('forum'), at, command);
    }
    const texts = hand.table.conditions.map(({ text }) => text);
    expect(texts.length).toBe(3);
    expect(new Set(texts).size).toBe(3);
    expect(texts[0]).toContain('Consent first (en)');
    expect(texts[1]).toContain('Option full (en)');
  });

  const voteOn = (chosen: number[]) => {
    const hand = new Hand(threePartyScenario()).toNegotiation();
    hand.give(seat('south'), minute, { type: 'MakeOffer', package: chosen, to: ['north', 'forum'] });
    hand.give(seat('north'), 2 * minute, { type: 'AcceptOffer', offer: Object.keys(hand.table.offers)[0] ?? '' });
    return { hand, vote: commandOf(hand.ask('forum', 5 * minute), 'CastVote') };
  };

  it('when it votes, then for what is worth no less than no agreement and breaches nothing', () => {
    expect(voteOn([2, 2, 1]).vote).toMatchObject({ vote: 'for' });
  });

  it('when it votes, then against a breach, however many points, and against too few points, and says why', () => {
    const breached = voteOn([2, 1, 0]).vote;
    expect(breached).toMatchObject({ vote: 'against', reason: expect.stringContaining('Consent first (en)') });
    expect(voteOn([2, 0, 1]).vote).toMatchObject({ vote: 'for' });
    expect(voteOn([0, 0, 1]).vote).toMatchObject({
      vote: 'against',
      reason: expect.stringContaining('Issue jobs (en)'),
    });
  });

  it('[DE-2] given a condition with two names, when it speaks, then it asks for the protection and names the harm that an offer does', () => {
    const [condition] = threePartyScenario().conditions;
    const protection = { id: 'Izin warga', en: 'Leave of the people' };
    const named = threePartyScenario({ conditions: [{ ...condition!, protection }] });
    const hand = new Hand(named).toNegotiation();
    const asked = commandOf(hand.ask('forum', 5 * minute), 'StateCondition');
    expect(asked?.text).toBe('We can only ratify if this is kept: “Leave of the people”.');
    hand.give(seat('forum'), 5 * minute, asked!);
    expect([...readStatedWishes(hand.table).conditions]).toEqual([0]);
    const offer = { author: 'north', number: 3 } as Offer;
    const open = publicScenario(named);
    expect(offerComment(open, offer, { kind: 'breach', condition: 0 })).toEqual({
      id: 'Tawaran Utara 3 akan berakibat: “Consent first (id)”.',
      en: "Under North's offer 3 this would occur: “Consent first (en)”.",
    });
    expect(voteReason(open, { kind: 'breach', condition: 0 }).id).toContain('bila ini terjaga: “Izin warga”');
  });

  it('when an agreement came back, then signatory bots keep its conditions in the next one', () => {
    const { hand } = voteOn([2, 1, 0]);
    hand.give(seat('forum'), 5 * minute, { type: 'CastVote', vote: 'against' });
    expect(hand.table.returns).toBe(1);
    const chosen = commandOf(hand.ask('south', 9 * minute, 0), 'MakeOffer')?.package ?? [];
    expect(chosen[2] === 0 && chosen[1] !== 2).toBe(false);
    const [why] = hand.ask('forum', 6.5 * minute).commands;
    expect(why).toMatchObject({
      type: 'Say',
      text: expect.stringMatching(/sent that agreement back.*Consent first \(en\)/),
    });
    hand.give(seat('forum'), 6.5 * minute, why!);
    const stated = commandOf(hand.ask('forum', 8.1 * minute), 'StateCondition');
    expect(stated?.text).toContain('Consent first (en)');
  });
});
