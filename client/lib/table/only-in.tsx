import type { JSX } from 'preact';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import { standInTongues } from '../language/case-texts.ts';
import { tableText } from './words.ts';

/** Says once, above a part of the case, in which other language it stands; nothing where all of it is in the reader's. */
export function OnlyIn({ texts }: { readonly texts: readonly (CaseText | undefined)[] }): JSX.Element | null {
  const all = texts.filter((one) => one !== undefined);
  const names = standInTongues(all);
  if (names.length === 0) return null;
  const t = tableText().caseTexts;
  const isWhole = all.every((one) => standInTongues([one]).length > 0);
  return <p class="xs soft">{isWhole ? t.onlyIn(names) : t.partlyIn(names)}</p>;
}
