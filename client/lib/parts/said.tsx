import type { JSX } from 'preact';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import { marksOf, say, writtenText } from '../language/case-texts.ts';

/** A text of the case. One that is not in the page's language says in which it is, and in which direction it is written. */
export function Said({ of }: { readonly of: CaseText }): JSX.Element | string {
  const marks = marksOf(of);
  return marks.lang === undefined ? say(of) : <span {...marks}>{writtenText(of)}</span>;
}
