import { language } from './language.ts';
import { en } from './refusals.en.ts';
import { id, type Refusals } from './refusals.id.ts';

/** A refusal as a sentence in the chosen language; an unknown code reads as a failed answer. */
export function refusalText(code: string): string {
  const sentences = language.value === 'id' ? id : en;
  return Object.hasOwn(sentences, code) ? sentences[code as keyof Refusals] : sentences.internal;
}
