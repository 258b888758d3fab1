import { parseArgs } from 'node:util';
import type { CaseFigures } from '../../../shared/authoring/case-figures.ts';
import type { NamedPackages } from '../../../shared/authoring/named-packages.ts';
import {
  FIRST_LANGUAGE,
  inLanguage,
  LANGUAGE_FACTS,
  type Language,
  languageOf,
} from '../../../shared/kernel/languages.ts';
import { causesOf } from '../../cases/case-findings.ts';
import { type CheckedCase, checkedCase } from '../../cases/checked-case.ts';
import { problemIn } from '../../cases/scenario-file.ts';
import { unknownLanguage } from '../../unknown-language.ts';
import { allCases, casesMeant, knownCases, placesOf } from './case-search.ts';
import { type CheckWords, checkWords } from './check-words.ts';
import { fail } from './read-order.ts';

interface CheckOrder {
  readonly words: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly data: string | undefined;
}

/**
 * Checks cases named by id, file, folder or a folder of cases (default: all cases, shipped and own). Prints what is
 * wrong with each and its figures, or one line of JSON for each. Gives the exit code: 1 when there is an error in any
 * of them, 2 when the command line names none.
 */
export async function check(args: readonly string[]): Promise<number> {
  const order = readCheck(args);
  if (typeof order === 'string') return fail(2, order);
  const places = placesOf(order.data);
  const words = checkWords[order.language];
  const files: string[] = [];
  for (const word of order.words) {
    const meant = await casesMeant(word, places);
    if (meant.length === 0) return fail(2, words.noCase(word, await knownCases(places)));
    files.push(...meant);
  }
  if (order.words.length === 0) files.push(...(await allCases(places)));
  let isSound = true;
  for (const file of files) {
    const checked = await checkedCase(file);
    isSound &&= checked.findings.every(({ severity }) => severity !== 'error');
    process.stdout.write(
      order.json ? `${JSON.stringify(jsonOf(checked, order.language))}\n` : told(file, checked, order),
    );
  }
  return isSound ? 0 : 1;
}

function readCheck(args: readonly string[]): CheckOrder | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: FIRST_LANGUAGE },
        json: { type: 'boolean' },
        data: { type: 'string' },
      },
    });
    const language = languageOf(values.lang);
    if (language === undefined) return unknownLanguage(values.lang);
    return { words: positionals, language, json: values.json ?? false, data: values.data };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function jsonOf({ case: id, version, hash, format, findings, packages }: CheckedCase, language: Language) {
  const said = findings.map(({ severity, code, at, message }) => ({ severity, code, at, message: message[language] }));
  return { case: id, version, hash, format, findings: said, packages };
}

function told(file: string, checked: CheckedCase, { language }: CheckOrder): string {
  const words = checkWords[language];
  if (checked.scenario === undefined) return `${toldProblems(checked, language).join('\n')}\n`;
  const { scenario, figures, findings, packages, hash } = checked;
  const lines = [
    `${file}: ${inLanguage(scenario.title, language)} (${scenario.version}, ${hash?.slice(0, 8)})`,
    ...findings.map((one) => `  ${words.severities[one.severity]}: ${one.message[language]} [${one.code}]`),
    ...(findings.length === 0 ? [`  ${words.sound}`] : []),
    ...(figures === undefined ? [] : toldFigures(figures, language)),
    ...toldPackages(packages, words),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line per cause, at its first place. */
function toldProblems({ problems }: CheckedCase, language: Language): string[] {
  const words = checkWords[language];
  return causesOf(problems).map(({ first, places }) => {
    const [, ...others] = places;
    const said = problemIn(first, language);
    if (others.length === 0) return said;
    const more = others.length > MOST_PLACES ? ', …' : '';
    return `${said} ${words.alsoAt(others.length, `${others.slice(0, MOST_PLACES).join(', ')}${more}`)}`;
  });
}

const MOST_PLACES = 3;

function toldFigures(figures: CaseFigures, language: Language): string[] {
  const words = checkWords[language];
  const fixed = (value: number, digits: number) =>
    value.toLocaleString(LANGUAGE_FACTS[language].locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const { quadrants, correlation } = figures;
  const rounded = (value: number | undefined) => (value === undefined ? words.none : fixed(value, 2));
  const listed = (names: readonly string[]) => (names.length === 0 ? words.none : names.join(', '));
  const reading = Object.entries(figures.readingMinutes).map(([party, minutes]) => `${party} ${fixed(minutes, 1)}`);
  const { rows } = words;
  const compatible = figures.compatibleIssues;
  return [
    [rows.packages, String(figures.packages)],
    [rows.rational, String(figures.rationalPackages ?? words.tooMany)],
    [rows.ratifiable, String(figures.ratifiablePackages)],
    [rows.frontier, String(figures.frontierPackages)],
    [rows.potential, `${rounded(figures.integrativePotential)} ${words.potentialHint}`],
    [rows.opposition, `${rounded(figures.opposition)} ${words.oppositionHint}`],
    [rows.compatible, compatible.length === 0 ? words.none : `${listed(compatible)} ${words.compatibleHint}`],
    [rows.pairs, listed(figures.logrollingPairs.map((pair) => pair.join(' + ')))],
    [rows.quadrants, listed(Object.entries(quadrants ?? {}).map(([name, count]) => `${name} ${count}`))],
    [rows.correlation, words.correlationOf(rounded(correlation))],
    [rows.reading, listed(reading)],
    [rows.playing, String(figures.phaseMinutes)],
  ].map(([label = '', value]) => row(label, value ?? ''));
}

function toldPackages(packages: NamedPackages, words: CheckWords): string[] {
  const names = Object.keys(words.named) as (keyof NamedPackages)[];
  return names.flatMap((name) => {
    const chosen = packages[name];
    return chosen === null ? [] : [row(words.named[name], Object.values(chosen).join(', '))];
  });
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(26)} ${value}`;
}
