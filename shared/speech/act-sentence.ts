import { type CaseText, inLanguage, type Language } from '../kernel/languages.ts';
import type { Message } from '../negotiation/table.ts';
import type { TalkAct, TalkActOf } from '../negotiation/talk-act.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import { actWords } from './act-words.ts';

/** How a text of the case is read: in the language of the sentence, unless the reader chose another. */
type Reading = (text: CaseText) => string;

/** A talk act as one sentence, with the case's names of what it names. What the case does not have is left blank. */
export function actSentence(
  scenario: PublicScenario,
  act: TalkAct,
  language: Language,
  read: Reading = (text) => inLanguage(text, language),
): string {
  const words = actWords[language];
  const { party, issue, option } = namesIn(scenario, read);
  switch (act.kind) {
    case 'ask':
      return words.asks[act.about](party(act.of), issue(act.issue));
    case 'answer':
      return answerSentence(scenario, act, language, read);
    case 'tell-weight':
      return words.weight[act.weight](issue(act.issue));
    case 'tell-unacceptable':
      return words.cannotSign(issue(act.issue), option(act));
    case 'trade':
      return words.trade(issue(act.asks.issue), option(act.asks), issue(act.gives.issue), option(act.gives));
    case 'leave-at':
      return words.leaveAt(issue(act.issue), option(act));
    case 'set-aside':
      return words.setAside(issue(act.issue));
    case 'back-to':
      return words.backTo(issue(act.issue));
    case 'thank':
      return words.thank;
    case 'need-time':
      return words.needTime;
    case 'spoke-face-to-face':
      return words.spokeFaceToFace;
  }
}

/** What a message says: its text, or the sentence of its act. */
export function wordsOfMessage(
  scenario: PublicScenario,
  { act, text }: Pick<Message, 'act' | 'text'>,
  language: Language,
  read?: Reading,
): string {
  return act === undefined ? text : actSentence(scenario, act, language, read);
}

function answerSentence(scenario: PublicScenario, act: TalkActOf<'answer'>, language: Language, read: Reading): string {
  const said = answered(scenario, act, language, read);
  return act.text === undefined ? said : `${said} ${act.text}`;
}

function answered(
  scenario: PublicScenario,
  { issue: about, says }: TalkActOf<'answer'>,
  language: Language,
  read: Reading,
): string {
  const words = actWords[language];
  const { issue, option } = namesIn(scenario, read);
  const optionsOf = (options: readonly number[]) => options.map((one) => option({ issue: about, option: one }));
  switch (says.kind) {
    case 'weight':
      return words.weight[says.weight](issue(about));
    case 'wish':
      return words.wish(issue(about), optionsOf(says.options));
    case 'unacceptable':
      return says.options.length === 0
        ? words.acceptsAny(issue(about))
        : words.cannotAccept(issue(about), optionsOf(says.options));
    case 'as-before':
      return words.asBefore(issue(about));
    case 'withheld':
      return words.withheld(issue(about));
  }
}

function namesIn({ parties, issues }: PublicScenario, read: Reading) {
  const party = (id: string): string => {
    const found = parties.find((one) => one.id === id);
    return found === undefined ? '' : read(found.shortName);
  };
  const quoted = (name: CaseText | undefined) => `“${name === undefined ? '' : read(name)}”`;
  const issue = (at: number) => quoted(issues[at]?.name);
  const option = ({ issue: at, option: which }: { readonly issue: number; readonly option: number }) =>
    quoted(issues[at]?.options[which]?.name);
  return { party, issue, option };
}
