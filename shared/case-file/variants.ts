import type { CaseChoice, CaseFile } from './case-file.ts';

/**
 * A file with only what one of its variants has: issues, phases, cards, and limits of its own. What names an issue that is
 * left out falls away with it. Throws `RangeError` for a variant that the file does not have.
 */
export function takeVariant(file: CaseFile, id: string): CaseFile {
  const variant = file.variants.find((one) => one.id === id);
  if (variant === undefined) throw new RangeError(`No variant "${id}" of case "${file.id}"`);
  const { issues = file.issues.map((issue) => issue.id), minutes = {}, parties = {} } = variant;
  const keeps = (choice: CaseChoice) => Object.keys(choice).every((issue) => issues.includes(issue));
  const ofIssues = <T>(byIssue: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byIssue).filter(([issue]) => issues.includes(issue)));
  const constraints = file.constraints.filter(
    (one) => keeps(one.when) && (!('excludes' in one) || keeps(one.excludes)),
  );
  const lawful = constraints.map((one) => one.id);
  const isLeft = (one: { readonly id: string }) => variant.injections?.includes(one.id) ?? true;
  return {
    ...file,
    issues: file.issues.filter((issue) => issues.includes(issue.id)),
    phases: file.phases
      .filter((phase) => variant.phases?.includes(phase.id) ?? true)
      .map((phase) => ({ ...phase, minutes: minutes[phase.id] ?? phase.minutes })),
    parties: file.parties.map((party) => ({
      ...party,
      ...parties[party.id],
      points: ofIssues({ ...party.points, ...parties[party.id]?.points }),
    })),
    constraints,
    interactions: file.interactions.filter(({ when }) => Object.keys(when).every((issue) => issues.includes(issue))),
    conditions: file.conditions
      .map((one) => ({ ...one, breachedBy: one.breachedBy.filter(keeps) }))
      .filter(({ breachedBy }) => breachedBy.length > 0),
    injections: file.injections.filter(isLeft).map(({ constraints: named, ...one }) => {
      const left = named?.filter((constraint) => lawful.includes(constraint)) ?? [];
      const points = Object.fromEntries(Object.entries(one.points).map(([party, of]) => [party, ofIssues(of)]));
      return {
        ...one,
        points,
        closedOptions: ofIssues(one.closedOptions),
        ...(left.length === 0 ? {} : { constraints: left }),
      };
    }),
    cards: file.cards.filter((card) => variant.cards?.includes(card.id) ?? true),
  };
}
