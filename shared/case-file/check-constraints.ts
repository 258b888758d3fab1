import { type CaseNames, itemsOf, memberOf, namesIn } from './case-names.ts';
import { checkChoice, issuesIn } from './check-choices.ts';
import { checkName } from './check-names.ts';
import { type Problem, valueProblem } from './problem.ts';

/** What a constraint holds against its first choice. */
const CONSTRAINT_ENDS = ['excludes', 'needs', 'unlawfulUnless'] as const;

/** Checks constraints: what they name, and that they bind two different choices. */
export function checkConstraints(content: unknown, names: CaseNames): Problem[] {
  const constraints = itemsOf(memberOf(content, 'constraints'));
  const ids = namesIn(memberOf(content, 'constraints') ?? []);
  return [
    ...constraints.flatMap((one, i) => {
      const path = ['constraints', i];
      const when = memberOf(one, 'when');
      const ends = CONSTRAINT_ENDS.filter((end) => memberOf(one, end) !== undefined);
      const twice = ends.flatMap((end) => issuesIn([memberOf(one, end)]).filter((id) => issuesIn([when]).includes(id)));
      return [
        ...checkName(memberOf(one, 'source'), names.sources, 'source', [...path, 'source']),
        ...[when, ...ends.map((end) => memberOf(one, end))].flatMap((choice, at) => {
          const place = [...path, at === 0 ? 'when' : (ends[at - 1] ?? '')];
          const isEmpty = choice !== undefined && issuesIn([choice]).length === 0;
          return isEmpty ? [valueProblem(place, (words) => words.choiceEmpty())] : checkChoice(choice, names, place);
        }),
        ...twice.map((id) => valueProblem(path, (words) => words.bothSides(id))),
      ];
    }),
    ...itemsOf(memberOf(content, 'injections')).flatMap((injection, i) =>
      itemsOf(memberOf(injection, 'constraints')).flatMap((id, k) =>
        checkName(id, ids, 'constraint', ['injections', i, 'constraints', k]),
      ),
    ),
  ];
}
