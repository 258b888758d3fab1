import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { CommandOf } from './commands.ts';
import { cleanText, type Decision, decided, type MemberContext } from './decision.ts';
import type { TableEvent } from './events.ts';
import { seatOf } from './members.ts';
import type { Table } from './table.ts';
import { TEXT_LIMITS } from './vocabulary.ts';

/** [AF-1] Saves the team's answer to one of the case's questions; the last one saved is the team's. */
export function answerQuestion(table: Table, command: CommandOf<'AnswerQuestion'>, { actor }: MemberContext): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  const { question } = command;
  if (!table.scenario.questions.some((one) => one.id === question)) return refused('question-unknown');
  const text = cleanText(command.text, TEXT_LIMITS.answer, 'paragraphs');
  if (isRefused(text)) return text;
  return decided({ type: 'AnswerSaved', party: actor.party, question, text });
}

/** Somebody who is asked whether the table's talk may be shown to the hall. */
export interface AskedPerson {
  readonly party: PartyId;
  readonly seat: number;
  /** The place among those who share the seat, from 0; absent where nobody does. */
  readonly member?: number;
  readonly name: string;
}

type Answers = Pick<Table, 'consents' | 'consentAnswers'>;

/** [AF-3] Says whether one person lets the table's talk be shown; of a shared seat, which one. The last word counts. */
export function answerConsent(table: Table, command: CommandOf<'AnswerConsent'>, { actor }: MemberContext): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  const { given, member } = command;
  const members = seatOf(table, actor)?.members;
  const isThere = members === undefined ? member === undefined : member !== undefined && member < members.length;
  if (!isThere) return refused('member-unknown');
  const { party, seat } = actor;
  if (consentOf(table, { party, seat, member }) === given) return refused('nothing-due');
  return decided({ type: 'ConsentAnswered', party, seat, member, given });
}

/** A team's one word for all of it, as logs have it from before each person was asked. */
export function giveConsent(table: Table, { given }: CommandOf<'GiveConsent'>, { actor }: MemberContext): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  if (ownValue(table.consents ?? {}, actor.party) === given) return refused('nothing-due');
  return decided({ type: 'ConsentGiven', party: actor.party, given });
}

/** What one person said about showing the table's talk, or `undefined` while they have not. */
export function consentOf(
  { consentAnswers = [] }: Answers,
  who: { readonly party: PartyId; readonly seat: number; readonly member?: number | undefined },
): boolean | undefined {
  return consentAnswers.find(
    ({ party, seat, member }) => party === who.party && seat === who.seat && member === who.member,
  )?.given;
}

/**
 * [AF-4] Everybody who held a seat as a person while the table was played, those who have left it since among them, in
 * the order in which they came; of a shared seat each member. Seats that were given up before the start are nobody's.
 *
 * @param events of the table from its first on, of any viewer at the table
 */
export function peopleAsked(events: Iterable<TableEvent>): AskedPerson[] {
  const held = new Map<string, { party: PartyId; seat: number; name: string; members?: readonly string[] }>();
  let hasStarted = false;
  for (const event of events) {
    if (event.type === 'TableStarted') hasStarted = true;
    if (event.type === 'SeatTaken' && event.kind === 'person') {
      const { party, seat, name, members } = event;
      held.set(`${party}:${seat}`, { party, seat, name, ...(members === undefined ? {} : { members }) });
    } else if (event.type === 'SeatVacated' && !hasStarted) {
      held.delete(`${event.party}:${event.seat}`);
    } else if (event.type === 'MembersChanged') {
      const seat = held.get(`${event.party}:${event.seat}`);
      if (seat !== undefined) seat.members = event.members;
    } else if (event.type === 'SeatRenamed') {
      const { name, member } = event;
      const seat = held.get(`${event.party}:${event.seat}`);
      if (seat === undefined) continue;
      if (member === undefined) seat.name = name;
      else if (seat.members !== undefined) seat.members = seat.members.map((one, at) => (at === member ? name : one));
    }
  }
  return [...held.values()].flatMap(({ members, ...seat }): AskedPerson[] =>
    members === undefined ? [seat] : members.map((name, member) => ({ ...seat, name, member })),
  );
}

/**
 * [AF-4] Whether the talk of a table may be shown to the hall: everybody who is asked said yes. Any no is a no, no answer
 * is one too. Where nobody was asked person by person, a team's one word of an older log is that of all in it.
 */
export function talkIsConsented(table: Answers, asked: readonly AskedPerson[]): boolean {
  const { consents = {}, consentAnswers = [] } = table;
  const isNo = Object.values(consents).includes(false) || consentAnswers.some(({ given }) => !given);
  if (isNo || asked.length === 0) return false;
  return asked.every(
    (who) => consentOf(table, who) ?? (consentAnswers.length === 0 && ownValue(consents, who.party) === true),
  );
}
