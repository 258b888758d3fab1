import { compileAdvice } from '../advice/advice.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpaceIfAny } from '../analysis/space.ts';
import { compatibleIssues, type LogrollingPair, logrollingPairs } from '../analysis/trades.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../scenario/schema.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { type ClosedOption, openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { NO_AGREEMENT, optionPoints, type Settlement } from '../scoring/points.ts';
import { forbiddenIn } from '../scoring/revealed-case.ts';
import { issueWeights } from './guesses.ts';

/** Two issues that two signatories could trade to the good of both, and what became of it. */
export interface Trade {
  readonly issues: readonly [number, number];
  /** The first party should get its way on the first issue, the second party on the second. */
  readonly parties: readonly [PartyId, PartyId];
  /**
   * How much the trade is about: with each party's issue weights as shares of their sum, w₁ₖ·w₂ₗ − w₁ₗ·w₂ₖ; 0 would be
   * two parties that see both issues alike, 1 two parties that each care for one of them and nothing else.
   */
  readonly weight: number;
  /** What hangs on it: best minus worst points of each party on its own issue. */
  readonly points: readonly [number, number];
  /** The agreement gives each party more of its range on its own issue than the other gets there; without, `undefined`. */
  readonly used: boolean | undefined;
  /**
   * From the agreement, other options on just these two issues would still be better for both parties, worse for no
   * other signatory, and would pass (see `advice.ts`); `undefined` without agreement.
   */
  readonly leavesGains: boolean | undefined;
}

/** An issue with an option that is best for every signatory, and whether the agreement has it. */
export interface CompatibleChoice {
  readonly issue: number;
  /** The options that no signatory would give up for another. */
  readonly options: readonly number[];
  readonly captured: boolean | undefined;
}

/** Trades found and missed, compatible issues captured or not. */
export interface Logrolling {
  readonly trades: readonly Trade[];
  /** Weight of the used trades over that of all, 0–1; `undefined` without agreement or where there is nothing to trade. */
  readonly score: number | undefined;
  readonly compatible: readonly CompatibleChoice[];
  /** Captured over all compatible issues; `undefined` without agreement or where there is none. */
  readonly compatibleShare: number | undefined;
}

/** Case, points and closed options at the end of a table. */
export interface EndOfTable {
  readonly scenario: PublicScenario;
  readonly briefs: readonly PartyBrief[];
  readonly closedOptions: readonly ClosedOption[];
  readonly enteredConstraints?: readonly ScenarioConstraint[] | undefined;
}

/**
 * What a settlement made of the differences between the signatories: logrolling (Froman and Cohen 1970), an exchange of a
 * loss on one issue for a gain on another that raises both parties' value, and compatible issues, which many negotiators
 * settle to the harm of both (Thompson and Hrebec 1996). Pairs and issues are those of `logrollingPairs` and
 * `compatibleIssues`, over the options that were open; issues that interactions or constraints join are left out, and so are pairs with an
 * issue on which both parties like the same option best: there is nothing to give way on. Throws `RangeError` for a
 * package that is not of this case, `SpaceError` for a case too large to analyse.
 */
