import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { needsSecondMember } from '../../shared/negotiation/offers.ts';
import { lastOfferOf } from '../../shared/negotiation/stand-in.ts';
import {
  actId,
  type Offer,
  partiesWithRole,
  phaseIdOf,
  roleOf,
  runningPhase,
  type Seat,
  type Table,
} from '../../shared/negotiation/table.ts';
import { type Actor, STAND_IN_COMES, STAND_IN_SEAT, STEPS } from '../../shared/negotiation/vocabulary.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { isOptionClosed } from '../../shared/scoring/open-options.ts';
import { questionsTo, randomAct, strangeAct } from './random-acts.ts';
import type { Choice } from './random-choice.ts';

/** Somebody and what they ask for. */
export interface Asked {
  readonly actor: Actor;
  readonly command: TableCommand;
}

const FACILITATOR: Actor = { kind: 'facilitator' };
const STRANGE_IDS = ['constructor', '__proto__', 'north>south@1', 'nobody', 'north/draft:99'];

export const asSeat = ({ party, seat }: Pick<Seat, 'party' | 'seat'>): Actor => ({ kind: 'seat', party, seat });

function randomPackage(choice: Choice, table: Table): number[] {
  return table.scenario.issues.map((issue, i) => {
    const options = issue.options.map((_, option) => option);
    const open = options.filter((option) => !isOptionClosed(table, i, option));
    return choice.one(open) ?? 0;
  });
}

/** An offer that covers all signatories, or one to some parties. */
function randomContent(choice: Choice, table: Table, seat: Seat) {
  const { parties } = table.scenario;
  const others = parties.filter((party) => party.id !== seat.party && party.role !== 'observer');
  const signatories = others.filter((party) => party.role === 'signatory');
  const to = (choice.chance(60) ? signatories : choice.some(others)).map((party) => party.id);
  const readable = Object.values(table.offers).filter((one) => one.to.includes(seat.party));
  return {
    package: randomPackage(choice, table),
    to,
    inReplyTo: choice.chance(30) ? choice.one(readable)?.id : undefined,
    clause: choice.maybeText(),
    note: choice.chance(30) ? choice.text() : undefined,
  };
}

/** Something that a member would plausibly do in a negotiation. */
function negotiate(choice: Choice, table: Table, seat: Seat): TableCommand {
  const open = Object.values(table.offers).filter((offer) => offer.state === 'open');
  const asked = choice.one(open.filter((offer) => offer.to.includes(seat.party)));
  const own = choice.one(open.filter((offer) => offer.author === seat.party));
  const draft = Object.values(table.drafts).find((one) => one.party === seat.party);
  const role = roleOf(table.scenario, seat.party);
  const read = asked ?? own;
  const options: [number, TableCommand][] = [[6, talk(choice, table, seat)]];
  if (role !== 'observer') {
    const type = needsSecondMember(table, seat.party) || choice.chance(10) ? 'ShareDraft' : 'MakeOffer';
    options.push([draft === undefined ? 10 : 1, { type, ...randomContent(choice, table, seat) }]);
  }
  if (draft) options.push([10, { type: choice.chance(85) ? 'SendDraft' : 'DropDraft', draft: draft.id }]);
  if (draft) options.push([draft.heldBy === undefined ? 4 : 1, { type: 'HoldDraft', draft: draft.id }]);
  if (asked) {
    options.push([asked.acceptedBy.includes(seat.party) ? 1 : 14, { type: 'AcceptOffer', offer: asked.id }]);
    options.push([2, { type: 'RejectOffer', offer: asked.id, reason: choice.maybeText() }]);
    options.push([asked.acceptedBy.includes(seat.party) ? 6 : 1, { type: 'TakeBackAcceptance', offer: asked.id }]);
  }
  if (own) {
    options.push([2, { type: 'WithdrawOffer', offer: own.id }]);
    const others = table.scenario.parties.map((party) => party.id).filter((one) => one !== own.author);
    const fresh = others.filter((one) => !own.to.includes(one) && !own.shownTo.includes(one));
    if (fresh.length > 0) options.push([3, { type: 'ShowOffer', offer: own.id, to: choice.some(fresh) }]);
  }
  if (read) options.push([2, { type: 'WriteOfferNote', offer: read.id, note: choice.text() }]);
  if (role === 'ratifier') options.push([4, conditions(choice, table, seat)]);
  if (role === 'signatory' && choice.chance(8)) options.push([1, { type: 'WalkAway', reason: choice.maybeText() }]);
  return choice.weighted(options);
}

