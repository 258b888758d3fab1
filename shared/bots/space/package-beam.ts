import type { PartyInteraction } from '../../scenario/public-scenario.ts';
import type { Package } from '../../scenario/vocabulary.ts';
import { type CompiledCondition, isBreached } from '../../scoring/breaches.ts';
import { brokenConstraints, type Choice, type CompiledConstraint } from '../../scoring/lawful.ts';
import { GREED_COST, isTried, type PackageQuery, type PackageSpace, type SpaceGround } from './package-query.ts';

/** A package chosen up to some issue. */
interface Partial {
  readonly chosen: Package;
  /** Own points so far, interactions within the chosen part included. */
  readonly points: number;
  /** Appeal so far, costs of breaches within the chosen part taken off. */
  readonly appeal: number;
}

/** How finely own points are told apart while merging, and how many partial packages are kept for each value. */
const BUCKETS = 150;
const LEAST_BUCKETS = 10;
const KEPT_PER_BUCKET = 4;

/**
 * Searches a space too large to list, issue by issue: of the partial packages with about the same own points only the
 * most appealing go on. Not always the very best package, but what it finds is counted exactly and reaches `least`.
 */
export function searchByBeam(ground: SpaceGround): PackageSpace {
  const { brief } = ground;
  const flat = brief.points.map((options) => options.map(() => 0));
  const top = sweep(ground, { least: 0, appeal: flat, breachCosts: [] }).reduce(
    (most, { points }) => Math.max(most, points),
    Number.NEGATIVE_INFINITY,
  );
  const best = top >= brief.reservation ? top : undefined;
  const span = Math.max(1, (best ?? 0) - brief.reservation);
  return {
    best,
    find(query) {
      const least = Math.max(query.least, brief.reservation);
      let found: Partial | undefined;
      let foundScore = Number.NEGATIVE_INFINITY;
      for (const one of sweep(ground, query)) {
        const score = one.appeal - (GREED_COST * (one.points - least)) / span;
        if (one.points < least || score <= foundScore || isTried(one.chosen, query.tried ?? [])) continue;
        [found, foundScore] = [one, score];
      }
      return found?.chosen;
    },
  };
}

function sweep(ground: SpaceGround, query: PackageQuery): readonly Partial[] {
  let beam: readonly Partial[] = [{ chosen: [], points: 0, appeal: 0 }];
  for (const [issue, options] of ground.open.entries()) {
    const step = stepAt(ground, issue);
    const all = beam.flatMap((partial) => options.map((option) => extend(step, query, partial, option)));
    const wider = all.filter(({ chosen }) => brokenConstraints(step.constraints, chosen).length === 0);
    beam = thin(wider, (partial) => halfMet(step, partial));
  }
  return beam;
}

/** What choosing an option of one issue can complete or leave half done. */
interface Step {
  readonly issue: number;
  readonly points: readonly number[];
  /** Interactions whose other issue is chosen already. */
  readonly completing: readonly PartyInteraction[];
  /** Interactions with one issue chosen by now and the other still to come. */
  readonly pending: readonly PartyInteraction[];
  /** Constraints that name this issue. */
  readonly constraints: readonly CompiledConstraint[];
  /** Parts of constraints that are chosen by now, where the constraint names an issue still to come. */
  readonly binding: Choice;
  /** Do-no-harm conditions that name this issue, with their place in the case. */
  readonly conditions: readonly { readonly condition: CompiledCondition; readonly index: number }[];
}

function stepAt({ brief, conditions, constraints }: SpaceGround, issue: number): Step {
  const namedBy = ({ when, other }: CompiledConstraint) => [...when, ...other];
  return {
    issue,
    points: brief.points[issue] ?? [],
    completing: brief.interactions.filter(({ issues }) => Math.max(...issues) === issue),
    pending: brief.interactions.filter(({ issues }) => Math.min(...issues) <= issue && Math.max(...issues) > issue),
    constraints: constraints.filter((one) => namedBy(one).some(([named]) => named === issue)),
    binding: constraints
      .map(namedBy)
      .filter((choice) => choice.some(([named]) => named > issue))
      .flatMap((choice) => choice.filter(([named]) => named <= issue)),
    conditions: conditions
      .map((condition, index) => ({ condition, index }))
      .filter(({ condition }) => condition.breachedBy.some((entry) => entry.some(([named]) => named === issue))),
  };
}

function extend(step: Step, query: PackageQuery, partial: Partial, option: number): Partial {
  const chosen = [...partial.chosen, option];
  let points = partial.points + (step.points[option] ?? 0);
  for (const { issues, options, points: extra } of step.completing) {
    if (chosen[issues[0]] === options[0] && chosen[issues[1]] === options[1]) points += extra;
  }
  let appeal = partial.appeal + (query.appeal[step.issue]?.[option] ?? 0);
  for (const { condition, index } of step.conditions) {
    const isNew = isBreached(condition, chosen) && !isBreached(condition, partial.chosen);
    if (isNew) appeal -= query.breachCosts[index] ?? 0;
  }
  return { chosen, points, appeal };
}

/** Which interactions and constraints wait for another issue: partial packages that differ in it cannot stand for each other. */
function halfMet({ pending, binding, issue }: Step, { chosen }: Partial): string {
  let context = '';
  for (const { issues, options } of pending) {
    const first = issues[0] <= issue ? 0 : 1;
    context += chosen[issues[first]] === options[first] ? '1' : '0';
  }
  for (const [place, options] of binding) context += options.has(chosen[place] ?? -1) ? 'y' : 'n';
  return context;
}

/** Keeps some of each kind: about equal in own points, and the same interactions half met. */
function thin(beam: readonly Partial[], contextOf: (partial: Partial) => string): readonly Partial[] {
  if (beam.length <= BUCKETS) return beam;
  const contexts = new Map<string, Partial[]>();
  for (const one of beam) addTo(contexts, contextOf(one), one);
  const buckets = Math.max(LEAST_BUCKETS, Math.floor(BUCKETS / contexts.size));
  return [...contexts.values()].flatMap((alike) => thinAlike(alike, buckets));
}

function thinAlike(beam: readonly Partial[], count: number): readonly Partial[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { points } of beam) {
    low = Math.min(low, points);
    high = Math.max(high, points);
  }
  const width = Math.max(1, (high - low) / count);
  const buckets = new Map<number, Partial[]>();
  for (const one of beam) addTo(buckets, Math.floor((high - one.points) / width), one);
  return [...buckets.values()].flatMap((kept) => {
    // The one with most points of each bucket goes on too, so that the party's best package is not merged away.
    const richest = kept.reduce((a, b) => (b.points > a.points ? b : a));
    const appealing = kept.sort((a, b) => b.appeal - a.appeal || b.points - a.points).slice(0, KEPT_PER_BUCKET);
    return appealing.includes(richest) ? appealing : [...appealing, richest];
  });
}

function addTo<K>(groups: Map<K, Partial[]>, key: K, one: Partial): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}
