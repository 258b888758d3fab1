import { compileAdvice } from '../advice/advice.ts';
import { analyseSpace } from '../analysis/analyse.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpaceIfAny } from '../analysis/space.ts';
import { seedOf } from '../kernel/dice.ts';
import { countPackages, samplePackages } from '../scenario/packages.ts';
import { compileImpact } from '../scoring/impact.ts';
import { brokenConstraints, compileConstraints } from '../scoring/lawful.ts';
import { openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { NO_AGREEMENT, pointsOf } from '../scoring/points.ts';
import { mutualBenefit, roundIndex } from '../scoring/quadrant.ts';
import { forbiddenIn, isSignatory, type RevealedCase } from '../scoring/revealed-case.ts';

/** A place in the quadrant picture: both coordinates are whole numbers 0–100. */
export interface QuadrantPoint {
  readonly mutualBenefit: number;
  readonly localImpact: number;
}

/** What stands behind the tables in the quadrant picture; the same for every table of a case. */
export interface QuadrantPicture {
  /** Where packages lie, with how many lie there; thinned to a readable number of points. */
  readonly cloud: readonly (QuadrantPoint & { readonly packages: number })[];
  /**
   * Places beyond which no package that would pass (see `advice.ts`) is better in both, by rising mutual benefit and
   * falling impact. A table beyond them took what a ratifier would return or what breaches a condition.
   */
  readonly frontier: readonly QuadrantPoint[];
  readonly noAgreement: QuadrantPoint;
  /** All packages of the case, or a sample that is the same on every machine. */
  readonly isSampled: boolean;
}

const MOST_PACKAGES = 100_000;
const MOST_POINTS = 600;
/** Whole numbers 0–100. */
const SIDE = 101;

/**
 * Places all packages of a case in mutual benefit and local impact; above 100,000 packages a fixed sample of them.
 * `undefined` for a case without indicators.
 */
export function quadrantPicture(revealed: RevealedCase): QuadrantPicture | undefined {
  const impact = compileImpact(revealed.public);
  if (impact === undefined) return undefined;
  const open = openOptions(revealed.public, revealed.closedOptions ?? []);
  const optionCounts = open.map((options) => options.length);
  const benefitOf = benefitIn(revealed);
  const cells = new Map<number, number>();
  const passing = new Set<number>();
  const advice = compileAdvice(revealed, NO_AGREEMENT);
  const constraints = compileConstraints(revealed.public, revealed.enteredConstraints);
  for (const position of samplePackages(optionCounts, MOST_PACKAGES, seedOf(revealed.public.id))) {
    const chosen = position.map((at, issue) => open[issue]?.[at] ?? 0);
    if (brokenConstraints(constraints, chosen).length > 0) continue;
    const cell = benefitOf(chosen) * SIDE + impact.indexOf(chosen);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    if (!passing.has(cell) && advice.passes(chosen)) passing.add(cell);
  }
  const placeOf = (cell: number) => ({ mutualBenefit: Math.floor(cell / SIDE), localImpact: cell % SIDE });
  const places = [...cells].sort(([a], [b]) => a - b).map(([cell, packages]) => ({ ...placeOf(cell), packages }));
  return {
    cloud: thinOut(places),
    frontier: frontierOf([...passing].sort((a, b) => a - b).map(placeOf)),
    noAgreement: { mutualBenefit: 0, localImpact: impact.impactOf(NO_AGREEMENT).index },
    isSampled: countPackages(optionCounts) > MOST_PACKAGES,
  };
}

/** Mutual benefit, rounded, of packages in the numbers of the case. */
function benefitIn(revealed: RevealedCase): (chosen: readonly number[]) => number {
  const open = openOptions(revealed.public, revealed.closedOptions ?? []);
  const signing = revealed.briefs.filter((brief) => isSignatory(revealed.public, brief));
  const space = createSpaceIfAny(
    inputOf(
      signing.map((brief) => withOpenOptions(brief, open)),
      forbiddenIn(revealed, open),
    ),
  );
  const best = (space && analyseSpace(space).solutions.nash?.objective) ?? 0;
  return (chosen) => {
    let product = 1;
    for (const brief of signing) {
      const gain = pointsOf(brief, chosen) - brief.reservation;
      if (gain <= 0) return 0;
      product *= gain;
    }
    return roundIndex(mutualBenefit(product / best, signing.length));
  };
}

function thinOut<T>(places: readonly T[]): T[] {
  if (places.length <= MOST_POINTS) return [...places];
  return Array.from({ length: MOST_POINTS }, (_, at) => places[Math.floor((at * places.length) / MOST_POINTS)]).filter(
    (place) => place !== undefined,
  );
}

/** `places` by rising mutual benefit; what is left has no other place at least as good in both. */
function frontierOf(places: readonly QuadrantPoint[]): QuadrantPoint[] {
  let highest = -1;
  const kept: QuadrantPoint[] = [];
  for (const { mutualBenefit, localImpact } of places.toReversed()) {
    if (localImpact <= highest) continue;
    highest = localImpact;
    kept.unshift({ mutualBenefit, localImpact });
  }
  return kept;
}
