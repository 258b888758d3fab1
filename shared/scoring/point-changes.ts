import { ownValue } from '../kernel/own-value.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { ScenarioInjection } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** New points of one option, as an injected event gives them. */
export interface PointChange {
  readonly issue: number;
  readonly option: number;
  readonly points: number;
}

/** The party's brief with changed points; a later change of the same option wins. */
export function withPointChanges(brief: PartyBrief, changes: readonly PointChange[]): PartyBrief {
  if (changes.length === 0) return brief;
  const changed = new Map(changes.map((change) => [`${change.issue}/${change.option}`, change.points]));
  const points = brief.points.map((options, issue) =>
    options.map((value, option) => changed.get(`${issue}/${option}`) ?? value),
  );
  return { ...brief, points };
}

/** The new points that an event of the case gives a party. */
export function pointChangesBy(
  { points }: Pick<ScenarioInjection, 'points'>,
  issues: PublicScenario['issues'],
  party: PartyId,
): PointChange[] {
  const own = ownValue(points, party) ?? {};
  return issues.flatMap(({ id, options }, issue) =>
    options.flatMap((one, option) => {
      const changed = ownValue(ownValue(own, id) ?? {}, one.id);
      return changed === undefined ? [] : [{ issue, option, points: changed }];
    }),
  );
}
