import { listBetterThanNone } from '../analysis/better-packages.ts';
import { type Count, countBetterThanNoAgreement } from '../analysis/counting.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpaceIfAny, type OutcomeSpace } from '../analysis/space.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { type CompiledCondition, compileConditions, isBreached } from '../scoring/breaches.ts';
import { brokenConstraints, type CompiledConstraint, compileConstraints } from '../scoring/lawful.ts';
import { type OpenOptions, openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { NO_AGREEMENT, pointsOf, type Settlement } from '../scoring/points.ts';
import { forbiddenIn, type RevealedCase } from '../scoring/revealed-case.ts';

/**
 * The one door for every package that anybody is told was better than a settlement, or that is counted as better: the
 * scorecard, "what if", key moments, reports, stories. Such a package
 * - gives every signatory more than the settlement does (no agreement is worth the reservation values),
 * - leaves no ratifier below its reservation value: a package that would be returned is no better one,
 * - breaches no do-no-harm condition that the settlement keeps; no agreement breaches none,
 * - has only options that are open, or that the settlement has,
 * - breaks no constraint in force that the settlement keeps.
 */
export interface Advice {
  /** The least that a signatory gains with a package, in points; negative for a loss. */
  leastGain(chosen: Package): number;
  /** Whether the package would pass: open, above every ratifier's limit, breaching nothing anew. */
  passes(chosen: Package): boolean;
  /** Whether it passes and is better for every signatory: only such a package may be put forward. */
  allows(chosen: Package): boolean;
}

/** Makes the door ready for one settlement. Throws `RangeError` for a package that is not of this case. */
export function compileAdvice(revealed: RevealedCase, from: Settlement): Advice {
  const { public: scenario, briefs, closedOptions = [] } = revealed;
  const open = openOptions(scenario, closedOptions, from);
  const harms = newBreaches(scenario, from);
  const constraints = keptConstraints(revealed, from);
  const signing = briefs.filter(({ party }) => roleOf(scenario, party) === 'signatory');
  const ratifying = briefs.filter(({ party }) => roleOf(scenario, party) === 'ratifier');
  const before = signing.map((brief) => pointsOf(brief, from));
  const leastGain = (chosen: Package) =>
    Math.min(...signing.map((brief, at) => pointsOf(brief, chosen) - (before[at] ?? 0)));
  const passes = (chosen: Package) =>
    chosen.every((option, issue) => open[issue]?.includes(option)) &&
    ratifying.every((brief) => pointsOf(brief, chosen) >= brief.reservation) &&
    brokenConstraints(constraints, chosen).length === 0 &&
    !harms.some((condition) => isBreached(condition, chosen));
  return { leastGain, passes, allows: (chosen) => leastGain(chosen) > 0 && passes(chosen) };
}

/** How many packages the door lets through; exact, or absent with the reason. Throws as `compileAdvice` and `createSpace`. */
export function countAdvisable(revealed: RevealedCase, from: Settlement): Count {
  let count = 0;
  for (const space of spacesOf(revealed, from) ?? [undefined]) {
    const part = space === undefined ? undefined : countBetterThanNoAgreement(space.space);
    if (part === undefined || !part.known) return { known: false, reason: 'too-many-packages' };
    count += part.count;
  }
  return { known: true, count };
}

/** Packages that the door lets through. */
export interface Advisable {
  readonly packages: readonly Package[];
  /** `frontier` where there are too many to look at all: then only packages that nothing dominates. */
  readonly among: 'all' | 'frontier';
}

/** Lists the packages that the door lets through. Throws as `compileAdvice` and `createSpace`. */
export function listAdvisable(revealed: RevealedCase, from: Settlement): Advisable {
  const parts = spacesOf(revealed, from);
  const found = (parts ?? []).map(({ space, options }) => {
    const { packages, among } = listBetterThanNone(space);
    return { among, packages: packages.map((one) => one.map((at, issue) => options[issue]?.[at] ?? at)) };
  });
  const isWhole = parts !== undefined && found.every(({ among }) => among === 'all');
  return { packages: found.flatMap(({ packages }) => packages), among: isWhole ? 'all' : 'frontier' };
}

interface Part {
  readonly space: OutcomeSpace;
  readonly options: OpenOptions;
}

/** Parts that the packages without a new breach are cut into; beyond this many nothing is counted. */
const MOST_PARTS = 256;

/**
 * The packages that breach nothing anew, cut into parts that are whole spaces and do not overlap; better than the
 * settlement is what is above the reservation values there. `undefined` when there are too many parts.
 */
function spacesOf(revealed: RevealedCase, from: Settlement): Part[] | undefined {
  const { public: scenario, briefs, closedOptions = [] } = revealed;
  const parts = cleanParts(openOptions(scenario, closedOptions, from), newBreaches(scenario, from));
  const asked = briefs.flatMap((brief) => {
    const role = roleOf(scenario, brief.party);
    if (role === 'signatory') return [{ ...brief, reservation: pointsOf(brief, from) }];
    // Points are whole numbers: not below the limit is above one less.
    return role === 'ratifier' ? [{ ...brief, reservation: brief.reservation - 1 }] : [];
  });
  return parts?.flatMap((options) => {
    const own = asked.map((brief) => withOpenOptions(brief, options));
    const space = createSpaceIfAny(inputOf(own, forbiddenIn(revealed, options, from)));
    return space === undefined ? [] : [{ options, space }];
  });
}

/** The constraints in force that a settlement keeps: what is compared with it must keep them too. */
function keptConstraints(
  { public: scenario, enteredConstraints }: RevealedCase,
  from: Settlement,
): CompiledConstraint[] {
  const inForce = compileConstraints(scenario, enteredConstraints);
  const broken = from === NO_AGREEMENT ? [] : brokenConstraints(inForce, from);
  return inForce.filter((one) => !broken.includes(one));
}

/** What is left of the open options without the packages that breach one of the conditions. */
function cleanParts(open: OpenOptions, conditions: readonly CompiledCondition[]): OpenOptions[] | undefined {
  let parts: OpenOptions[] = [open];
  for (const entry of conditions.flatMap(({ breachedBy }) => breachedBy)) {
    parts = parts.flatMap((part) => withoutEntry(part, entry));
    if (parts.length > MOST_PARTS) return undefined;
  }
  return parts;
}

/** A breach needs all issues of its entry: outside the first one's options, or inside those and outside the next one's. */
function withoutEntry(part: OpenOptions, entry: CompiledCondition['breachedBy'][number]): OpenOptions[] {
  let inside = part;
  const kept: OpenOptions[] = [];
  for (const [issue, options] of entry) {
    const keep = (wanted: boolean) =>
      inside.map((all, at) => (at === issue ? all.filter((option) => options.has(option) === wanted) : all));
    const [outside, further] = [keep(false), keep(true)];
    if (outside.every((all) => all.length > 0)) kept.push(outside);
    if (further.some((all) => all.length === 0)) return kept;
    inside = further;
  }
  return kept;
}

/** The conditions that a settlement keeps: what is compared with it must keep them too. */
function newBreaches(scenario: PublicScenario, from: Settlement): CompiledCondition[] {
  return compileConditions(scenario).filter((condition) => from === NO_AGREEMENT || !isBreached(condition, from));
}

function roleOf(scenario: PublicScenario, party: PartyId) {
  return scenario.parties.find(({ id }) => id === party)?.role;
}
