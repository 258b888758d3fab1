import { languageOf } from '../kernel/languages.ts';
import { languageCode } from '../scenario/second-format.ts';
import { type CaseNames, idOf, itemsOf, memberOf, membersOf, namesIn } from './case-names.ts';
import { checkName } from './check-names.ts';
import { type Problem, valueProblem } from './problem.ts';
import { directionOf } from './writing-direction.ts';

/** Checks the list of a case's languages, and that no text stands in another. */
export function checkLanguages(content: unknown): Problem[] {
  const languages = itemsOf(memberOf(content, 'languages'));
  const codes = languages.map(codeOf).filter((one) => one !== undefined);
  // A code that is none is told by the schema; every text in it would be told again.
  if (codes.length === 0 || codes.length < languages.length || !codes.every(isCode)) return [];
  const path = ['languages'];
  return [
    ...languages.flatMap((one, i) => {
      const code = codes[i] ?? '';
      if (codes.indexOf(code) < i) return [valueProblem([...path, i], (words) => words.languageTwice(code))];
      if (typeof one !== 'string' || languageOf(one) !== undefined) return [];
      return [valueProblem([...path, i], (words) => words.languageName(one, directionOf(one) ?? 'ltr'))];
    }),
    ...strayTexts(content, codes, []),
  ];
}

function codeOf(language: unknown): string | undefined {
  const code = typeof language === 'string' ? language : memberOf(language, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** Lists of texts; the entries of others have an id, which is no Indonesian. */
export const TEXT_LISTS: readonly unknown[] = ['aims', 'concepts', 'prerequisites'];

/**
 * Texts in a language that the case does not list. A text is a group that has one of its languages and whose values are all
 * texts; options under the ids of issues, and entries of lists with an id, are none.
 */
function strayTexts(value: unknown, codes: readonly string[], path: Problem['path']): Problem[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => strayTexts(one, codes, [...path, i]));
  const members = membersOf(value);
  const isEntry = typeof path.at(-1) === 'number' && !TEXT_LISTS.includes(path.at(-2));
  const isText =
    !isEntry &&
    path.at(-1) !== 'when' &&
    members.some(([key]) => codes.includes(key)) &&
    members.every(([, one]) => typeof one === 'string');
  if (!isText) return members.flatMap(([key, one]) => strayTexts(one, codes, [...path, key]));
  return members
    .filter(([key]) => isCode(key) && !codes.includes(key))
    .map(([key]) => valueProblem([...path, key], (words) => words.strayLanguage(key, codes)));
}

function isCode(key: string): boolean {
  return languageCode.safeParse(key).success;
}

/** Checks the images that a case names, and that a party's picture is there for all to see. */
export function checkPictures(content: unknown, names: CaseNames): Problem[] {
  const images = itemsOf(memberOf(content, 'images'));
  const ids = namesIn(memberOf(content, 'images') ?? []);
  const files = images.map((one) => memberOf(one, 'file'));
  return [
    ...images.flatMap((one, i) => [
      ...checkName(memberOf(one, 'party'), names.parties, 'party', ['images', i, 'party']),
      ...(files[i] !== undefined && files.indexOf(files[i]) < i
        ? [valueProblem(['images', i, 'file'], (words) => words.fileTwice())]
        : []),
    ]),
    ...itemsOf(memberOf(content, 'parties')).flatMap((party, i) => {
      const path = ['parties', i, 'image'];
      const named = memberOf(party, 'image');
      const picture = images.find((one) => idOf(one) === named);
      if (named !== undefined && memberOf(picture, 'party') !== undefined) {
        return [valueProblem(path, (words) => words.imagePrivate(String(named)))];
      }
      return checkName(named, ids, 'image', path);
    }),
  ];
}
