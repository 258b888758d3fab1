import { doorEn } from './door-refusals.en.ts';
import { type DoorWords, doorId } from './door-refusals.id.ts';
import { messagesOf } from './language.ts';

const sentencesNow = messagesOf<DoorWords>({ id: doorId, en: doorEn });

/** A no of the door as a sentence in the chosen language; one that is not heard there reads as a failed answer. */
export function doorText(code: string): string {
  const sentences = sentencesNow();
  return Object.hasOwn(sentences, code) ? sentences[code as keyof DoorWords] : sentences.internal;
}
