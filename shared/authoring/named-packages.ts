import type { Package } from '../scenario/vocabulary.ts';
import type { CaseStudy, StudiedPackage } from './case-study.ts';

/** A package by the ids of issues and options; `null` where there is none of the kind. */
export type NamedPackage = Readonly<Record<string, string>> | null;

/** The packages of a case that its author should know. Among equals the first in the order of issues and options. */
export interface NamedPackages {
  /** Largest product of the signatories' gains (Nash). */
  readonly nash: NamedPackage;
  /** Largest least gain among the signatories (egalitarian; among equals the next smallest gain decides). */
  readonly equal: NamedPackage;
  /** Highest local impact that suits the signatories; among equals the higher mutual benefit. */
  readonly bestImpact: NamedPackage;
  /** Highest mutual benefit by which no signatory or ratifier loses and that breaches nothing. */
  readonly bestRatifiable: NamedPackage;
  /** The same among those that breach a condition. */
  readonly harmfulRatifiable: NamedPackage;
}

export const NO_PACKAGES: NamedPackages = {
  nash: null,
  equal: null,
  bestImpact: null,
  bestRatifiable: null,
  harmfulRatifiable: null,
};

/** Finds them: among all packages, or among the sample; of a sampled case the bargaining solutions are exact as well. */
export function namedPackages(study: CaseStudy): NamedPackages {
  const rational = study.packages.filter((one) => one.isRational);
  const ratifiable = rational.filter((one) => one.isRatifiable);
  const clean = ratifiable.filter((one) => one.breached.length === 0);
  const harmful = ratifiable.filter((one) => one.breached.length > 0);
  const benefit: Order[] = [(one) => one.product, (one) => one.jointShare, impactOf];
  const equal: Order[] = study.space.grids.map((_, place) => (one) => one.gains.toSorted((a, b) => a - b)[place] ?? 0);
  const { nash, egalitarian } = study.analysis.solutions;
  const named = (chosen: Package | undefined) => nameChoices(study, chosen);
  const hasImpact = study.public.indicators.length > 0;
  return {
    nash: named(study.isSampled ? nash?.points[0]?.package : best(rational, benefit)),
    equal: named(study.isSampled ? egalitarian?.points[0]?.package : best(rational, equal)),
    bestImpact: hasImpact ? named(best(rational, [impactOf, ...benefit])) : null,
    bestRatifiable: named(best(clean, benefit)),
    harmfulRatifiable: named(best(harmful, benefit)),
  };
}

/** What is more is better. */
type Order = (one: StudiedPackage) => number;

function impactOf(one: StudiedPackage): number {
  return one.localImpact ?? 0;
}

/** The first that is best by the first order in which two differ. */
function best(packages: readonly StudiedPackage[], orders: readonly Order[]): Package | undefined {
  let top: StudiedPackage | undefined;
  for (const one of packages) {
    if (top === undefined || isBetter(one, top, orders)) top = one;
  }
  return top?.package;
}

function isBetter(one: StudiedPackage, other: StudiedPackage, orders: readonly Order[]): boolean {
  for (const order of orders) {
    const difference = order(one) - order(other);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function nameChoices({ scenario }: CaseStudy, chosen: Package | undefined): NamedPackage {
  if (chosen === undefined) return null;
  return Object.fromEntries(scenario.issues.map(({ id, options }, at) => [id, options[chosen[at] ?? -1]?.id ?? '']));
}
