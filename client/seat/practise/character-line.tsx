import type { JSX } from 'preact';
import { characterWords } from '../../../shared/bots/character-words.ts';
import type { Character } from '../../../shared/bots/characters.ts';
import { messagesOf } from '../../lib/language/language.ts';
import { practiseText } from './words.ts';

/** What each character is called and means, in the language of the screen. */
export const characterText = messagesOf(characterWords);

/** Whom one plays against: the character, and what to expect of it. */
export function CharacterLine({ character }: { readonly character: Character }): JSX.Element {
  const { word, meaning } = characterText()[character];
  return (
    <p class="sm">
      <b>{practiseText().counterpart(word)}</b> {meaning}
    </p>
  );
}
