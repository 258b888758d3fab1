import type { Scenario, ScenarioParty } from '../scenario/schema.ts';
import { briefSpeech } from './brief-speech.ts';
import { firstPlaces, type PlacedText, sentencesOf } from './case-texts.ts';
import { error, type Finding, warning } from './finding.ts';

type Text = PlacedText['text'];

/** Looks for numbers in briefs and notes that say otherwise than the fields beside them. */
export function checkBriefNumbers(scenario: Scenario): Finding[] {
  return [...scenario.parties.flatMap((party) => checkParty(scenario, party)), ...checkDuration(scenario)];
}

/** Numbers that a text says in some of its languages, by the place of the text. */
type Told = Map<string, Map<string, Set<string>>>;

function tell(told: Told, at: string, number: string, language: string): void {
  const numbers = told.get(at) ?? new Map<string, Set<string>>();
  told.set(at, numbers.set(number, (numbers.get(number) ?? new Set()).add(language)));
}

/** Each place with its numbers; a language stands behind one that only some of the languages say. */
function placed(told: Told, languages: readonly string[]): [at: string, numbers: string[]][] {
  return [...told].map(([at, numbers]) => {
    const all = [...numbers].map(([number, in_]) =>
      languages.every((one) => in_.has(one)) ? number : `${number} (${[...in_].join(', ')})`,
    );
    return [at, all];
  });
}

function checkParty(scenario: Scenario, party: ScenarioParty): Finding[] {
  const limits: Told = new Map();
  const strange: Told = new Map();
  const own = numbersOf(scenario, party);
  for (const field of ['brief', 'batna'] as const) {
    const text: Text = party[field];
    const at = `parties.${party.id}.${field}`;
    for (const [language, speech] of Object.entries(briefSpeech)) {
      const others = namesOf(scenario, language, ({ id }) => id !== party.id);
      const subjects = issueNames(scenario, language);
      for (const sentence of sentencesOf(text[language] ?? '')) {
        if (speech.others.test(sentence) || mentions(sentence, others)) continue;
        const said = matches(sentence, speech.points);
        const isLimit =
          field === 'batna' ||
          speech.limit.test(sentence) ||
          (speech.below.test(sentence) && !mentions(sentence, subjects));
        if (isLimit) {
          const numbers = [...said, ...matches(sentence, speech.bareLimit), ...matches(sentence, speech.worth)];
          const isTold = numbers.some((one) => Number(one) === Math.abs(party.reservation));
          if (!isTold) for (const one of numbers) tell(limits, at, one, language);
        } else if (mentions(sentence, subjects)) {
          for (const one of said) if (!own.has(Number(one))) tell(strange, at, one, language);
        }
      }
    }
  }
  const languages = Object.keys(briefSpeech);
  return [
    ...placed(limits, languages).map(([at, said]) =>
      error('brief-contradicts-limit', at, party.id, said, party.reservation),
    ),
    ...placed(strange, languages).map(([at, said]) => warning('brief-contradicts-points', at, party.id, said)),
  ];
}

function matches(sentence: string, pattern: RegExp): string[] {
  return [...sentence.matchAll(pattern)].map(([, number = '']) => number);
}

/** Every number of points that a party's fields can stand behind: options, steps between them, extras, events, totals. */
function numbersOf({ issues, interactions, injections }: Scenario, party: ScenarioParty): Set<number> {
  const known = new Set<number>([0, 100, Math.abs(party.reservation)]);
  const add = (value: number) => known.add(Math.abs(value));
  const tables = [party.points, ...injections.map(({ points }) => points[party.id] ?? {})];
  let [best, worst] = [0, 0];
  for (const { id } of issues) {
    const values = tables.flatMap((table) => Object.values(table[id] ?? {}));
    for (const one of values) for (const other of [0, ...values]) add(one - other);
    best += Math.max(...Object.values(party.points[id] ?? { none: 0 }));
    worst += Math.min(...Object.values(party.points[id] ?? { none: 0 }));
  }
  for (const one of interactions) if (one.party === party.id) add(one.points);
  for (const total of [best, worst]) for (const from of [0, party.reservation]) add(total - from);
  return known;
}

type Named = { readonly id: string; readonly name: object; readonly shortName?: object | undefined };

function namesOf({ parties }: Scenario, language: string, isMeant: (party: ScenarioParty) => boolean): string[] {
  return parties.filter(isMeant).flatMap((party) => namesIn(party, language));
}

function issueNames({ issues }: Scenario, language: string): string[] {
  return issues.flatMap((issue) => [issue, ...issue.options].flatMap((one) => namesIn(one, language)));
}

function namesIn({ name, shortName }: Named, language: string): string[] {
  return [name, shortName].flatMap((one) => (one as Text | undefined)?.[language] ?? []);
}

function mentions(sentence: string, names: readonly string[]): boolean {
  const lower = sentence.toLowerCase();
  return names.some((name) => {
    const at = lower.indexOf(name.toLowerCase());
    return at >= 0 && !/[\p{L}\p{N}]/u.test(`${lower[at - 1] ?? ''}${lower[at + name.length] ?? ''}`);
  });
}

function checkDuration(scenario: Scenario): Finding[] {
  const minutes = scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const texts: readonly PlacedText[] = [
    { at: 'summary', text: scenario.summary },
    { at: 'teachingNote', text: scenario.teachingNote },
    ...scenario.parties.map(({ id, brief }) => ({ at: `parties.${id}.brief`, text: brief })),
  ];
  const wrong = texts.flatMap(({ at, text }) =>
    Object.entries(briefSpeech).flatMap(([language, { duration }]) =>
      matches(text[language] ?? '', duration)
        .filter((one) => Number(one) !== minutes)
        .map((one) => ({ one, at: `${at}.${language}` })),
    ),
  );
  const [first] = wrong;
  if (first === undefined) return [];
  const said = [...new Set(wrong.map(({ one }) => one))];
  return [warning('minutes-contradict', first.at, said, String(minutes), ...firstPlaces(wrong.map(({ at }) => at)))];
}
