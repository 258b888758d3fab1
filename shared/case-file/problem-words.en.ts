import type { ProblemWords } from './problem-words.id.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const millions = (count: number) => (count / 1_048_576).toFixed(1);
const listed = (names: readonly string[]) => names.join(', ');
const quoted = (names: readonly string[], word: string) => {
  const all = names.map((one) => `"${one}"`);
  return all.length < 2 ? listed(all) : `${listed(all.slice(0, -1))} ${word} ${all.at(-1)}`;
};
const ofIssue = (issue: string | undefined) => (issue === undefined ? '' : ` of issue "${issue}"`);
const thereAre = (names: readonly string[]) =>
  names.length === 0 ? 'there is none' : `there ${names.length === 1 ? 'is' : 'are'} ${listed(names)}`;

const UNCLEAN: Readonly<Record<Parameters<ProblemWords['unclean']>[0], (sign: string) => string>> = {
  control: (sign) => `the text holds a control character (${sign})`,
  half: (sign) => `the text holds half of a character (${sign})`,
  lost: (sign) => `a character was lost when the file was saved (${sign}); save it as UTF-8`,
  turned: (sign) => `the text holds a sign that turns the writing around (${sign})`,
  unclosed: (sign) => `a sign of the direction of writing is never closed in the text (${sign})`,
  unseen: (sign) => `nobody sees anything of the text (${sign})`,
};

/** What is wrong with a case's file, in English. */
export const en: ProblemWords = {
  kind: (name) => name,
  type: (name) => TYPES[name] ?? name,

  formatTooNew: (format, newest) => `format ${format} is newer than this Runding, which reads formats 1 to ${newest}`,
  formatQuoted: (format) => `write the number without quotes: format: ${format}`,
  formatUnknown: (found, newest) => `the format is a number, 1 to ${newest}, not ${found}`,
  unknownKey: (key, valid) => `unknown key "${key}"; it may have ${listed(valid)}`,
  keyLike: (key, nearest) => `unknown key "${key}"; did you mean "${nearest}"?`,
  keyMissing: (key) => `"${key}" is missing`,
  onlyOneOf: (keys) => `${quoted(keys, 'and')} stand here together; only one of them may`,
  noneOf: (keys) => `one of ${quoted(keys, 'or')} is missing`,
  notBeside: (key, mark) => `"${key}" may not stand beside "${mark}"`,
  either: (types) => types.join(' or '),
  entryMissing: () => 'an entry is missing',
  wrongType: (expected, found, isUnquoted) =>
    `${expected} expected, not ${found}${isUnquoted ? '; put it in quotes' : ''}`,
  valueMissing: (valid) => `missing; it is one of ${listed(valid)}`,
  wrongValue: (value, valid) => `${value} is not valid here; it is one of ${listed(valid)}`,
  valueLike: (value, nearest) => `${value} is not valid here; did you mean "${nearest}"?`,
  textEmpty: () => 'the text is empty',
  characters: (isLeast, count) => `${isLeast ? 'at least' : 'at most'} ${count} characters`,
  entries: (isLeast, count) => `${isLeast ? 'at least' : 'at most'} ${count} ${count === '1' ? 'entry' : 'entries'}`,
  bound: (isLeast, limit, found) => `${isLeast ? 'at least' : 'at most'} ${limit} expected, not ${found}`,
  beyond: (isLeast, limit, found) => `${isLeast ? 'more than' : 'less than'} ${limit} expected, not ${found}`,
  caseTooLong: (found, most) =>
    `the case has ${millions(found)} million characters as it is played; at most ${millions(most)}. A number issue repeats its clause and reasons at each of its values: shorten them, or take larger steps`,
  atValue: (value, what) => `at the value ${value}: ${what}`,
  keyed: (key, what) => `"${key}": ${what}`,
  reserved: (field, meaning) => `"${field}" is reserved for a later version: ${meaning}`,

  unknownName: (kind, name, known, issue) => `no ${kind} "${name}"${ofIssue(issue)}; ${thereAre(known)}`,
  nameLike: (kind, name, nearest, issue) => `no ${kind} "${name}"${ofIssue(issue)}; did you mean "${nearest}"?`,
  idTwice: (name, list) => `the id "${name}" is used twice in ${list}`,
  noPointsForIssue: (party, issue) => `party "${party}" has no points for issue "${issue}"`,
  noPointsForOption: (party, option, issue) =>
    `party "${party}" has no points for option "${option}" of issue "${issue}"`,
  threeIssues: () => 'an interaction of three issues is reserved for a later version',
  twoIssues: (count) => `an interaction names exactly two issues, not ${count}`,
  combinationTwice: (party) => `party "${party}" has this combination twice`,
  matchesAll: () => 'an entry that names no issue would match every package',
  closesAll: (issue) => `the injections up to this one close every option of issue "${issue}"`,
  noRange: (issue) => `issue "${issue}" has options, no values to take a range of`,
  emptyRange: (issue) => `no value of issue "${issue}" lies in this range`,
  reversed: (from, to) => `the range is reversed: from ${from} is more than to ${to}`,
  choiceEmpty: () => 'a choice names at least one issue',
  bothSides: (issue) => `issue "${issue}" stands on both sides of the constraint`,
  tooLarge: (value) => `${value} is too large; choose a larger unit`,
  decimals: (value, places) =>
    `${value} does not fit; the indicator has ${places === 0 ? 'whole numbers' : `numbers with at most ${places} decimals`}`,
  weights: (total) => `the weights of the indicators add up to ${total}, not 100`,
  sceneTaken: (scene, indicator) => `the scene "${scene}" is already moved by indicator "${indicator}"`,
  stepsMiss: (step, from, to) => `steps of ${step} do not lead from ${from} to ${to} (at most four decimals)`,
  manyValues: (count, most) => `there are ${count} values; at most ${most}, take larger steps`,
  cornerMissing: (end, issue) => `there is nothing at ${end}, an end of issue "${issue}"`,
  signatories: (count) => `at least two parties are signatories, not ${count}`,
  noNegotiation: () => 'there is no negotiation phase',
  noRatification: () => 'there are ratifiers, but no ratification phase',
  noRatifier: () => 'a ratification phase, but no party is a ratifier',
  ratificationEarly: () => 'ratification comes after the last negotiation',
  ratificationTwice: () => 'there is one ratification phase at most',
  languageTwice: (code) => `the language "${code}" stands there twice`,
  languageName: (code, direction) =>
    `say what its speakers call "${code}": {code: ${code}, name: …, direction: ${direction}}`,
  languageTurned: (code, direction) =>
    `"${code}" is written from ${direction === 'rtl' ? 'right to left' : 'left to right'}; write direction: ${direction}`,
  strayLanguage: (code, codes) => `"${code}" is none of the case's languages (${listed(codes)})`,
  unclean: (kind, sign) => UNCLEAN[kind](sign),
  fileTwice: () => 'the file stands there twice',
  imagePrivate: (image) => `image "${image}" is confidential; a party's picture is for everybody`,
  withoutPhases: (what) => `without the other phases, ${what}`,
  constraintNeeds: (constraint, issue) =>
    `constraint "${constraint}" needs issue "${issue}", which the variant leaves out`,
};
