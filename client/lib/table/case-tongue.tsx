import type { JSX } from 'preact';
import { LANGUAGE_FACTS } from '../../../shared/kernel/languages.ts';
import { caseChoices, caseLanguage, chooseCaseLanguage } from '../language/case-texts.ts';
import { language } from '../language/language.ts';
import { SelectField } from '../parts/select-field.tsx';
import { tableText } from './words.ts';

const AS_SCREEN = '';

/** Chooses the language of the case's texts, where a case has others than the product's; nothing elsewhere. */
export function CaseTongueChoice(): JSX.Element | null {
  const choices = caseChoices.value;
  if (choices.length === 0) return null;
  const t = tableText().caseTexts;
  const asScreen = { value: AS_SCREEN, label: t.asScreen(LANGUAGE_FACTS[language.value].name) };
  return (
    <SelectField
      id="case-tongue"
      label={t.choice}
      value={caseLanguage.value ?? AS_SCREEN}
      options={[asScreen, ...choices.map(({ code, name }) => ({ value: code, label: name }))]}
      onPick={(code) => chooseCaseLanguage(code === AS_SCREEN ? undefined : code)}
    />
  );
}
