import type { Scenario, ScenarioParty } from '../scenario/schema.ts';
import { briefSpeech } from './brief-speech.ts';
import { type PlacedText, sentencesOf } from './case-texts.ts';
import { error, type Finding, warning } from './finding.ts';

type Text = PlacedText['text'];

/** Looks for numbers in briefs and notes that say otherwise than the fields beside them. */
export function checkBriefNumbers(scenario: Scenario): Finding[] {
  return [...scenario.parties.flatMap((party) => checkParty(scenario, party)), ...checkDuration(scenario)];
}

function checkParty(scenario: Scenario, party: ScenarioParty): Finding[] {
  const limits = new Set<string>();
  const strange = new Set<string>();
  const own = numbersOf(scenario, party);
  for (const [field, text] of [
    ['brief', party.brief],
    ['batna', party.batna],
  ] as const) {
    for (const [language, speech] of Object.entries(briefSpeech)) {
      const others = namesOf(scenario, language, ({ id }) => id !== party.id);
      const subjects = issueNames(scenario, language);
      for (const sentence of sentencesOf((text as Text)[language] ?? '')) {
        if (speech.others.test(sentence) || mentions(sentence, others)) continue;
        const said = matches(sentence, speech.points);
        const isLimit =
          field === 'batna' ||
          speech.limit.test(sentence) ||
          (speech.below.test(sentence) && !mentions(sentence, subjects));
        if (isLimit) {
          const numbers = [...said, ...matches(sentence, speech.bareLimit), ...matches(sentence, speech.worth)];
          const isTold = numbers.some((one) => Number(one) === Math.abs(party.reservation));
          if (!isTold) for (const one of numbers) limits.add(one);
        } else if (mentions(sentence, subjects)) {
          for (const one of said) if (!own.has(Number(one))) strange.add(one);
        }
      }
    }
  }
  const at = `parties.${party.id}.brief`;
  return [
    ...(limits.size === 0 ? [] : [error('brief-contradicts-limit', at, party.id, [...limits], party.reservation)]),
    ...(strange.size === 0 ? [] : [warning('brief-contradicts-points', at, party.id, [...strange])]),
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
  const texts: readonly Text[] = [
    scenario.summary,
    scenario.teachingNote,
    ...scenario.parties.map(({ brief }) => brief),
  ];
  const said = texts.flatMap((text) =>
    Object.entries(briefSpeech).flatMap(([language, { duration }]) => matches(text[language] ?? '', duration)),
  );
  const wrong = [...new Set(said.filter((one) => Number(one) !== minutes))];
  return wrong.length === 0 ? [] : [warning('minutes-contradict', 'phases', wrong, String(minutes))];
}
