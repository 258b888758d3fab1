import {
  type CaseText,
  inLanguage,
  LANGUAGE_FACTS,
  type Language,
  shownLanguage,
} from '../../shared/kernel/languages.ts';
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
  /** The text in the language beside; `undefined` where the case has nothing else to say in it. */
  sayOther(text: CaseText): string | undefined;
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
    say: (text) => apart(text, language),
    sayOther: (text) => (inLanguage(text, other) === inLanguage(text, language) ? undefined : apart(text, other)),
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
  };
}

/** A text of the case; one that stands in for a language that it lacks may be written in the other direction. */
function apart(text: CaseText, language: Language): string {
  const said = inLanguage(text, language);
  return shownLanguage(text, language) === LANGUAGE_FACTS[language].reads ? said : `\u2068${said}\u2069`;
}

/** What every view of the front screen is given. */
export interface ViewProps<V extends ProjectorScene['view']> {
  readonly scene: ProjectorScene;
  readonly view: V;
  readonly speech: Speech;
  /** Server time now, ms since the epoch. */
  readonly now: () => number;
}
