import type { QuadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { type Measure, roundSpread, summarise } from '../../shared/debrief/session-summary.ts';
import { contrastingStories } from '../../shared/debrief/stories.ts';
import { markKind, type TableResult } from '../../shared/debrief/table-result.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import {
  type FiguresScene,
  MOST_NUMBERED,
  type Pending,
  type QuadrantScene,
  type RoundCounts,
  type RoundMedians,
  type SceneMark,
  type SceneStory,
  type SceneValue,
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

/**
 * Every table of a round in the quadrant; a case without indicators or without points has none, and shows its figures.
 *
 * @param wish whether tables are numbered; where they are too many, `called` ones are, instead
 */
export function quadrantScene(
  debrief: RoundDebrief,
  wish: Pick<Extract<ProjectorView, { kind: 'quadrant' }>, 'numbers' | 'called'>,
): QuadrantScene | FiguresScene {
  const { round, scenario, tables, picture, results, pending } = debrief;
  const placed = results.filter(({ measures }) => measures !== undefined).toSorted(byAgreement);
  const hasPoints = placed.length === 0 || placed.some(({ measures }) => measures?.parties.length !== 0);
  if (scenario.indicators.length === 0 || !hasPoints) return figuresScene([debrief], wish.numbers);
  const numbers = wish.numbers && tables <= MOST_NUMBERED;
  const isNamed = ({ table }: TableResult) => numbers || (wish.called ?? []).includes(table);
  const point = (one: { mutualBenefit: number; localImpact: number }) => [one.mutualBenefit, one.localImpact] as const;
  const waits = pending !== undefined;
  return {
    kind: 'quadrant',
    round,
    numbers,
    ...(waits ? { pending } : {}),
    marks: waits ? [] : placed.map((one) => markOf(one, isNamed(one))),
    cloud: picture?.cloud.map(point) ?? [],
    frontier: picture?.frontier.map(point) ?? [],
    counts: countsOf(tables, results),
    medians: waits ? {} : mediansOf(results),
    stories: waits ? [] : storiesOf(scenario, results, placed, isNamed),
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

function markOf(result: TableResult, isNamed: boolean): SceneMark {
  const { table, measures } = result;
  return {
    ...(isNamed ? { table } : {}),
    kind: markKind(result),
    benefit: measures?.mutualBenefit ?? 0,
    impact: measures?.localImpact ?? 0,
  };
}

function countsOf(tables: number, results: readonly TableResult[]): RoundCounts {
  const { finished, agreements, withoutAgreement, breaching, words } = summarise(results);
  const fromPaper = results.filter((one) => one.fromPaper !== undefined).length;
  return {
    tables,
    agreed: agreements,
    none: withoutAgreement,
    breached: breaching,
    words,
    left: tables - finished,
    ...(fromPaper === 0 ? {} : { fromPaper }),
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
  isNamed: (result: TableResult) => boolean,
): SceneStory[] {
  return contrastingStories(scenario, results).map(({ kind, table, breached, leftBy, round: _, ...facts }) => ({
    kind,
    mark: placed.findIndex((one) => one.table === table),
    ...(placed.some((one) => one.table === table && isNamed(one)) ? { table } : {}),
    ...facts,
    breached: scenario.conditions.filter(({ id }) => breached.includes(id)).map(harmOf),
    leftBy: scenario.parties.find(({ id }) => id === leftBy)?.shortName,
  }));
}
