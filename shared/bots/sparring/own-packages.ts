import { seedOf } from '../../kernel/dice.ts';
import type { Table } from '../../negotiation/table.ts';
import { samplePackages } from '../../scenario/packages.ts';
import type { PartyBrief } from '../../scenario/public-scenario.ts';
import type { Package } from '../../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../../scoring/breaches.ts';
import { brokenConstraints, compileConstraints } from '../../scoring/lawful.ts';
import { openOptions } from '../../scoring/open-options.ts';
import { pointsOf } from '../../scoring/points.ts';

/** A package with its worth: the share of the own best gain, 0–1. */
export interface Ranked {
  readonly package: Package;
  readonly worth: number;
}

/** What a party can offer. */
export interface OwnPackages {
  /** Worth no agreement or more, the best first. */
  readonly ranked: readonly Ranked[];
  /** Of any package; below 0 where no agreement is better. */
  worthOf(chosen: Package): number;
}

/** Of more packages a fixed sample is ranked. */
const MOST_RANKED = 60_000;
const MOST_KEPT = 8;
const kept = new Map<string, OwnPackages>();

/** The packages of a party as the table stands; where ratifiers vote, without those that breach a condition. */
export function ownPackagesOf(table: Table, brief: PartyBrief): OwnPackages {
  const { scenario, closedOptions, enteredConstraints } = table;
  const shape = scenario.issues.map(({ options }) => options.length);
  const key = JSON.stringify([scenario.id, shape, scenario.conditions, closedOptions, enteredConstraints, brief]);
  const own = kept.get(key) ?? rank(table, brief);
  kept.set(key, own);
  const [oldest = key] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
  return own;
}

function rank({ scenario, closedOptions, enteredConstraints }: Table, brief: PartyBrief): OwnPackages {
  const open = openOptions(scenario, closedOptions);
  const constraints = compileConstraints(scenario, enteredConstraints);
  const isVoted = scenario.parties.some(({ role }) => role === 'ratifier');
  const conditions = isVoted ? compileConditions(scenario) : [];
  const counts = open.map((options) => options.length);
  const found: { package: Package; points: number }[] = [];
  for (const places of samplePackages(counts, MOST_RANKED, seedOf(scenario.id))) {
    const chosen = places.map((place, issue) => open[issue]?.[place] ?? 0);
    const points = pointsOf(brief, chosen);
    if (points < brief.reservation || conditions.some((one) => isBreached(one, chosen))) continue;
    if (brokenConstraints(constraints, chosen).length === 0) found.push({ package: chosen, points });
  }
  found.sort((a, b) => b.points - a.points);
  const range = Math.max(1, (found[0]?.points ?? 0) - brief.reservation);
  const worthOf = (points: number) => (points - brief.reservation) / range;
  return {
    ranked: found.map(({ package: chosen, points }) => ({ package: chosen, worth: worthOf(points) })),
    worthOf: (chosen) => worthOf(pointsOf(brief, chosen)),
  };
}

const NEAR = 0.05;
/** Below what float64 makes of one point. */
const TINY = 1e-9;

/** Of the packages just above a target the one with most options of `like`; the best where none reaches it. */
export function nearest({ ranked }: OwnPackages, target: number, like: Package | undefined): Package {
  return chosenNear(ranked, target, (one) => one.filter((option, issue) => option === like?.[issue]).length);
}

/** Of the packages worth a target or more, the one that is best by another view; among equals the one worth more. */
export function bestFor({ ranked }: OwnPackages, target: number, view: (chosen: Package) => number): Package {
  return chosenNear(ranked, target, view, 1);
}

function chosenNear(
  ranked: readonly Ranked[],
  target: number,
  view: (chosen: Package) => number,
  near = NEAR,
): Package {
  const reaching = ranked.filter(({ worth }) => worth >= target - TINY);
  const lowest = reaching[reaching.length - 1]?.worth ?? 1;
  let [best, most] = [ranked[0]?.package ?? [], Number.NEGATIVE_INFINITY];
  for (const { package: chosen, worth } of reaching) {
    const seen = worth > lowest + near ? Number.NEGATIVE_INFINITY : view(chosen);
    if (seen > most) [best, most] = [chosen, seen];
  }
  return best;
}
