import { type CaseNames, idOf, itemsOf, memberOf, membersOf, namesIn } from './case-names.ts';
import { issuesIn } from './check-choices.ts';
import { checkKey, checkName, type Kind } from './check-names.ts';
import { checkPhases } from './check-phases.ts';
import { type Problem, valueProblem } from './problem.ts';

/** Checks that a variant names what the case has, and leaves a case that can be played. */
export function checkVariants(content: unknown, names: CaseNames): Problem[] {
  const phases = namesIn(memberOf(content, 'phases'));
  const cards = namesIn(memberOf(content, 'cards') ?? []);
  const injections = namesIn(memberOf(content, 'injections') ?? []);
  return itemsOf(memberOf(content, 'variants')).flatMap((variant, i) => {
    const path = ['variants', i];
    const listed = (field: string, known: Parameters<typeof checkName>[1], kind: Kind) =>
      itemsOf(memberOf(variant, field)).flatMap((id, k) => checkName(id, known, kind, [...path, field, k]));
    const keyed = (field: string, known: Parameters<typeof checkKey>[1], kind: Kind) =>
      membersOf(memberOf(variant, field)).flatMap(([id]) => checkKey(id, known, kind, [...path, field, id]));
    return [
      ...listed('issues', names.issues, 'issue'),
      ...listed('phases', phases, 'phase'),
      ...listed('cards', cards, 'card'),
      ...listed('injections', injections, 'event'),
      ...keyed('minutes', phases, 'phase'),
      ...keyed('parties', names.parties, 'party'),
      ...checkPhasesLeft(content, variant, [...path, 'phases']),
      ...checkLinksLeft(content, variant, names, [...path, 'issues']),
    ];
  });
}

function checkPhasesLeft(content: unknown, variant: unknown, path: Problem['path']): Problem[] {
  const left = memberOf(variant, 'phases');
  if (left === undefined) return [];
  const phases = itemsOf(memberOf(content, 'phases')).filter((phase) => itemsOf(left).includes(idOf(phase)));
  return checkPhases({ parties: memberOf(content, 'parties'), phases })
    .slice(0, 1)
    .map(({ said }) => valueProblem(path, (words, language) => words.withoutPhases(said[language])));
}

/** A choice that is left may need one whose issue is not. */
function checkLinksLeft(content: unknown, variant: unknown, names: CaseNames, path: Problem['path']): Problem[] {
  const left = memberOf(variant, 'issues');
  // A name that is misspelt was probably one that is needed.
  if (left === undefined || itemsOf(left).some((id) => !names.issues.ids.includes(String(id)))) return [];
  const isLeft = (issue: string) => itemsOf(left).includes(issue);
  return itemsOf(memberOf(content, 'constraints')).flatMap((one) => {
    const needed = issuesIn([memberOf(one, 'needs'), memberOf(one, 'unlawfulUnless')]).filter((id) => !isLeft(id));
    if (needed.length === 0 || !issuesIn([memberOf(one, 'when')]).every(isLeft)) return [];
    return [valueProblem(path, (words) => words.constraintNeeds(idOf(one) ?? '', needed[0] ?? ''))];
  });
}
