import { messagesOf } from './language.ts';
import { en } from './refusals.en.ts';
import { id, type Refusals } from './refusals.id.ts';

const sentencesNow = messagesOf<Refusals>({ id, en });

/** A refusal as a sentence in the chosen language; an unknown code reads as a failed answer. */
export function refusalText(code: string): string {
  const sentences = sentencesNow();
  return Object.hasOwn(sentences, code) ? sentences[code as keyof Refusals] : sentences.internal;
}
