import { createHash } from 'node:crypto';
import { measureAgreement } from '../../../shared/analysis/agreement.ts';
import { analyseSpace } from '../../../shared/analysis/analyse.ts';
import { type Count, countDominators, countRational } from '../../../shared/analysis/counting.ts';
import { distanceToNearest } from '../../../shared/analysis/distance.ts';
import { frontierIndices } from '../../../shared/analysis/frontier.ts';
import type { Solution, SolutionPoint } from '../../../shared/analysis/solutions.ts';
import { createSpace, type OutcomeSpace, type Position } from '../../../shared/analysis/space.ts';
import type { AnalysedCase } from './analysed-case.ts';

/** The largest frontier whose packages are all listed for the hash */
const LONGEST_HASHED = 50_000_000;
const INDICES_PER_UPDATE = 20_000;

/** SHA-256 of the ascending outcome indices on the frontier, joined by commas (conformance/README.md, `pareto`). */
function hashFrontier(space: OutcomeSpace): string {
  const hash = createHash('sha256');
  let chunk: number[] = [];
  let separator = '';
  const flush = () => {
    if (chunk.length === 0) return;
    hash.update(separator + chunk.join(','));
    separator = ',';
    chunk = [];
  };
  for (const index of frontierIndices(space)) {
    chunk.push(index);
    if (chunk.length === INDICES_PER_UPDATE) flush();
  }
  flush();
  return hash.digest('hex');
}

/** A report lists so many ties at most, in the order of their packages, as the published results do. */
const LISTED_TIES = 20;

function listedTies(solution: Solution | undefined): readonly SolutionPoint[] {
  const points = solution?.points ?? [];
  return points.length <= LISTED_TIES ? points : [...points].sort(byPackage).slice(0, LISTED_TIES);
}

function byPackage(a: SolutionPoint, b: SolutionPoint): number {
  const issue = a.package.findIndex((option, i) => option !== b.package[i]);
  return issue < 0 ? 0 : (a.package[issue] ?? 0) - (b.package[issue] ?? 0);
}

const reportSolution = (solution: Solution | undefined) =>
  solution
    ? { objective: solution.objective, points: listedTies(solution).map(({ utilities }) => ({ utilities })) }
    : null;

/** Distance to the nearest of the points that the report lists, which beyond that many ties need not be the nearest of all. */
const reportDistance = (utilities: readonly number[], solution: Solution | undefined) =>
  distanceToNearest(utilities, solution && listedTies(solution)) ?? null;

/** A count, or null with its reason collected under the name. */
function reportCount(count: Count, name: string, absent: Record<string, string>): number | null {
  if (count.known) return count.count;
  absent[name] = count.reason;
  return null;
}

function reportSample(space: OutcomeSpace, chosen: Position) {
  const { utilities, rational, paretoOptimal, distance } = measureAgreement(space, chosen);
  const { solutions } = analyseSpace(space);
  const absent: Record<string, string> = {};
  const dominators = paretoOptimal ? 0 : reportCount(countDominators(space, chosen), 'dominators', absent);
  return {
    utilities,
    rational,
    paretoOptimal,
    dominators,
    distance: {
      pareto: distance.pareto ?? null,
      nash: reportDistance(utilities, solutions.nash),
      egalitarian: reportDistance(utilities, solutions.egalitarian),
      kalaiSmorodinsky: reportDistance(utilities, solutions.kalaiSmorodinsky),
      maxWelfare: reportDistance(utilities, solutions.maxWelfare),
    },
    ...(Object.keys(absent).length > 0 && { absent }),
  };
}

/**
 * What `npm run analyse` prints for a case, in the names, order and meaning of the published expected results
 * (conformance/README.md). A figure that cannot be had exactly is null, with the reason under `absent`. With
 * `withSamples`, the case's own samples are measured too. Throws `SpaceError`.
 */
export function reportCase(analysed: AnalysedCase, withSamples: boolean) {
  const space = createSpace(analysed.input);
  const { outcomes, ranges, frontier, rationalFrontier, solutions } = analyseSpace(space);
  const absent: Record<string, string> = {};
  const rationalOutcomes = reportCount(countRational(space), 'rationalOutcomes', absent);
  const isHashed = frontier.count <= LONGEST_HASHED;
  if (!isHashed) absent['pareto.sha256'] = 'frontier-too-long';
  return {
    name: analysed.name,
    outcomes,
    rationalOutcomes,
    ranges,
    pareto: {
      count: frontier.count,
      distinctPoints: frontier.distinctPoints,
      sha256: isHashed ? hashFrontier(space) : null,
    },
    paretoRational: { count: rationalFrontier.count, distinctPoints: rationalFrontier.distinctPoints },
    solutions: {
      nash: reportSolution(solutions.nash),
      egalitarian: reportSolution(solutions.egalitarian),
      kalaiSmorodinsky: reportSolution(solutions.kalaiSmorodinsky),
      maxWelfare: reportSolution(solutions.maxWelfare),
      maxWelfareRational: reportSolution(solutions.maxWelfareRational),
    },
    ...(withSamples && { samples: analysed.samples.map((chosen) => reportSample(space, chosen)) }),
    ...(Object.keys(absent).length > 0 && { absent }),
  };
}
