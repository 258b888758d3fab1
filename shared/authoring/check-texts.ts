import { CASE_LANGUAGES, type CaseText, differs, FIRST_LANGUAGE, inLanguage } from '../kernel/languages.ts';
import type { Scenario, ScenarioParty } from '../scenario/schema.ts';
import { type Finding, warning } from './finding.ts';

/** A usual speed of reading plain text, in words a minute. */
const WORDS_PER_MINUTE = 200;
/** Longer than this, a team spends its preparation on reading. */
const LONGEST_READING = 5;
/** From this many words on, two equal texts are no name that both languages share. */
const SENTENCE_WORDS = 4;

/** Minutes to read what a party alone is told (brief and BATNA), in the language that takes longest. */
export function readingMinutes({ brief, batna }: Pick<ScenarioParty, 'brief' | 'batna'>): number {
  const words = (language: string) => wordsIn(brief[language] ?? '') + wordsIn(batna[language] ?? '');
  return Math.max(...Object.keys(brief).map(words)) / WORDS_PER_MINUTE;
}

/** Looks for briefs that take too long, texts left untranslated and places left open. */
export function checkTexts(scenario: Scenario): Finding[] {
  const texts = textsIn(scenario, []);
  return [
    ...scenario.parties.flatMap((party) => {
      const minutes = readingMinutes(party);
      if (minutes <= LONGEST_READING) return [];
      const message = `The brief of "${party.id}" takes ${minutes.toFixed(1)} minutes to read, more than ${LONGEST_READING}.`;
      return [warning('long-brief', message)];
    }),
    ...texts.flatMap(({ path, text }) =>
      !differs(text) && wordsIn(inLanguage(text, FIRST_LANGUAGE)) >= SENTENCE_WORDS
        ? [
            warning(
              'not-translated',
              `${path} is the same in Indonesian and English: "${inLanguage(text, FIRST_LANGUAGE).slice(0, 40)}".`,
            ),
          ]
        : [],
    ),
    ...texts.flatMap(({ path, text }) =>
      Object.values(text).some((one) => /\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b/iu.test(one))
        ? [warning('left-open', `${path} still has a place left open.`)]
        : [],
    ),
  ];
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Every text of a case with the path to it. */
function textsIn(value: unknown, path: readonly (string | number)[]): { path: string; text: CaseText }[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => textsIn(entry, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  if (isCaseText(value)) return [{ path: path.join('.'), text: value }];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]));
}

function isCaseText(value: object): value is CaseText {
  return CASE_LANGUAGES.every((one) => typeof (value as Partial<CaseText>)[one] === 'string');
}
