import { isRefused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import { cleanText, type Decision, decided, type MemberContext } from './decision.ts';
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
