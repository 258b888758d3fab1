import type { CommandOf } from '../../../shared/negotiation/commands.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import { choiceName, type FormLine, formLines } from '../../../shared/paper/form-lines.ts';
import { caseNumber, readTypedLine, type TypedLine } from '../../../shared/paper/line-code.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { say } from '../../lib/language/case-texts.ts';
import { paperText } from './words.ts';

/** What was typed at every line of a table's form, read. */
export function readForm(scenario: PublicScenario, table: number, typed: readonly string[]): readonly TypedLine[] {
  const lines = formLines(scenario);
  const same = {
    scenario: caseNumber(scenario),
    table,
    parties: scenario.parties.length,
    lines: lines.length,
  };
  return lines.map(({ choices }, at) => readTypedLine(typed[at] ?? '', { ...same, line: at + 1, choices }));
}

/** Of a whole form what the table's result is; `undefined` while a line is empty or wrong. */
export function resultOf(
  scenario: PublicScenario,
  read: readonly TypedLine[],
): Pick<CommandOf<'EnterPaperResult'>, 'package' | 'signatories' | 'votes'> | undefined {
  const lines = formLines(scenario);
  const choices = read.flatMap((one) => (one.kind === 'chosen' ? [one.choice] : []));
  if (choices.length !== lines.length) return undefined;
  const answers = lines.map((line, at) => ({ line, choice: choices[at] ?? 0 }));
  return {
    package: answers.flatMap(({ line, choice }) => (line.kind === 'issue' ? [choice] : [])),
    signatories: answers.flatMap(({ line, choice }) => (line.kind === 'signatory' && choice === 0 ? [line.party] : [])),
    votes: Object.fromEntries(
      answers.flatMap(({ line, choice }) =>
        line.kind === 'ratifier' ? [[line.party, choice === 0 ? ('for' as const) : ('against' as const)]] : [],
      ),
    ),
  };
}

/** What would have been typed for the result that a table has: a correction begins with it. Empty lines without one. */
export function typedFor(scenario: PublicScenario, table: Table | undefined): readonly string[] {
  const { agreement, votes } = table ?? {};
  return formLines(scenario).map((line) => {
    if (agreement === undefined) return '';
    if (line.kind === 'issue') return choiceName(agreement.package[line.issue] ?? 0, line.choices);
    if (line.kind === 'signatory') return choiceName(0, line.choices);
    const vote = votes?.[line.party];
    return vote === undefined ? '' : choiceName(vote === 'for' ? 0 : 1, line.choices);
  });
}

/** What a line asks, in words. */
export function lineTitle(scenario: PublicScenario, line: FormLine): string {
  if (line.kind === 'issue') {
    const issue = scenario.issues[line.issue];
    return issue === undefined ? '' : say(issue.shortName);
  }
  const party = scenario.parties.find(({ id }) => id === line.party);
  return paperText().role[line.kind](party === undefined ? line.party : say(party.shortName));
}

/** The choices of a line, each with what it is called on paper. */
export function lineChoices(scenario: PublicScenario, line: FormLine): readonly (readonly [string, string])[] {
  const says =
    line.kind === 'issue'
      ? (scenario.issues[line.issue]?.options ?? []).map(({ name, shortName }) => say(shortName ?? name))
      : paperText().answers[line.kind];
  return says.map((words, choice) => [choiceName(choice, says.length), words] as const);
}

/** What is wrong at a line, in words. @param isAsked whether it had to be filled by now */
export function lineFault(read: TypedLine, isAsked: boolean): string | undefined {
  const text = paperText().fault;
  if (read.kind === 'empty') return isAsked ? text.empty : undefined;
  if (read.kind === 'chosen') return undefined;
  const { fault } = read;
  switch (fault.kind) {
    case 'other-table':
      return text['other-table'](fault.table);
    case 'other-line':
      return text['other-line'](fault.line);
    case 'no-such-choice':
      return text['no-such-choice'](fault.name);
    default:
      return text[fault.kind];
  }
}

/** Whether what was typed looks finished, so that a fault in it is named while the line still has the focus. */
export function looksFinished(typed: string): boolean {
  return /\d.*[a-z]\s*$/i.test(typed);
}
