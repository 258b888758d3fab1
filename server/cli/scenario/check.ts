import type { CaseFigures } from '../../../shared/authoring/case-figures.ts';
import { type NamedPackages, NO_PACKAGES } from '../../../shared/authoring/named-packages.ts';
import { inLanguage, LANGUAGE_FACTS, type Language } from '../../../shared/kernel/languages.ts';
import { type CheckedCase, checkedCase } from '../../cases/checked-case.ts';
import { allCases, casesMeant, knownCases, placesOf } from './case-search.ts';
import { type CheckWords, checkWords } from './check-words.ts';
import { commandWords } from './command-words.ts';
import { fail, type Read, readLine, refuse } from './read-order.ts';
import { toldProblems } from './told-problems.ts';

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
  const read = readCheck(args);
  if (!('order' in read)) return refuse(read);
  const { order } = read;
  const places = placesOf(order.data);
  const files: string[] = [];
  for (const word of order.words) {
    const meant = await casesMeant(word, places);
    files.push(...meant);
    if (meant.length > 0) continue;
    const why = commandWords[order.language].noCase(word, await knownCases(places));
    if (order.json) process.stdout.write(`${JSON.stringify(lineOfNone(word, why))}\n`);
    return fail(2, why);
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

function readCheck(args: readonly string[]): Read<CheckOrder> {
  const options = { json: { type: 'boolean' }, data: { type: 'string' } } as const;
  return readLine('check', args, options, ({ values, positionals }, language): CheckOrder => {
    const data = typeof values.data === 'string' ? values.data : undefined;
    return { words: positionals, language, json: values.json === true, data };
  });
}

/** The line of a word that means no case: whoever reads lines gets one for each. */
function lineOfNone(word: string, message: string) {
  const findings = [{ severity: 'error', code: 'cannot-be-read', at: '', message }];
  return { case: word, version: null, hash: null, format: null, findings, packages: NO_PACKAGES };
}

function jsonOf({ case: id, version, hash, format, findings, packages }: CheckedCase, language: Language) {
  const said = findings.map(({ severity, code, at, message }) => ({ severity, code, at, message: message[language] }));
  return { case: id, version, hash, format, findings: said, packages };
}

function told(file: string, checked: CheckedCase, { language }: CheckOrder): string {
  const words = checkWords[language];
  if (checked.scenario === undefined) return `${toldProblems(checked.problems, language).join('\n')}\n`;
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
