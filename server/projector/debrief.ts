import type { QuadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { type Measure, roundSpread, summarise } from '../../shared/debrief/session-summary.ts';
import { contrastingStories } from '../../shared/debrief/stories.ts';
import { markKind, type TableResult } from '../../shared/debrief/table-result.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type {
  FiguresScene,
  Pending,
  QuadrantScene,
  RoundCounts,
  RoundMedians,
  SceneMark,
  SceneStory,
  SceneValue,
} from '../../shared/wire/projector.ts';

/** A revealed round as far as its results are known. */
export interface RoundDebrief {
  readonly round: number;
  readonly scenario: PublicScenario;
  /** How many tables the round has. */
  readonly tables: number;
  /** Absent until it is made, and for a case without indicators. */
  readonly picture: QuadrantPicture | undefined;
  readonly results: readonly TableResult[];
  readonly pending: Pending | undefined;
}

/** Every table of a round in the quadrant; a case without indicators or without points has none, and shows its figures. */
export function quadrantScene(debrief: RoundDebrief, numbers: boolean): QuadrantScene | FiguresScene {
  const { round, scenario, tables, picture, results, pending } = debrief;
  const placed = results.filter(({ measures }) => measures !== undefined).toSorted(byAgreement);
  const hasPoints = placed.length === 0 || placed.some(({ measures }) => measures?.parties.length !== 0);
  if (scenario.indicators.length === 0 || !hasPoints) return figuresScene([debrief], numbers);
  const point = (one: { mutualBenefit: number; localImpact: number }) => [one.mutualBenefit, one.localImpact] as const;
  const waits = pending !== undefined;
  return {
    kind: 'quadrant',
    round,
    numbers,
    ...(waits ? { pending } : {}),
    marks: waits ? [] : placed.map((one) => markOf(one, numbers)),
    cloud: picture?.cloud.map(point) ?? [],
    frontier: picture?.frontier.map(point) ?? [],
    counts: countsOf(tables, results),
    medians: waits ? {} : mediansOf(results),
    stories: waits ? [] : storiesOf(scenario, results, placed, numbers),
  };
}

/** Distributions of the revealed rounds, side by side. */
export function figuresScene(debriefs: readonly RoundDebrief[], numbers: boolean): FiguresScene {
  const waiting = debriefs.flatMap(({ pending }) => pending ?? []);
  const sum = (of: keyof Pending) => waiting.reduce((total, one) => total + one[of], 0);
  return {
    kind: 'figures',
    numbers,
    ...(waiting.length > 0 ? { pending: { done: sum('done'), of: sum('of') } } : {}),
    rounds: debriefs.map(({ round, scenario, tables, results, pending }) => ({
      round,
      title: scenario.title,
      counts: countsOf(tables, results),
      medians: pending === undefined ? mediansOf(results) : {},
      benefit: valuesOf(pending === undefined ? results : [], numbers, ({ measures }) => measures?.mutualBenefit),
      impact: valuesOf(pending === undefined ? results : [], numbers, ({ measures }) => measures?.localImpact),
    })),
  };
}

/** By the time of agreement, then those without; ties by the values, so that the order of tables shows nowhere. */
function byAgreement(a: TableResult, b: TableResult): number {
  const timeOf = ({ package: chosen, timeToAgreementMs }: TableResult) =>
    chosen === undefined ? Number.MAX_SAFE_INTEGER : (timeToAgreementMs ?? 0);
  const benefitOf = ({ measures }: TableResult) => measures?.mutualBenefit ?? 0;
  return timeOf(a) - timeOf(b) || benefitOf(a) - benefitOf(b);
}

function markOf(result: TableResult, numbers: boolean): SceneMark {
  const { table, measures } = result;
  return {
    ...(numbers ? { table } : {}),
    kind: markKind(result),
    benefit: measures?.mutualBenefit ?? 0,
    impact: measures?.localImpact ?? 0,
  };
}

function countsOf(tables: number, results: readonly TableResult[]): RoundCounts {
  const { finished, agreements, withoutAgreement, breaching, words } = summarise(results);
  return {
    tables,
    agreed: agreements,
    none: withoutAgreement,
    breached: breaching,
    words,
    left: tables - finished,
  };
}

/** The medians that the desk and the reports say, too. */
function mediansOf(results: readonly TableResult[]): RoundMedians {
  const { spreads } = summarise(results);
  const median = (measure: Measure) => {
    const spread = spreads[measure];
    return spread && roundSpread(spread.median);
  };
  return { benefit: median('mutualBenefit'), impact: median('localImpact') };
}

function valuesOf(
  results: readonly TableResult[],
  numbers: boolean,
  of: (result: TableResult) => number | undefined,
): SceneValue[] {
  const values = results.flatMap((one) => {
    const value = one.package === undefined ? undefined : of(one);
    return value === undefined ? [] : [{ value, ...(numbers ? { table: one.table } : {}) }];
  });
  return values.sort((a, b) => a.value - b.value);
}

function storiesOf(
  scenario: PublicScenario,
  results: readonly TableResult[],
  placed: readonly TableResult[],
  numbers: boolean,
): SceneStory[] {
  return contrastingStories(scenario, results).map(({ kind, table, breached, leftBy, round: _, ...facts }) => ({
    kind,
    mark: placed.findIndex((one) => one.table === table),
    ...(numbers ? { table } : {}),
    ...facts,
    breached: scenario.conditions.filter(({ id }) => breached.includes(id)).map(harmOf),
    leftBy: scenario.parties.find(({ id }) => id === leftBy)?.shortName,
  }));
}
