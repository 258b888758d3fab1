import type { Message } from '../../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { wordsOfMessage } from '../../../shared/speech/act-sentence.ts';
import { say } from '../language/case-texts.ts';
import { language } from '../language/language.ts';

/** What somebody said, for who reads this screen: typed words as they are, a talk act as a sentence of the screen's language. */
export function saidWords(scenario: PublicScenario, said: Partial<Pick<Message, 'act' | 'text'>>): string {
  return wordsOfMessage(scenario, { act: said.act, text: said.text ?? '' }, language.value, say);
}
