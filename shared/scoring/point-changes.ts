import type { PartyBrief } from '../scenario/public-scenario.ts';

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
