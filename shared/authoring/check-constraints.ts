import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../scenario/schema.ts';
import { compileConstraints, firstLawful } from '../scoring/lawful.ts';
import type { OpenOptions } from '../scoring/open-options.ts';

/** Up to so many combinations of the issues in question it is tried which constraints are in each other's way. */
const MOST_TRIED = 8000;

/**
 * Of constraints that together allow nothing, some that already do, in the order of the case: without any one of them a
 * package would be left. All of them where the issues in question have too many combinations to try.
 *
 * @param open the options that may be chosen of each issue
 */
export function constraintsInTheWay(
  { issues }: Pick<PublicScenario, 'issues'>,
  constraints: readonly ScenarioConstraint[],
  open: OpenOptions = issues.map(({ options }) => options.map((_, option) => option)),
): readonly ScenarioConstraint[] {
  const named = new Set(constraints.flatMap(({ when, other }) => [...Object.keys(when), ...Object.keys(other)]));
  // What no constraint looks at may be anything.
  const tried = open.map((options, at) => (named.has(issues[at]?.id ?? '') ? options : options.slice(0, 1)));
  if (tried.reduce((count, options) => count * options.length, 1) > MOST_TRIED) return constraints;
  const allows = (some: readonly ScenarioConstraint[]) =>
    firstLawful(tried, compileConstraints({ issues, constraints: [...some] })) !== undefined;
  if (allows(constraints)) return constraints;
  return constraints.reduce<readonly ScenarioConstraint[]>((left, one) => {
    const others = left.filter((other) => other !== one);
    return allows(others) ? left : others;
  }, constraints);
}