function conditions(choice: Choice, table: Table, seat: Seat): TableCommand {
  const stated = table.conditions.filter((one) => one.party === seat.party && !one.dropped);
  const drop = choice.chance(40) ? choice.one(stated) : undefined;
  return drop ? { type: 'DropCondition', condition: drop.number } : { type: 'StateCondition', text: choice.text() };
}

function talk(choice: Choice, table: Table, seat: Seat): TableCommand {
  if (choice.chance(45)) return randomAct(choice, table, seat);
  const parties = choice.some(table.scenario.parties.map((party) => party.id).filter((one) => one !== seat.party));
  return { type: 'Say', channel: choice.one(['table', 'team', { parties }] as const) ?? 'team', text: choice.text() };
}

function prepare(choice: Choice, table: Table, seat: Seat): TableCommand {
  const others = table.scenario.parties.map((party) => party.id).filter((one) => one !== seat.party);
  const { length } = table.scenario.issues;
  const priorities = [2, 0].filter((issue) => issue < length);
  const issues = [0, 1, 2].slice(0, length);
  return choice.weighted<TableCommand>([
    [3, { type: 'SavePreparation', target: choice.between(0, 90), limit: choice.number(), priorities }],
    [2, { type: 'SaveGuess', about: choice.one(others) ?? '', issues: choice.some(issues) }],
    [3, { type: table.ready.includes(seat.party) ? 'TakeBackReadiness' : 'DeclareReady' }],
    [2, { type: 'Say', channel: 'team', text: choice.text() }],
  ]);
}

/** Hands and pens, whatever phase runs. */
function inTheTeam(choice: Choice, table: Table, seat: Seat): TableCommand {
  const isUp = table.hands?.[seat.party] !== undefined;
  const pen: TableCommand = { type: 'TakePen', member: choice.between(0, (seat.members ?? []).length) };
  return choice.weighted<TableCommand>([
    [isUp ? 1 : 5, { type: 'RaiseHand', text: choice.maybeText() }],
    [isUp ? 5 : 1, { type: 'LowerHand' }],
    [seat.members === undefined ? 1 : 6, pen],
  ]);
}

/** What a team has to say once the table is closed. */
function lookBack(choice: Choice, table: Table, seat: Seat): TableCommand {
  const question = choice.one(table.scenario.questions)?.id ?? 'none';
  return choice.weighted<TableCommand>([
    [3, { type: 'AnswerQuestion', question, text: choice.text() }],
    [2, { type: 'AnswerConsent', given: choice.chance(70), ...whose(choice, seat) }],
    [1, { type: 'GiveConsent', given: choice.chance(70) }],
  ]);
}

function whose(choice: Choice, { members }: Seat): { member?: number } {
  return members === undefined ? {} : { member: choice.between(0, members.length) };
}

/** Something that a member of a team would plausibly ask for in the phase that runs. */
export function plausible(choice: Choice, table: Table, seat: Seat): Asked {
  const kind = runningPhase(table)?.kind;
  const actor = asSeat(seat);
  if (table.stage.kind !== 'closed' && choice.chance(8)) return { actor, command: inTheTeam(choice, table, seat) };
  if (kind === 'negotiation') return { actor, command: negotiate(choice, table, seat) };
  if (kind === 'break') return { actor, command: talk(choice, table, seat) };
  if (table.stage.kind === 'closed') return { actor, command: lookBack(choice, table, seat) };
  if (kind !== 'ratification') return { actor, command: prepare(choice, table, seat) };
  const vote = choice.chance(60) ? 'for' : 'against';
  if (roleOf(table.scenario, seat.party) === 'ratifier' && choice.chance(50)) {
    return { actor, command: { type: 'CastVote', vote, reason: choice.maybeText(), ...shown(choice) } };
  }
  const about = choice.one(table.scenario.parties)?.id ?? '';
  if (choice.chance(40)) return { actor, command: { type: 'GuessVote', about, vote } };
  return { actor, command: talk(choice, table, seat) };
}

