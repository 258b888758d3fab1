import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { CommandOf } from './commands.ts';
import { cleanOptional, type Decision, decided, type MemberContext } from './decision.ts';
import { type Hand, roleOf, type Table } from './table.ts';
import { TEXT_LIMITS } from './vocabulary.ts';

/** The hand that a team has up, or `undefined`; only the own team and facilitators know of one. */
export function handOf(table: Table, party: PartyId): Hand | undefined {
  return table.hands === undefined ? undefined : ownValue(table.hands, party);
}

/** [TE-1] Asks for the facilitator, with a few words or without; it is not talk, so a pause does not stop it. */
export function raiseHand(table: Table, command: CommandOf<'RaiseHand'>, { actor }: MemberContext): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (handOf(table, actor.party) !== undefined) return refused('hand-already-raised');
  const text = cleanOptional(command.text, TEXT_LIMITS.hand);
  if (isRefused(text)) return text;
  return decided({ type: 'HandRaised', party: actor.party, seat: actor.seat, text });
}

/** [TE-2] A member of a team lowers its hand. */
export function lowerHand(table: Table, _: CommandOf<'LowerHand'>, { actor }: MemberContext): Decision {
  return handDown(table, actor.party);
}

/** [TE-2] The facilitator who answers a team lowers its hand. */
export function answerHand(table: Table, { party }: CommandOf<'AnswerHand'>): Decision {
  return handDown(table, party);
}

function handDown(table: Table, party: PartyId): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (roleOf(table.scenario, party) === undefined) return refused('party-unknown');
  return handOf(table, party) === undefined ? refused('hand-not-raised') : decided({ type: 'HandLowered', party });
}
