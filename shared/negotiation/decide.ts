import { assertNever } from '../kernel/assert-never.ts';
import { answerQuestion, giveConsent } from './afterwards.ts';
import type { PartyCommand, TableCommand } from './commands.ts';
import {
  cleanOptional,
  type Decision,
  type DecisionContext,
  DecisionDraft,
  isSeated,
  openPhase,
  refused,
  type SeatActor,
} from './decision.ts';
import { dropDraft, sendDraft, sendDueDrafts, shareDraft } from './drafts.ts';
import { facilitate } from './facilitation.ts';
import { lowerHand, raiseHand } from './hands.ts';
import { takePen } from './members.ts';
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
import { declareReady, saveGuess, savePreparation } from './preparation.ts';
import { castVote, decideRatification, dropCondition, stateCondition } from './ratification.ts';
import { roleOf, runningPhase, type Table } from './table.ts';
import { say } from './talk.ts';
import { TEXT_LIMITS } from './vocabulary.ts';

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
    return decideForMember(table, command, actor, at);
  }
  return actor.kind === 'facilitator' ? facilitate(table, command, context) : refused('facilitator-only');
}

const PARTY_COMMANDS = {
  SavePreparation: true,
  SaveGuess: true,
  DeclareReady: true,
  MakeOffer: true,
  ShareDraft: true,
  SendDraft: true,
  DropDraft: true,
  AcceptOffer: true,
  TakeBackAcceptance: true,
  RejectOffer: true,
  WithdrawOffer: true,
  ShowOffer: true,
  WriteOfferNote: true,
  Say: true,
  StateCondition: true,
  DropCondition: true,
  CastVote: true,
  WalkAway: true,
  RaiseHand: true,
  LowerHand: true,
  TakePen: true,
  AnswerQuestion: true,
  GiveConsent: true,
} satisfies Readonly<Record<PartyCommand['type'], true>>;

/** Whether a command is one that members of teams may give. */
export function isPartyCommand(command: TableCommand): command is PartyCommand {
  return Object.hasOwn(PARTY_COMMANDS, command.type);
}

function decideForMember(table: Table, command: PartyCommand, actor: SeatActor, at: number): Decision {
  switch (command.type) {
    case 'SavePreparation':
      return savePreparation(table, command, actor, at);
    case 'SaveGuess':
      return saveGuess(table, command, actor, at);
    case 'DeclareReady':
      return declareReady(table, actor, at);
    case 'MakeOffer':
      return makeOffer(table, command, actor, at);
    case 'ShareDraft':
      return shareDraft(table, command, actor, at);
    case 'SendDraft':
      return sendDraft(table, command, actor, at);
    case 'DropDraft':
      return dropDraft(table, command, actor, at);
    case 'AcceptOffer':
      return acceptOffer(table, command, actor, at);
    case 'TakeBackAcceptance':
      return takeBackAcceptance(table, command, actor, at);
    case 'RejectOffer':
      return rejectOffer(table, command, actor, at);
    case 'WithdrawOffer':
      return withdrawOffer(table, command, actor, at);
    case 'ShowOffer':
      return showOffer(table, command, actor, at);
    case 'WriteOfferNote':
      return writeOfferNote(table, command, actor);
    case 'Say':
      return say(table, command, actor, at);
    case 'StateCondition':
      return stateCondition(table, command, actor, at);
    case 'DropCondition':
      return dropCondition(table, command, actor, at);
    case 'CastVote':
      return castVote(table, command, actor, at);
    case 'WalkAway':
      return walkAway(table, command.reason, actor, at);
    case 'RaiseHand':
      return raiseHand(table, command, actor);
    case 'LowerHand':
      return lowerHand(table, actor.party);
    case 'TakePen':
      return takePen(table, command.member, actor);
    case 'AnswerQuestion':
      return answerQuestion(table, command, actor);
    case 'GiveConsent':
      return giveConsent(table, command.given, actor);
    default:
      return assertNever(command);
  }
}

/** [AG-6] A signatory leaves for good; without it there is nothing to agree, and the table closes. */
function walkAway(table: Table, rawReason: string | undefined, actor: SeatActor, at: number): Decision {
  const phase = openPhase(table, at);
  if (typeof phase === 'string') return refused(phase);
  if (phase.kind !== 'negotiation') return refused('wrong-phase');
  if (roleOf(table.scenario, actor.party) !== 'signatory') return refused('party-may-not');
  const reason = cleanOptional(rawReason, TEXT_LIMITS.reason);
  if ('code' in reason) return refused(reason.code);
  const draft = new DecisionDraft(table);
  draft.add({ type: 'PartyWalkedAway', party: actor.party, reason: reason.text });
  clearNegotiation(draft);
  closeTable(draft, 'walked-away', at, actor.party);
  return draft.decide();
}

/** [CL-4] What is due at this play time: drafts go out, offers expire, the phase ends. */
function reachDeadline(table: Table, at: number): Decision {
  const phase = runningPhase(table);
  if (phase === undefined || table.clock.runsSince === undefined) return refused('nothing-due');
  const now = playTime(table, at);
  const draft = new DecisionDraft(table);
  if (now < phase.endsAtPlayMs) sendDueDrafts(draft, at);
  for (const offer of Object.values(draft.table.offers)) {
    const due = offer.state === 'open' && offer.expiresAtPlayMs !== undefined && offer.expiresAtPlayMs <= now;
    if (due) draft.add({ type: 'OfferClosed', offer: offer.id, how: 'expired' });
  }
  if (now >= phase.endsAtPlayMs) {
    if (phase.kind === 'ratification') decideRatification(draft, at);
    else goOn(draft, at);
  }
  return draft.events.length === 0 ? refused('nothing-due') : draft.decide();
}