function shown(choice: Choice): { showReason?: true } {
  return choice.chance(50) ? { showReason: true } : {};
}

/** The people at one device, in one case of three. */
export function randomMembers(choice: Choice): string[] | undefined {
  return choice.chance(33) ? Array.from({ length: choice.between(1, 4) }, () => choice.text()) : undefined;
}

/** Something that a facilitator does now and then. */
export function facilitate(choice: Choice, table: Table, scenario: Scenario): Asked {
  const party = choice.one(scenario.parties)?.id ?? '';
  const injection = choice.one(scenario.injections)?.id ?? 'none';
  const seat = choice.between(1, 4);
  const kind = choice.one(['person', 'person', 'person', 'bot', 'proxy'] as const) ?? 'person';
  const [up] = Object.keys(table.hands ?? {});
  const [hand, isUp] = [up ?? party, up !== undefined];
  const key = choice.one(['key-of-sari', 'key-of-lalu']) ?? '';
  const goer = (up === undefined ? undefined : table.hands?.[up]?.goer?.key) ?? key;
  const instead = choice.chance(50) ? ({ instead: true } as const) : {};
  const command = choice.weighted<TableCommand>([
    [3, { type: 'SeatMember', party, seat, name: `Member ${seat}`, kind, members: randomMembers(choice) }],
    [1, { type: 'VacateSeat', party, seat }],
    [table.stage.kind === 'lobby' ? 9 : 1, { type: 'StartTable' }],
    [2, { type: 'EndPhase' }],
    [5, announceStep(choice, table)],
    [table.announced === undefined ? 1 : 12, announced(choice, table)],
    [2, { type: 'ExtendPhase', ms: choice.between(1, 400) * 1000, endsAtPlayMs: meantEnd(choice, table) }],
    [3, { type: 'PauseTable', reason: choice.one(['facilitator', 'facilitator', 'eyes-up', 'downtime']) ?? 'eyes-up' }],
    [table.clock.runsSince === undefined ? 12 : 1, { type: 'ResumeTable', ...meantPause(choice, table) }],
    [1, { type: 'CloseTable' }],
    [table.stage.kind === 'closed' ? 12 : 1, { type: 'RevealTable' }],
    [2, { type: 'Announce', text: choice.text() }],
    [2, { type: 'Nudge', to: party, text: choice.text() }],
    [5, { type: 'InjectEvent', injection }],
    [1, { type: 'WithholdPoints' }],
    [1, { type: 'OpenPoints' }],
    [2, { type: 'AnswerHand', party: hand }],
    [isUp ? 5 : 1, { type: 'GoToHand', party: hand, key, name: choice.maybeText(), ...instead }],
    [isUp ? 3 : 1, { type: 'LeaveHand', party: hand, key: choice.chance(60) ? goer : key }],
    [2, { type: 'ChangeMembers', party, seat, members: randomMembers(choice) ?? [choice.text()] }],
    [2, { type: 'MuteSeat', party, seat, muted: choice.chance(60) }],
    [2, { type: 'RenameSeat', party, seat, name: choice.text(), member: choice.one([undefined, 0, 1]) }],
    [
      8,
      {
        type: 'LetStandIn',
        party: choice.one([party, ...Object.keys(table.standIns ?? {})]) ?? party,
        why: choice.one(STAND_IN_COMES) ?? 'facilitator',
      },
    ],
    [1, { type: 'RecallStandIn', party: choice.one(Object.keys(table.standIns ?? {})) ?? party, why: 'device-back' }],
    [table.stage.kind === 'closed' ? 9 : 1, paperResult(choice, table)],
  ]);
  return { actor: FACILITATOR, command };
}

