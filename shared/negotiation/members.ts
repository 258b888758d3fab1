import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { CommandOf } from './commands.ts';
import { cleanOptional, cleanText, type Decision, decided, type MemberContext } from './decision.ts';
import type { RefusalCode } from './refusals.ts';
import { type Hand, roleOf, type Seat, type SeatNumber, type Table } from './table.ts';
import { TEXT_LIMITS } from './vocabulary.ts';

/** The seat of this number, with who holds it, or `undefined` while it is empty. */
export function seatOf(table: Table, { party, seat }: SeatNumber): Seat | undefined {
  return table.seats.find((one) => one.party === party && one.seat === seat);
}

/** The name of the member who holds the pen of a shared seat; `undefined` elsewhere and while nobody took it. */
export function penOf(table: Table, which: SeatNumber): string | undefined {
  const seat = seatOf(table, which);
  return seat?.pen === undefined ? undefined : seat.members?.[seat.pen];
}

/** Whether a seat speaks in its own team only; known to that team and to facilitators. */
export function isMuted(table: Table, { party, seat }: SeatNumber): boolean {
  return table.muted?.some((one) => one.party === party && one.seat === seat) === true;
}

/** [TE-4] The names of those who share a seat, made printable, or why they cannot be taken. */
export function cleanMembers(raw: readonly string[]): Refusable<string[], RefusalCode> {
  const names: string[] = [];
  for (const one of raw) {
    const name = cleanText(one, TEXT_LIMITS.name);
    if (isRefused(name)) return name;
    names.push(name);
  }
  return names;
}

/** [TE-4] Replaces the names of those who share a seat. */
export function changeMembers(table: Table, command: CommandOf<'ChangeMembers'>): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  const { party, seat } = command;
  if (seatOf(table, command) === undefined) return refused('seat-unknown');
  const members = cleanMembers(command.members);
  return isRefused(members) ? members : decided({ type: 'MembersChanged', party, seat, members });
}

/** [TE-7] Corrects the name of who holds a seat, or of one who shares it, also after the close: seat and pen stay. */
export function renameSeat(table: Table, command: CommandOf<'RenameSeat'>): Decision {
  const { party, seat, member } = command;
  const holder = seatOf(table, command);
  if (holder === undefined) return refused('seat-unknown');
  const was = member === undefined ? holder.name : holder.members?.[member];
  if (was === undefined) return refused('member-unknown');
  const name = cleanText(command.name, TEXT_LIMITS.name);
  return isRefused(name) ? name : decided({ type: 'SeatRenamed', party, seat, name, was, member });
}

/** [TE-5] A member of a shared seat takes the pen, by the place in the list of members (from 0). */
export function takePen(table: Table, { member }: CommandOf<'TakePen'>, { actor }: MemberContext): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  const seat = seatOf(table, actor);
  if (seat?.members?.[member] === undefined) return refused('member-unknown');
  if (seat.pen === member) return refused('nothing-due');
  return decided({ type: 'PenTaken', party: actor.party, seat: actor.seat, member });
}

/** [TE-6] Lets a seat speak in its own team only, or at the table again. */
export function muteSeat(table: Table, command: CommandOf<'MuteSeat'>): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  const { party, seat, muted } = command;
  if (seatOf(table, command) === undefined) return refused('seat-unknown');
  if (isMuted(table, command) === muted) return refused('nothing-due');
  return decided({ type: 'SeatMuted', party, seat, muted });
}

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

/** [TE-8] Somebody who looks after the hall goes to a team; in place of who goes already only where that is said. */
export function goToHand(table: Table, { party, key, name: typed, instead }: CommandOf<'GoToHand'>): Decision {
  const hand = handUp(table, party);
  if (isRefused(hand)) return hand;
  if (hand.goer?.key === key) return refused('nothing-due');
  if (hand.goer !== undefined && instead === undefined) return refused('hand-taken');
  const name = typed === undefined ? undefined : cleanText(typed, TEXT_LIMITS.name);
  return isRefused(name) ? name : decided({ type: 'HandTaken', party, key, name });
}

/** [TE-9] Whoever is on the way to a team is not any more. */
export function leaveHand(table: Table, { party, key }: CommandOf<'LeaveHand'>): Decision {
  const hand = handUp(table, party);
  if (isRefused(hand)) return hand;
  if (hand.goer === undefined) return refused('hand-not-taken');
  return hand.goer.key === key ? decided({ type: 'HandLeft', party }) : refused('hand-taken');
}

function handDown(table: Table, party: PartyId): Decision {
  const hand = handUp(table, party);
  return isRefused(hand) ? hand : decided({ type: 'HandLowered', party });
}

/** The hand of a team, or why there is none to do anything about. */
function handUp(table: Table, party: PartyId): Refusable<Hand, RefusalCode> {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (roleOf(table.scenario, party) === undefined) return refused('party-unknown');
  return handOf(table, party) ?? refused('hand-not-raised');
}
