import type { Scenario, ScenarioParty } from '../scenario/schema.ts';
import {
  caseLanguages,
  firstPlaces,
  type PlacedText,
  placesIn,
  sentencesOf,
  wordsIn,
  writtenTexts,
} from './case-texts.ts';
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
    ...grouped('not-translated', texts.flatMap(untranslated)),
    ...grouped(
      'left-open',
      texts.flatMap((text) => placesIn(text, isLeftOpen)),
    ),
    ...grouped(
      'clause-not-whole',
      clausesIn(texts).flatMap((text) => placesIn(text, (one) => !isWhole(one))),
    ),
    ...grouped('clause-without-value', scenario.issues.flatMap(valueless)),
  ];
}

type Grouped = 'not-translated' | 'left-open' | 'clause-not-whole' | 'clause-without-value';

function grouped(code: Grouped, places: string[]): Finding[] {
  const [first] = places;
  return first === undefined ? [] : [warning(code, first.replace(/ .*$/u, ''), ...firstPlaces(places))];
}

function placesWhere(texts: readonly PlacedText[], isSo: (text: PlacedText) => boolean): string[] {
  return texts.filter(isSo).map(({ at }) => at);
}

/** A text that says the same in two languages, with these. */
function untranslated({ at, text }: PlacedText): string[] {
  // A book has the title that it has.
  if (/^sources\..*\.title$/u.test(at)) return [];
  const languages = Object.keys(text);
  const [first = '', ...others] = languages;
  const same = others.filter((language) => text[language] === text[first]);
  if (same.length === 0 || wordsIn(text[first] ?? '') < SENTENCE_WORDS) return [];
  return [`${at} (${[first, ...same].join(', ')})`];
}

function isLeftOpen(text: string): boolean {
  return /\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b/iu.test(text);
}

/** The languages in which the clause of a number issue reads the same at every value. */
function valueless({ id, number, options }: Scenario['issues'][number]): string[] {
  const [one, other] = options;
  if (number === undefined || one === undefined || other === undefined) return [];
  const texts: readonly PlacedText['text'][] = [one.clause, other.clause];
  return placesIn({ at: `issues.${id}.clause`, text: one.clause }, (words, language) => words === texts[1]?.[language]);
}

function clausesIn(texts: readonly PlacedText[]): PlacedText[] {
  return texts.filter(({ at }) => /^issues\..*\.clause$/u.test(at));
}

/** A clause stands alone in a contract: whole sentences, and few. */
function isWhole(text: string): boolean {
  return (
    /[.!?;\u061f\u06d4\u0964\u3002][)\u201d\u2019"']*$/u.test(text.trim()) && sentencesOf(text).length <= MOST_SENTENCES
  );
}

function checkBriefs({ format, parties }: Scenario): Finding[] {
  const idsWhere = (isSo: (party: ScenarioParty) => boolean) => parties.filter(isSo).map(({ id }) => id);
  /** Parties whose brief is so, with the languages where it is not so in all. */
  const briefsWhere = (isSo: (brief: string) => boolean) =>
    parties.flatMap(({ id, brief }) => {
      const all = Object.entries(brief);
      const meant = all.filter(([, text]) => isSo(text)).map(([language]) => language);
      if (meant.length === 0) return [];
      return [meant.length === all.length ? id : `${id} (${meant.join(', ')})`];
    });
  const short = briefsWhere((brief) => wordsIn(brief) < SHORTEST_BRIEF);
  const solid = briefsWhere((brief) => wordsIn(brief) > ONE_PARAGRAPH && !brief.trim().includes('\n'));
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
    ...(short.length === 0 ? [] : [warning('short-brief', briefOf(short), short, SHORTEST_BRIEF)]),
    ...(solid.length === 0 ? [] : [warning('brief-without-paragraphs', briefOf(solid), solid)]),
    ...(cardless.length === 0 ? [] : [warning('card-missing', `parties.${cardless[0]}`, cardless)]),
    ...(cold.length === 0 ? [] : [warning('brief-without-anda', `${briefOf(cold)}.id`, cold)]),
  ];
}

/** The place of the first of some briefs. */
function briefOf([first = '']: readonly string[]): string {
  const [, party, language] = /^([^ ]+)(?: \((\w[\w-]*)\))?/u.exec(first) ?? [];
  return `parties.${party}.brief${language === undefined ? '' : `.${language}`}`;
}
