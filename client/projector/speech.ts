import { type CaseText, inLanguage, LANGUAGE_FACTS, type Language } from '../../shared/kernel/languages.ts';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import type { Messages } from './words.id.ts';
import { projectorTexts } from './words.ts';

/** How the front screen speaks: in the session's language, and small beside it in the other. */
export interface Speech {
  readonly language: Language;
  readonly other: Language;
  readonly text: Messages;
  readonly otherText: Messages;
  say(text: CaseText): string;
  sayOther(text: CaseText): string;
  /** A number with at most one decimal, in the digits of the language. */
  number(value: number): string;
}

/** The speech of a session's language; it follows the session, not what this laptop's other pages speak. */
export function speechOf(language: Language): Speech {
  const { beside: other, locale } = LANGUAGE_FACTS[language];
  return {
    language,
    other,
    text: projectorTexts[language],
    otherText: projectorTexts[other],
    say: (text) => inLanguage(text, language),
    sayOther: (text) => inLanguage(text, other),
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
  };
}

/** What every view of the front screen is given. */
export interface ViewProps<V extends ProjectorScene['view']> {
  readonly scene: ProjectorScene;
  readonly view: V;
  readonly speech: Speech;
  /** Server time now, ms since the epoch. */
  readonly now: () => number;
}
