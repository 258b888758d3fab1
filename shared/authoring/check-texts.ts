import type { Scenario, ScenarioParty } from '../scenario/schema.ts';
import { caseLanguages, firstPlaces, type PlacedText, sentencesOf, wordsIn, writtenTexts } from './case-texts.ts';
import { checkCharacters } from './check-characters.ts';
import { type Finding, warning } from './finding.ts';

/** A usual speed of reading plain text, in words a minute. */
const WORDS_PER_MINUTE = 200;
/** Longer than this, a team spends its preparation on reading. */
const LONGEST_READING = 5;
/** Fewer words than these say no interests. */
const SHORTEST_BRIEF = 30;
/** From this many words on, two equal texts are no name that both languages share. */
const SENTENCE_WORDS = 4;
/** More sentences than these are no clause any more. */
const MOST_SENTENCES = 3;
/** From this many words on, a brief is read in paragraphs. */
const ONE_PARAGRAPH = 150;

/** Minutes to read what a party alone is told (brief and BATNA), in the language that takes longest. */
export function readingMinutes({ brief, batna }: Pick<ScenarioParty, 'brief' | 'batna'>): number {
  const words = (language: string) => wordsIn(brief[language] ?? '') + wordsIn(batna[language] ?? '');
  return Math.max(...Object.keys({ ...brief, ...batna }).map(words)) / WORDS_PER_MINUTE;
}

/** Looks for texts that are too long or too short, untranslated, missing in a language, or left open. */
export function checkTexts(scenario: Scenario): Finding[] {
  const languages = caseLanguages(scenario);
  const texts = writtenTexts(scenario, languages);
  return [
    ...checkBriefs(scenario),
    ...languages.flatMap((language) => {
      const missing = placesWhere(texts, ({ text }) => text[language] === undefined);
      return missing.length === 0 ? [] : [warning('language-missing', '', language, ...firstPlaces(missing))];
    }),
    ...checkCharacters(texts),
    ...grouped('not-translated', placesWhere(texts, isUntranslated)),
    ...grouped('left-open', placesWhere(texts, isLeftOpen)),
    ...grouped(
      'clause-not-whole',
      placesWhere(clausesIn(texts), ({ text }) => !isWhole(text)),
    ),
  ];
}

function grouped(code: 'not-translated' | 'left-open' | 'clause-not-whole', places: string[]): Finding[] {
  const [first] = places;
  return first === undefined ? [] : [warning(code, first, ...firstPlaces(places))];
}

function placesWhere(texts: readonly PlacedText[], isSo: (text: PlacedText) => boolean): string[] {
  return texts.filter(isSo).map(({ at }) => at);
}

function isUntranslated({ at, text }: PlacedText): boolean {
  // A book has the title that it has.
  if (/^sources\..*\.title$/u.test(at)) return false;
  const [first = '', ...others] = Object.values(text);
  return others.includes(first) && wordsIn(first) >= SENTENCE_WORDS;
}

function isLeftOpen({ text }: PlacedText): boolean {
  return Object.values(text).some((one) => /\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b/iu.test(one));
}

function clausesIn(texts: readonly PlacedText[]): PlacedText[] {
  return texts.filter(({ at }) => /^issues\..*\.clause$/u.test(at));
}

/** A clause stands alone in a contract: whole sentences, and few. */
function isWhole(text: PlacedText['text']): boolean {
  return Object.values(text).every(
    (one) => /[.!?;][)\u201d\u2019"']*$/u.test(one.trim()) && sentencesOf(one).length <= MOST_SENTENCES,
  );
}

function checkBriefs({ format, parties }: Scenario): Finding[] {
  const idsWhere = (isSo: (party: ScenarioParty) => boolean) => parties.filter(isSo).map(({ id }) => id);
  const briefsOf = ({ brief }: ScenarioParty): string[] => Object.values(brief);
  const short = idsWhere((party) => briefsOf(party).some((one) => wordsIn(one) < SHORTEST_BRIEF));
  const solid = idsWhere((party) =>
    briefsOf(party).some((one) => wordsIn(one) > ONE_PARAGRAPH && !one.trim().includes('\n')),
  );
  // Format 1 has no place for one.
  const cardless = format === 1 ? [] : idsWhere(({ card }) => card === undefined);
  const cold = idsWhere(({ brief }) => {
    const text = (brief as PlacedText['text']).id ?? '';
    return wordsIn(text) >= SHORTEST_BRIEF && !/\bAnda\b/iu.test(text);
  });
  return [
    ...parties.flatMap((party) => {
      const minutes = readingMinutes(party);
      if (minutes <= LONGEST_READING) return [];
      return [warning('long-brief', `parties.${party.id}.brief`, party.id, minutes.toFixed(1), LONGEST_READING)];
    }),
    ...(short.length === 0 ? [] : [warning('short-brief', 'parties', short, SHORTEST_BRIEF)]),
    ...(solid.length === 0 ? [] : [warning('brief-without-paragraphs', 'parties', solid)]),
    ...(cardless.length === 0 ? [] : [warning('card-missing', 'parties', cardless)]),
    ...(cold.length === 0 ? [] : [warning('brief-without-anda', 'parties', cold)]),
  ];
}
