import { doorEn } from './door-refusals.en.ts';
import { type DoorWords, doorId } from './door-refusals.id.ts';
import { language } from './language.ts';

/** A no of the door as a sentence in the chosen language; one that is not heard there reads as a failed answer. */
export function doorText(code: string): string {
  const sentences: DoorWords = language.value === 'id' ? doorId : doorEn;
  return Object.hasOwn(sentences, code) ? sentences[code as keyof DoorWords] : sentences.internal;
}
