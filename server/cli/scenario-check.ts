import { stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import type { CaseFigures } from '../../shared/authoring/case-figures.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import { type Finding, warning } from '../../shared/authoring/finding.ts';
import { formatProblem, listScenarios, loadScenario } from '../scenarios.ts';

/**
 * Checks cases named by file, by folder, or by a folder of cases (default: scenarios). Prints what is wrong with each,
 * and its figures. Gives the exit code: 1 when there is an error in any of them.
 */
export async function check(paths: readonly string[]): Promise<number> {
  const files = (await Promise.all((paths.length === 0 ? ['scenarios'] : paths).map(casesIn))).flat();
  const sound = await Promise.all(files.map(checkOne));
  return sound.every((one) => one) ? 0 : 1;
}

/** A folder of cases stands for the cases in it; anything else for itself. */
async function casesIn(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const cases = isFolder ? await listScenarios(path) : [];
  return cases.length === 0 ? [path] : cases.map(({ file }) => relative('', file));
}

async function checkOne(path: string): Promise<boolean> {
  const result = await loadScenario(path);
  if ('problems' in result) {
    process.stdout.write(result.problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
    return false;
  }
  const { scenario } = result;
  const { findings, figures } = reportOn(scenario);
  const all = [...findings, ...checkFolder(path, scenario.id)];
  const lines = [
    `${path}: ${scenario.title.en}`,
    ...all.map(formatFinding),
    ...(figures ? formatFigures(figures) : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return all.every((finding) => finding.severity === 'warning');
}

function checkFolder(path: string, id: string): Finding[] {
  if (basename(path) !== 'scenario.yaml' || dirname(path) === '.' || basename(dirname(path)) === id) return [];
  return [warning('folder-name', `The folder is called "${basename(dirname(path))}", the case "${id}".`)];
}

function formatFinding({ severity, check: name, message }: Finding): string {
  return `  ${severity}: ${message} [${name}]`;
}

function formatFigures(figures: CaseFigures): string[] {
  const { quadrants, correlation } = figures;
  const rounded = (value: number | undefined) => (value === undefined ? 'none' : value.toFixed(2));
  const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
  const reading = Object.entries(figures.readingMinutes).map(([party, minutes]) => `${party} ${minutes.toFixed(1)}`);
  const rows: [string, string][] = [
    ['packages', String(figures.packages)],
    ['suit the signatories', String(figures.rationalPackages ?? 'too many to count')],
    ['and the ratifiers', String(figures.ratifiablePackages)],
    ['on the frontier', String(figures.frontierPackages)],
    ['integrative potential', `${rounded(figures.integrativePotential)} (0 or less: nothing to create)`],
    ['opposition', `${rounded(figures.opposition)} (0 none, about 0.71 zero-sum)`],
    ['compatible issues', listed(figures.compatibleIssues)],
    ['logrolling pairs', listed(figures.logrollingPairs.map((pair) => pair.join(' + ')))],
    ['quadrants', listed(Object.entries(quadrants ?? {}).map(([name, count]) => `${name} ${count}`))],
    ['gain with impact', `correlation ${rounded(correlation)}`],
    ['minutes to read', listed(reading)],
    ['minutes to play', String(figures.phaseMinutes)],
  ];
  return rows.map(([label, value]) => `  ${label.padEnd(22)} ${value}`);
}
