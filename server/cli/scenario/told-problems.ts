import type { Language } from '../../../shared/kernel/languages.ts';
import { causesOf } from '../../cases/case-findings.ts';
import { type FileProblem, problemIn } from '../../cases/scenario-file.ts';
import { checkWords } from './check-words.ts';

const MOST_PLACES = 3;

/** What is wrong with the file of a case, one line per cause, at its first place. */
export function toldProblems(problems: readonly FileProblem[], language: Language): string[] {
  const words = checkWords[language];
  return causesOf(problems).map(({ first, places }) => {
    const [, ...others] = places;
    const said = problemIn(first, language);
    if (others.length === 0) return said;
    const more = others.length > MOST_PLACES ? ', …' : '';
    return `${said} ${words.alsoAt(others.length, `${others.slice(0, MOST_PLACES).join(', ')}${more}`)}`;
  });
}
