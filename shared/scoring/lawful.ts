import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../scenario/schema.ts';
import type { Package } from '../scenario/vocabulary.ts';
import type { OpenOptions } from './open-options.ts';
import { NO_AGREEMENT, type Settlement } from './points.ts';
import type { ForbiddenChoices } from './range-of-sums.ts';

/** Issues with the options of each that are meant, by their places in the case; it is met when every one is. */
export type Choice = readonly (readonly [issue: number, options: ReadonlySet<number>])[];

/** A constraint in the indices of packages. */
export interface CompiledConstraint {
  readonly id: string;
  readonly when: Choice;
  readonly other: Choice;
  /** Whether meeting `other` is what breaks it; else missing it does. */
  readonly excludes: boolean;
}

/** A package as far as it is chosen. */
export type PartPackage = readonly (number | undefined)[];

/** The constraints that bind now: those of the case, and after them those that events brought (`entered`). */
export function constraintsInForce(
  { constraints = [] }: Pick<PublicScenario, 'constraints'>,
  entered: readonly ScenarioConstraint[] = [],
): ScenarioConstraint[] {
  return [...constraints, ...entered];
}

/** Translates the constraints in force from ids to indices. */
export function compileConstraints(
  scenario: Pick<PublicScenario, 'issues' | 'constraints'>,
  entered?: readonly ScenarioConstraint[],
): CompiledConstraint[] {
  const choiceOf = (choice: ScenarioConstraint['when']): Choice =>
    Object.entries(choice).map(([issueId, optionIds]) => {
      const issue = scenario.issues.findIndex((one) => one.id === issueId);
      const options = scenario.issues[issue]?.options ?? [];
      return [issue, new Set(optionIds.map((id) => options.findIndex((option) => option.id === id)))];
    });
  return constraintsInForce(scenario, entered).map(({ id, kind, when, other }) => ({
    id,
    when: choiceOf(when),
    other: choiceOf(other),
    excludes: kind === 'excludes',
  }));
}

/**
 * The constraints that a package breaks; of one that is not whole yet, those that it breaks whatever is chosen for the
 * rest by what it already names.
 */
export function brokenConstraints(
  constraints: readonly CompiledConstraint[],
  chosen: PartPackage,
): CompiledConstraint[] {
  return constraints.filter(({ when, other, excludes }) => {
    if (!isMet(when, chosen)) return false;
    return excludes ? isMet(other, chosen) : isMissed(other, chosen);
  });
}

function isMet(choice: Choice, chosen: PartPackage): boolean {
  return choice.every(([issue, options]) => options.has(chosen[issue] ?? -1));
}

function isMissed(choice: Choice, chosen: PartPackage): boolean {
  return choice.some(([issue, options]) => {
    const option = chosen[issue];
    return option !== undefined && !options.has(option);
  });
}

export type { ForbiddenChoices } from './range-of-sums.ts';

/** What may be chosen, where not everything may. */
export interface Ground {
  /** Constraints that events brought. */
  readonly entered?: readonly ScenarioConstraint[] | undefined;
  /** The open options that packages are numbered by; all of the case where they are left out. */
  readonly open?: OpenOptions;
  /** What was settled on: a constraint that it breaks came after it and does not count. */
  readonly settled?: Settlement;
}

/** What the constraints in force forbid, for the outcome space; empty for a case without constraints. */
export function forbiddenChoices(scenario: PublicScenario, ground: Ground = {}): ForbiddenChoices[] {
  const { entered, settled = NO_AGREEMENT } = ground;
  const inForce = compileConstraints(scenario, entered);
  if (inForce.length === 0) return [];
  const broken = settled === NO_AGREEMENT ? [] : brokenConstraints(inForce, settled);
  const open = ground.open ?? scenario.issues.map(({ options }) => options.map((_, option) => option));
  const placesOf = (issue: number, meant: (option: number) => boolean) =>
    (open[issue] ?? []).flatMap((option, at) => (meant(option) ? [at] : []));
  const inside = (choice: Choice): ForbiddenChoices =>
    choice.map(([issue, options]) => [issue, placesOf(issue, (option) => options.has(option))]);
  return inForce
    .filter((one) => !broken.includes(one))
    .flatMap(({ when, other, excludes }): ForbiddenChoices[] => {
      if (excludes) return [[...inside(when), ...inside(other)]];
      return other.map(([issue, options]) => {
        return [...inside(when), [issue, placesOf(issue, (option) => !options.has(option))]];
      });
    })
    .filter((choices) => choices.length > 0 && choices.every(([, options]) => options.length > 0));
}

/** So many steps at most: constraints that leave next to nothing would keep a search busy for ever. */
const MOST_STEPS = 20_000;

/**
 * The first package, in the order of the issues and of their open options, that breaks no constraint; `undefined` where
 * there is none or none is found in 20,000 steps.
 */
export function firstLawful(open: OpenOptions, constraints: readonly CompiledConstraint[]): Package | undefined {
  let steps = 0;
  const chosen: number[] = [];
  const goFrom = (issue: number): boolean => {
    if (issue === open.length) return true;
    for (const option of open[issue] ?? []) {
      if (++steps > MOST_STEPS) return false;
      chosen[issue] = option;
      if (brokenConstraints(constraints, chosen).length === 0 && goFrom(issue + 1)) return true;
    }
    chosen.length = issue;
    return false;
  };
  return goFrom(0) ? chosen : undefined;
}
