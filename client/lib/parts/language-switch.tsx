import type { JSX } from 'preact';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../shared/kernel/languages.ts';
import { commonText } from '../language/common.ts';
import { chooseLanguage, language } from '../language/language.ts';
import { Group } from './group.tsx';

/** The languages as buttons side by side; the pressed one is the language of the screen. */
export function LanguageSwitch(): JSX.Element {
  return (
    <Group class="language-switch" label={commonText().language}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language.value === one}
          aria-label={`${one.toUpperCase()} ${LANGUAGE_FACTS[one].name}`}
          onClick={() => chooseLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </Group>
  );
}
