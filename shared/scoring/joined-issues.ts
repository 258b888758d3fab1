/** Groups of issues that are joined, directly or through others; an issue that nothing joins is on its own. */
export function joinedIssues(count: number, joins: readonly (readonly number[])[]): number[][] {
  const groupOf = Array.from({ length: count }, (_, issue) => issue);
  for (const [first = -1, ...others] of joins) {
    for (const other of others) {
      const [kept, merged] = [groupOf[first], groupOf[other]];
      groupOf.forEach((group, issue) => {
        if (group === merged && kept !== undefined) groupOf[issue] = kept;
      });
    }
  }
  const groups = new Map<number, number[]>();
  groupOf.forEach((group, issue) => {
    groups.set(group, [...(groups.get(group) ?? []), issue]);
  });
  return [...groups.values()];
}
