import type { PartyBrief } from '../scenario/public-scenario.ts';

/** Groups of issues that the party's interactions join, directly or through others; an issue without is on its own. */
export function joinedIssues(brief: PartyBrief): number[][] {
  const groupOf = brief.points.map((_, issue) => issue);
  for (const { issues } of brief.interactions) {
    const [kept, merged] = [groupOf[issues[0]], groupOf[issues[1]]];
    groupOf.forEach((group, issue) => {
      if (group === merged && kept !== undefined) groupOf[issue] = kept;
    });
  }
  const groups = new Map<number, number[]>();
  groupOf.forEach((group, issue) => {
    groups.set(group, [...(groups.get(group) ?? []), issue]);
  });
  return [...groups.values()];
}
