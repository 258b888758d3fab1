import { isRefused, refused } from '../kernel/refusable.ts';
import { answerConsent, answerQuestion, giveConsent } from './afterwards.ts';
import type { CommandOf, PartyCommand, TableCommand } from './commands.ts';
import {
  cleanOptional,
  type Decision,
  DecisionBuilder,
  type DecisionContext,
  decided,
  isSeated,
  type MemberContext,
  openPhase,
  type Rule,
} from './decision.ts';
import { dropDraft, holdDraft, sendDraft, sendDueDrafts, shareDraft } from './drafts.ts';
import { facilitate } from './facilitation.ts';
import { lowerHand, raiseHand, takePen } from './members.ts';
import {
  acceptOffer,
  makeOffer,
  rejectOffer,
  showOffer,
  takeBackAcceptance,
  withdrawOffer,
  writeOfferNote,
} from './offers.ts';
import { clearNegotiation, closeTable, goOn } from './phases.ts';
import { playTime } from './play-clock.ts';
import { declareReady, saveGuess, savePreparation, takeBackReadiness } from './preparation.ts';
import { castVote, decideRatification, dropCondition, guessVote, stateCondition } from './ratification.ts';
import { standInLeaving, whyNotForStandIn } from './stand-in.ts';
import { roleOf, runningPhase, type Table } from './table.ts';
import { say, sayAct } from './talk.ts';
import { STAND_IN_SEAT, TEXT_LIMITS } from './vocabulary.ts';

/**
 * The only place where the rules of a table say yes or no. In: the table, what is asked, by whom and when. Out: the
 * events of one decision, or a refusal with its code. Never throws.
 */
export function decide(table: Table, command: TableCommand, context: DecisionContext): Decision {
  const { actor, at } = context;
  if (command.type === 'ReachDeadline') {
    return actor.kind === 'clock' ? reachDeadline(table, at) : refused('facilitator-only');
  }
  if (isPartyCommand(command)) {
    if (actor.kind !== 'seat' || !isSeated(table, actor)) return refused('not-seated');
    return decideForMember(table, command, { ...context, actor });
  }
  return actor.kind === 'facilitator' ? facilitate(table, command, context) : refused('facilitator-only');
}

/** [SI-2] A stand-in may less than its team; [SI-5] it steps aside in the entry in which somebody of the team acts. */
function decideForMember(table: Table, command: PartyCommand, context: MemberContext): Decision {
  const { party, seat } = context.actor;
  const rule = MEMBER_RULES[command.type] as MemberRule<PartyCommand['type']>;
  if (seat === STAND_IN_SEAT) return whyNotForStandIn(table, command, context) ?? rule(table, command, context);
  const decision = rule(table, command, context);
  const leaving = isRefused(decision) ? [] : standInLeaving(table, party, 'member-acted');
  return isRefused(decision) || leaving.length === 0 ? decision : decided(...leaving, ...decision.events);
}

type MemberRule<T extends PartyCommand['type']> = Rule<T, MemberContext>;

/** The rule of every command of a team's members. */
const MEMBER_RULES: { readonly [T in PartyCommand['type']]: MemberRule<T> } = {
  SavePreparation: savePreparation,
  SaveGuess: saveGuess,
  DeclareReady: declareReady,
  TakeBackReadiness: takeBackReadiness,
  MakeOffer: makeOffer,
  ShareDraft: shareDraft,
  SendDraft: sendDraft,
  DropDraft: dropDraft,
  HoldDraft: holdDraft,
  AcceptOffer: acceptOffer,
  TakeBackAcceptance: takeBackAcceptance,
  RejectOffer: rejectOffer,
  WithdrawOffer: withdrawOffer,
  ShowOffer: showOffer,
  WriteOfferNote: writeOfferNote,
  Say: say,
  SayAct: sayAct,
  StateCondition: stateCondition,
  DropCondition: dropCondition,
  CastVote: castVote,
  GuessVote: guessVote,
  WalkAway: walkAway,
  RaiseHand: raiseHand,
  LowerHand: lowerHand,
  TakePen: takePen,
  AnswerQuestion: answerQuestion,
  AnswerConsent: answerConsent,
  GiveConsent: giveConsent,
};

/** Whether a command is one that members of teams may give. */
export function isPartyCommand(command: TableCommand): command is PartyCommand {
  return Object.hasOwn(MEMBER_RULES, command.type);
}

/** [AG-6] A signatory leaves for good; without it there is nothing to agree, and the table closes. */
function walkAway(table: Table, command: CommandOf<'WalkAway'>, { actor, at }: MemberContext): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'negotiation') return refused('wrong-phase');
  if (roleOf(table.scenario, actor.party) !== 'signatory') return refused('party-may-not');
  const reason = cleanOptional(command.reason, TEXT_LIMITS.reason);
  if (isRefused(reason)) return reason;
  const builder = new DecisionBuilder(table);
  builder.add({ type: 'PartyWalkedAway', party: actor.party, reason });
  clearNegotiation(builder);
  closeTable(builder, 'walked-away', at, actor.party);
  return builder.decide();
}

/** [CL-4] What is due at this play time: drafts go out, offers expire, the phase ends. */
function reachDeadline(table: Table, at: number): Decision {
  const phase = runningPhase(table);
  if (phase === undefined || table.clock.runsSince === undefined) return refused('nothing-due');
  const now = playTime(table, at);
  const builder = new DecisionBuilder(table);
  if (now < phase.endsAtPlayMs) sendDueDrafts(builder, at);
  for (const offer of Object.values(builder.table.offers)) {
    const due = offer.state === 'open' && offer.expiresAtPlayMs !== undefined && offer.expiresAtPlayMs <= now;
    if (due) builder.add({ type: 'OfferClosed', offer: offer.id, how: 'expired' });
  }
  if (now >= phase.endsAtPlayMs) {
    if (phase.kind === 'ratification') decideRatification(builder, at);
    else goOn(builder, at);
  }
  return builder.events.length === 0 ? refused('nothing-due') : builder.decide();
}
