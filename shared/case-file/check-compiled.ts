import { LONGEST_LINE } from '../kernel/longest-line.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CaseFile, CaseFileIssue } from './case-file.ts';
import { checkReferences } from './check-references.ts';
import { checkPlayed } from './check-shape.ts';
import { type CompiledImage, compileCase } from './compile.ts';
import { valuesOf } from './number-issues.ts';
import { type Problem, valueProblem } from './problem.ts';

/**
 * Compiles the case of a sound file and holds what comes out, each variant too, against the checks by which a log is read:
 * what could not be read again is not played. Gives the whole case, or every problem at its place in the file.
 * @param images what its files hold; left out where only the text is there, and nothing is said of pictures then
 */
export function compileChecked(
  file: CaseFile,
  images?: readonly CompiledImage[],
): { readonly scenario: Scenario } | { readonly problems: Problem[] } {
  const beside = images === undefined ? {} : { images };
  const scenario = compileCase(file, beside);
  const whole = problemsOf(scenario, images !== undefined).map((problem) => inFile(problem, file));
  if (whole.length > 0) return { problems: oneAPlace(whole) };
  const ofVariants = file.variants.flatMap(({ id }, i) =>
    problemsOf(compileCase(file, { ...beside, variant: id }), images !== undefined).map((problem) => ({
      ...problem,
      path: ['variants', i],
    })),
  );
  return ofVariants.length > 0 ? { problems: oneAPlace(ofVariants) } : { scenario };
}

/** Says that a case, as it is played, is longer than a line of a log may be: its sessions could not be read again. */
export function checkLength(scenario: Scenario): Problem[] {
  const { length } = JSON.stringify({ case: scenario });
  if (length <= LONGEST_LINE) return [];
  return [valueProblem([], (words) => words.caseTooLong(length, LONGEST_LINE))];
}

function problemsOf(scenario: Scenario, hasImages: boolean): readonly Problem[] {
  const tooLong = checkLength(scenario);
  if (tooLong.length > 0) return tooLong;
  const shape = checkPlayed(scenario);
  if ('problems' in shape) return shape.problems;
  return hasImages ? checkReferences(scenario) : [];
}

/** A problem of the compiled case where its cause stands in the file: of a number issue once, with the value that shows it. */
function inFile(problem: Problem, file: CaseFile): Problem {
  const [list, at, part, ...rest] = problem.path;
  if (list === 'issues' && part === 'options') {
    const issue = file.issues[Number(at)];
    const [option, field, ...inside] = rest;
    const value = issue === undefined ? undefined : valueAt(issue, Number(option));
    if (value === undefined) return problem;
    return withValueNamed({ ...problem, path: ['issues', Number(at), ...sourceOf(String(field), inside)] }, value);
  }
  if (list === 'parties' && part === 'points') {
    const [issue, value] = rest;
    const isNumber = file.issues.some((one) => one.id === issue && 'number' in one);
    if (isNumber && value !== undefined) {
      return withValueNamed({ ...problem, path: problem.path.slice(0, 4) }, String(value));
    }
  }
  return problem;
}

/** The field of a number issue from which a field of its options is made. */
function sourceOf(field: string, inside: readonly (string | number)[]): (string | number)[] {
  if (field === 'name') return ['number', 'unit', ...inside];
  if (field === 'effects') return ['effects', ...inside.slice(0, 1), 'corners'];
  return field === 'clause' ? ['clause', ...inside] : ['number'];
}

function valueAt(issue: CaseFileIssue, option: number): string | undefined {
  if (!('number' in issue)) return undefined;
  return valuesOf(issue.number)?.[option];
}

function withValueNamed(problem: Problem, value: string): Problem {
  const { said } = problem;
  return valueProblem(problem.path, (words, language) => words.atValue(value, said[language]));
}

/** The first of what is said of one place: two hundred values say the same. */
function oneAPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = JSON.stringify(path);
    return !seen.has(key) && seen.add(key);
  });
}