/** A whole and signed result in most cases. */
function paperResult(choice: Choice, table: Table): TableCommand {
  const { scenario } = table;
  const [signing, ratifying] = [partiesWithRole(scenario, 'signatory'), partiesWithRole(scenario, 'ratifier')];
  const votes = ratifying.map((party) => [party, choice.chance(70) ? 'for' : 'against'] as const);
  return {
    type: 'EnterPaperResult',
    package: choice.chance(85)
      ? randomPackage(choice, table)
      : scenario.issues.map(({ options }) => options.length - 1),
    clause: choice.maybeText(),
    signatories: choice.chance(80) ? signing : choice.some(scenario.parties.map(({ id }) => id)),
    votes: Object.fromEntries(choice.chance(85) ? votes : votes.slice(1)),
    typedBy: choice.text(),
    corrects: choice.chance(85) ? table.paper !== undefined : table.paper === undefined,
  };
}

function repeated(last: Offer | undefined): TableCommand {
  return { type: 'MakeOffer', package: [...(last?.package ?? [])], to: [...(last?.to ?? [])], clause: last?.clause };
}

/** Something that a stand-in would ask for, or should not. */
export function standingIn(choice: Choice, table: Table, party: string): Asked {
  const last = lastOfferOf(table, party);
  const read = Object.values(table.offers).find((one) => one.state === 'open' && one.to.includes(party));
  const command = choice.weighted<TableCommand>([
    [3, talk(choice, table, { party, seat: STAND_IN_SEAT, name: '', kind: 'bot' })],
    [last === undefined ? 0 : 4, repeated(last)],
    [4, { type: 'AcceptOffer', offer: read?.id ?? 'none' }],
    [3, { type: 'CastVote', vote: choice.chance(70) ? 'for' : 'against' }],
    [1, { type: 'WalkAway' }],
    [1, { type: 'DeclareReady' }],
  ]);
  return { actor: asSeat({ party, seat: STAND_IN_SEAT }), command };
}

/** Mostly a step that the table is ready for, meaning the phase that runs or, now and then, another one. */
function announceStep(choice: Choice, table: Table): TableCommand {
  const phase = runningPhase(table);
  const meant = choice.one([undefined, phaseIdOf(table), phaseIdOf(table), '0@1']);
  const step = choice.chance(70) && phase !== undefined ? 'end-phase' : (choice.one(STEPS) ?? 'close');
  return { type: 'AnnounceStep', step, at: choice.between(1, 1_000_000), phase: meant };
}

/** What was announced is carried out, mostly under its own moment, or cancelled. */
function announced(choice: Choice, table: Table): TableCommand {
  const { step, at } = table.announced ?? { step: 'end-phase', at: 1 };
  const announcedAt = choice.chance(85) ? at : at + 1;
  if (choice.chance(30)) return { type: 'CancelStep' };
  if (step === 'start') return { type: 'StartTable', announcedAt };
  return { type: step === 'close' ? 'CloseTable' : 'EndPhase', announcedAt };
}

function meantEnd(choice: Choice, table: Table): number | undefined {
  const end = runningPhase(table)?.endsAtPlayMs;
  return choice.one([undefined, end, end === undefined ? undefined : end - 1000]);
}

function meantPause(choice: Choice, { clock }: Table) {
  return choice.one([{}, { pausedAtPlayMs: clock.playedMs }, { pausedAtPlayMs: clock.playedMs + 1 }]);
}

