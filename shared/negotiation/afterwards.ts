import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import { cleanText, type Decision, decided, type MemberContext } from './decision.ts';
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

/** [AF-3] Says whether the team lets its talk be shown to the hall; the last word counts. */
export function giveConsent(table: Table, { given }: CommandOf<'GiveConsent'>, { actor }: MemberContext): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  if (consentOf(table, actor.party) === given) return refused('nothing-due');
  return decided({ type: 'ConsentGiven', party: actor.party, given });
}

/** What a team said about showing its talk, or `undefined` while it has not. */
export function consentOf(table: Table, party: string): boolean | undefined {
  return table.consents === undefined ? undefined : ownValue(table.consents, party);
}

/**
 * [AF-4] Whether the talk of a table may be shown to the hall: every party that a person sits for gave consent, and every
 * party whose people spoke, also where they have left their seats since.
 */
export function talkIsConsented(table: Table): boolean {
  const sitting = table.seats.filter((seat) => seat.kind === 'person').map((seat) => seat.party);
  const spoken = table.messages
    .filter(
      ({ channel, party, seat }) =>
        channel === 'table' && (seatOf(table, { party, seat })?.kind ?? 'person') === 'person',
    )
    .map(({ party }) => party);
  return sitting.length > 0 && [...sitting, ...spoken].every((party) => consentOf(table, party) === true);
}