export function logrollingOf(end: EndOfTable, settlement: Settlement): Logrolling {
  const { scenario, briefs, closedOptions, enteredConstraints } = end;
  const revealed = { public: scenario, briefs, closedOptions, enteredConstraints };
  const isSigning = (id: PartyId) => scenario.parties.some((party) => party.id === id && party.role === 'signatory');
  const signing = briefs.filter(({ party }) => isSigning(party));
  const open = openOptions(scenario, closedOptions, settlement);
  const narrowed = signing.map((brief) => withOpenOptions(brief, open));
  const space = createSpaceIfAny(inputOf(narrowed, forbiddenIn(revealed, open, settlement)));
  if (space === undefined) return { trades: [], score: undefined, compatible: [], compatibleShare: undefined };
  const chosen = settlement === NO_AGREEMENT ? undefined : positionsOf(settlement, open);
  const advice = compileAdvice(revealed, settlement);
  const passes = (positions: Package) => advice.passes(positions.map((at, issue) => open[issue]?.[at] ?? at));
  const trades = logrollingPairs(space)
    .filter((pair) => pair.issues.every((issue) => areOpposed(narrowed, pair.parties, issue)))
    .map((pair) => tradeOf(narrowed, pair, chosen, passes));
  const compatible = compatibleIssues(space).map(({ issue, options }) => ({
    issue,
    options: options.map((option) => open[issue]?.[option] ?? option),
    captured: chosen && options.includes(chosen[issue] ?? -1),
  }));
  const weigh = (some: readonly Trade[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const captured = compatible.filter((one) => one.captured).length;
  return {
    trades,
    score: chosen && trades.length > 0 ? weigh(trades.filter(({ used }) => used)) / weigh(trades) : undefined,
    compatible,
    compatibleShare: chosen && compatible.length > 0 ? captured / compatible.length : undefined,
  };
}

function positionsOf(chosen: Package, open: readonly (readonly number[])[]): Package {
  if (chosen.length !== open.length) {
    throw new RangeError(`A package of ${chosen.length} options for ${open.length} issues`);
  }
  return chosen.map((option, issue) => (open[issue] ?? []).indexOf(option));
}

function areOpposed(briefs: readonly PartyBrief[], parties: readonly number[], issue: number): boolean {
  const liked = parties.map((party) => {
    const points = briefs[party]?.points[issue] ?? [];
    return points.map((value) => value === Math.max(...points));
  });
  return !(liked[0] ?? []).some((_, option) => liked.every((best) => best[option]));
}

function tradeOf(
  briefs: readonly PartyBrief[],
  pair: LogrollingPair,
  chosen: Package | undefined,
  passes: (positions: Package) => boolean,
): Trade {
  const [a, b] = pair.parties.map((party) => briefs[party]);
  if (a === undefined || b === undefined) throw new RangeError('A trade between parties that the case does not have');
  const [k, l] = pair.issues;
  const [weightsOfA, weightsOfB] = [relativeWeights(a), relativeWeights(b)];
  const product = (mine: readonly number[], i: number, theirs: readonly number[], j: number) =>
    (mine[i] ?? 0) * (theirs[j] ?? 0);
  return {
    issues: pair.issues,
    parties: [a.party, b.party],
    weight: product(weightsOfA, k, weightsOfB, l) - product(weightsOfA, l, weightsOfB, k),
    points: [issueWeights(a)[k] ?? 0, issueWeights(b)[l] ?? 0],
    used: chosen && getsMore(a, b, k, chosen) && getsMore(b, a, l, chosen),
    leavesGains: chosen && hasGainsLeft(briefs, [a.party, b.party], pair.issues, chosen, passes),
  };
}

function relativeWeights(brief: PartyBrief): number[] {
  const weights = issueWeights(brief);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Whether a package, in the numbers of the case, uses a trade: each party gets more of its range on its own issue. */
export function usesTrade(briefs: readonly PartyBrief[], { issues, parties }: Trade, chosen: Package): boolean {
  const [a, b] = parties.map((id) => briefs.find(({ party }) => party === id));
  return a !== undefined && b !== undefined && getsMore(a, b, issues[0], chosen) && getsMore(b, a, issues[1], chosen);
}

/** Whether the one party gets a larger share of its range on an issue than the other of its own, compared exactly. */
function getsMore(one: PartyBrief, other: PartyBrief, issue: number, chosen: Package): boolean {
  const partOf = (brief: PartyBrief) => {
    const points = brief.points[issue] ?? [];
    const least = Math.min(...points);
    return { got: optionPoints(brief, issue, chosen[issue] ?? -1) - least, range: Math.max(...points) - least };
  };
  const [mine, theirs] = [partOf(one), partOf(other)];
  return mine.got * theirs.range > theirs.got * mine.range;
}

/** Pairs never have interactions, so the two issues can be looked at on their own. */
function hasGainsLeft(
  briefs: readonly PartyBrief[],
  traders: readonly PartyId[],
  [k, l]: readonly [number, number],
  chosen: Package,
  passes: (positions: Package) => boolean,
): boolean {
  const together = (brief: PartyBrief, first: number, second: number) =>
    optionPoints(brief, k, first) + optionPoints(brief, l, second);
  const isBetter = (first: number, second: number) =>
    briefs.every((brief) => {
      const change = together(brief, first, second) - together(brief, chosen[k] ?? -1, chosen[l] ?? -1);
      return traders.includes(brief.party) ? change > 0 : change >= 0;
    });
  const optionsOf = (issue: number) => [...(briefs[0]?.points[issue] ?? []).keys()];
  const withBoth = (first: number, second: number) =>
    chosen.map((option, issue) => (issue === k ? first : issue === l ? second : option));
  return optionsOf(k).some((first) =>
    optionsOf(l).some((second) => isBetter(first, second) && passes(withBoth(first, second))),
  );
}