/** Something odd: whoever asks, whatever it names. */
export function strange(choice: Choice, table: Table, scenario: Scenario): Asked {
  const offer = choice.one([...Object.keys(table.offers), ...STRANGE_IDS]) ?? '';
  const draft = choice.one([...Object.keys(table.drafts), ...STRANGE_IDS]) ?? '';
  const parties = scenario.parties.map((one) => one.id);
  const party = choice.chance(75) ? (choice.one(parties) ?? '') : (choice.one(STRANGE_IDS) ?? '');
  const text = choice.one(['', ' \u200b', 'x'.repeat(700), choice.text()]) ?? '';
  const bad = [choice.between(0, 3), choice.between(0, 3), choice.between(0, 2)].slice(choice.between(0, 1));
  const command = choice.weighted<TableCommand>([
    [1, { type: 'SavePreparation', target: 0, limit: choice.between(-1, 1), priorities: [choice.between(0, 3), 1] }],
    [1, { type: 'SaveGuess', about: party, issues: [choice.between(0, 3)] }],
    [1, { type: choice.chance(50) ? 'DeclareReady' : 'TakeBackReadiness' }],
    [3, { type: 'MakeOffer', package: bad, to: [party], inReplyTo: offer, clause: text }],
    [3, { type: 'MakeOffer', package: [0, 0, 2], to: [party] }],
    [2, { type: 'ShareDraft', package: bad, to: [party], note: text }],
    [3, { type: choice.one(['SendDraft', 'DropDraft', 'HoldDraft'] as const) ?? 'HoldDraft', draft }],
    [2, { type: 'AcceptOffer', offer }],
    [1, { type: 'TakeBackAcceptance', offer }],
    [1, { type: 'RejectOffer', offer, reason: text }],
    [2, { type: 'WithdrawOffer', offer }],
    [2, { type: 'ShowOffer', offer, to: [party] }],
    [1, { type: 'WriteOfferNote', offer, note: text }],
    [2, { type: 'Say', channel: choice.chance(50) ? 'table' : { parties: [party] }, text }],
    [2, strangeAct(choice, party, choice.one([...questionsTo(table, party).map(actId), ...STRANGE_IDS]) ?? '')],
    [1, { type: 'StateCondition', text }],
    [1, { type: 'DropCondition', condition: choice.between(1, 4) }],
    [1, { type: 'CastVote', vote: 'for', reason: text }],
    [1, { type: 'SeatMember', party, seat: choice.between(1, 9), name: text, kind: 'person' }],
    [1, { type: 'VacateSeat', party, seat: choice.between(1, 9) }],
    [1, { type: 'StartTable' }],
    [1, { type: 'ExtendPhase', ms: choice.between(-1, 1) * 20_000_000 }],
    [1, { type: 'ResumeTable' }],
    [1, { type: 'RevealTable' }],
    [1, { type: 'Announce', text }],
    [1, { type: 'Nudge', to: party, text }],
    [1, { type: 'InjectEvent', injection: party }],
    [1, { type: 'ReachDeadline' }],
    [1, { type: 'RaiseHand', text }],
    [1, { type: 'TakePen', member: choice.between(0, 9) }],
    [1, { type: 'AnswerQuestion', question: party, text }],
    [1, { type: choice.chance(50) ? 'GiveConsent' : 'AnswerConsent', given: choice.chance(50) }],
    [1, { type: 'AnswerHand', party }],
    [1, { type: 'ChangeMembers', party, seat: choice.between(1, 9), members: [text] }],
    [1, { type: 'MuteSeat', party, seat: choice.between(1, 9), muted: true }],
    [1, { type: 'RenameSeat', party, seat: choice.between(1, 9), name: text, member: choice.between(0, 9) }],
  ]);
  const seats = [...table.seats, { party: 'nobody', seat: 1 }].map(asSeat);
  const clock: Actor = { kind: 'clock' };
  const rightOne = isFacilitators(command) ? FACILITATOR : (choice.one(seats) ?? FACILITATOR);
  return { actor: choice.chance(85) ? rightOne : (choice.one([...seats, FACILITATOR, clock]) ?? clock), command };
}

const FACILITATORS = ['SeatMember', 'VacateSeat', 'StartTable', 'ExtendPhase', 'ResumeTable', 'RevealTable'];
function isFacilitators(command: TableCommand): boolean {
  return [
    ...FACILITATORS,
    'Announce',
    'Nudge',
    'InjectEvent',
    'AnswerHand',
    'ChangeMembers',
    'MuteSeat',
    'RenameSeat',
  ].includes(command.type);
}
