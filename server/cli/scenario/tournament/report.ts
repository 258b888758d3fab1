import { characterWords } from '../../../../shared/bots/character-words.ts';
import { inLanguage, LANGUAGE_FACTS, type Language } from '../../../../shared/kernel/languages.ts';
import { ownValue } from '../../../../shared/kernel/own-value.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import type { TournamentFigures } from '../../../../shared/tournament/figures.ts';
import type { TournamentResult } from '../../../../shared/tournament/tournament.ts';
import { type Expected, leadOf } from '../../../../shared/tournament/verdict.ts';
import { type TournamentWords, tournamentWords } from './tournament-words.ts';

/** So many packages are named. */
const NAMED_PACKAGES = 5;

/** What `report` needs beside a result. */
interface Told {
  readonly seed: number;
  readonly language: Language;
}

/** A tournament in words: the verdict first, then each figure, those that are judged with their band. */
export function toldTournament(scenario: Scenario, result: TournamentResult, { seed, language }: Told): string {
  const { figures, expected, verdict } = result;
  const words = tournamentWords[language];
  const say = sayingIn(language, words);
  const nameOf = (played: string) => ownValue(characterWords[language], played)?.word ?? played;
  const variant = scenario.variant === undefined ? '' : ` ${scenario.variant.id}`;
  const name = `${scenario.id} ${scenario.version}${variant}`;
  const rows = [
    ...judged(figures, expected, words, say),
    ...counted(figures, words),
    ...spreads(figures, words, say),
    ...byParty(scenario, figures, language, say),
    [words.rows.silence, words.minutes(say(figures.longestSilenceMs / 60_000, 1))] as const,
    ...figures.pairs.map(
      ({ a, b, runs, agreements, gain }) =>
        [words.rows.pair, words.met(nameOf(a), nameOf(b), say(gain.a), say(gain.b), agreements, runs)] as const,
    ),
    ...packagesIn(scenario, figures, words),
  ];
  return [
    words.played(name, figures.runs, seed, seed + figures.runs - 1),
    words.verdicts[verdict],
    ...rows.map(([label, said]) => `  ${label.padEnd(24)} ${said}`),
    '',
  ].join('\n');
}

type Row = readonly [label: string, said: string];
/** A figure as it is written in a language; a word for one that does not exist. */
type Saying = (value: number | null, decimals?: number) => string;

function sayingIn(language: Language, words: TournamentWords): Saying {
  const { locale } = LANGUAGE_FACTS[language];
  return (value, decimals = 0) =>
    value === null ? words.none : value.toLocaleString(locale, { maximumFractionDigits: decimals });
}

/** The figures that a verdict rests on, with what was expected. */
function judged(figures: TournamentFigures, expected: Expected, words: TournamentWords, say: Saying): Row[] {
  const { agreements, runs, kinds } = figures;
  const { from, to } = expected.agreement;
  const share = (100 * agreements) / runs;
  const lead = leadOf(figures);
  const said = (text: string, band: string, isInside: boolean) =>
    `${text} ${band}${isInside ? '' : ` ${words.outside}`}`;
  const agreed = words.ofRuns(agreements, runs, Math.round(share));
  return [
    [words.rows.agreed, said(agreed, words.band(from, to), share >= from && share <= to)],
    [words.rows.kinds, said(say(kinds), words.least(expected.packages), kinds >= expected.packages)],
    [words.rows.lead, said(say(lead), words.most(expected.lead), lead <= expected.lead)],
  ];
}

function counted(figures: TournamentFigures, words: TournamentWords): Row[] {
  const { runs, signed, returned, impasses, walkedAway, agreements, breached, rationalShare } = figures;
  const of = (count: number, all: number) => words.ofRuns(count, all, Math.round((100 * count) / Math.max(1, all)));
  const rational = Math.round((rationalShare ?? 0) * agreements);
  return [
    [words.rows.signed, of(signed, runs)],
    [words.rows.returned, of(returned, runs)],
    [words.rows.without, words.withoutOf(impasses, walkedAway)],
    [words.rows.rational, of(rational, agreements)],
    [words.rows.breached, of(breached, agreements)],
  ];
}

function spreads(figures: TournamentFigures, words: TournamentWords, say: Saying): Row[] {
  const { benefit, impact, frontierDistance } = figures;
  const percent = (share: number | null) => (share === null ? words.none : `${say(100 * share, 1)} %`);
  const [near, far] = [percent(frontierDistance.p50), percent(frontierDistance.p90)];
  const spread = ({ p10, p50, p90 }: typeof benefit) =>
    p50 === null ? words.none : words.tenths(say(p10), say(p50), say(p90));
  const lies = Object.entries(figures.words)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${words.quadrants[word as keyof typeof words.quadrants]} ${count}`);
  return [
    [words.rows.benefit, spread(benefit)],
    [words.rows.impact, spread(impact)],
    [words.rows.distance, frontierDistance.p50 === null ? words.none : words.median(near, far)],
    [words.rows.words, lies.join(', ')],
  ];
}

function byParty(scenario: Scenario, figures: TournamentFigures, language: Language, say: Saying): Row[] {
  const words = tournamentWords[language];
  const signing = scenario.parties.filter(({ role }) => role === 'signatory');
  const gains = signing.map(
    ({ shortName }, at) => `${inLanguage(shortName, language)} ${say(figures.gains[at] ?? null)}`,
  );
  const choices = scenario.issues.map(({ id }, at) => `${id} ${say(figures.entropy[at] ?? null, 2)}`);
  return [
    [words.rows.gain, gains.join(', ')],
    [words.rows.choices, words.bits(choices.join(', '))],
  ];
}

function packagesIn(scenario: Scenario, { packages }: TournamentFigures, words: TournamentWords): Row[] {
  const named = packages.slice(0, NAMED_PACKAGES).map(({ package: chosen, count }): Row => {
    const options = scenario.issues.map((issue, at) => issue.options[chosen[at] ?? -1]?.id ?? '');
    return [words.rows.package, `${words.times(count)} ${options.join(', ')}`];
  });
  const left = packages.length - named.length;
  return left > 0 ? [...named, [words.rows.package, words.more(left)]] : named;
}
