import { type CaseNames, idOf, itemsOf, memberOf, membersOf, namesOf } from './case-names.ts';
import { checkChoice, optionKind, optionName, optionsNamed } from './check-choices.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkLanguages, checkPictures } from './check-languages.ts';
import { checkMeasures } from './check-measures.ts';
import { checkKey, checkName, hasUnknownKey } from './check-names.ts';
import { checkNumbers, missingCorners } from './check-numbers.ts';
import { checkPhases, checkRoles } from './check-phases.ts';
import { checkVariants } from './check-variants.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';

/**
 * Finds what contradicts itself across the fields of a scenario file: unknown and repeated ids, missing points,
 * weights that do not add up, phases without their parties. Reads unparsed content, so that a shape error in one part
 * does not hide the slips in another; what is malformed is left to `checkShape`.
 */
export function checkReferences(content: unknown): Problem[] {
  const names = namesOf(content);
  return [
    ...checkDuplicates(content),
    ...checkNumbers(content, names),
    ...checkPoints(content, names),
    ...checkVariantPoints(content, names),
    ...checkInteractions(content, names),
    ...checkConditions(content, names),
    ...checkInjections(content, names),
    ...itemsOf(memberOf(content, 'cards')).flatMap((card, i) =>
      checkName(memberOf(card, 'source'), names.sources, 'source', ['cards', i, 'source']),
    ),
    ...checkMeasures(content, names),
    ...checkConstraints(content, names),
    ...checkVariants(content, names),
    ...checkLanguages(content),
    ...checkPictures(content, names),
    ...checkRoles(content),
    ...checkPhases(content),
  ];
}

const LISTS = [
  'sources',
  'parties',
  'issues',
  'indicators',
  'conditions',
  'phases',
  'injections',
  'cards',
  'questions',
  'constraints',
  'images',
  'variants',
] as const;

function checkDuplicates(content: unknown): Problem[] {
  return [
    ...LISTS.flatMap((list) => repeatedIds(memberOf(content, list), [list])),
    ...itemsOf(memberOf(content, 'issues')).flatMap((issue, i) =>
      repeatedIds(memberOf(issue, 'options'), ['issues', i, 'options']),
    ),
  ];
}

function repeatedIds(list: unknown, path: Problem['path']): Problem[] {
  const ids = itemsOf(list).map(idOf);
  return ids.flatMap((id, i) =>
    id !== undefined && ids.indexOf(id) < i
      ? [valueProblem([...path, i, 'id'], (words) => words.idTwice(id, String(path.at(-1))))]
      : [],
  );
}

function checkPoints(content: unknown, names: CaseNames): Problem[] {
  return itemsOf(memberOf(content, 'parties')).flatMap((party, i) => {
    const path = ['parties', i, 'points'];
    const points = memberOf(party, 'points');
    if (points === undefined) return [];
    const owner = idOf(party) ?? `number ${i + 1}`;
    return [...checkChoices(points, names, path), ...missingPoints(points, names, path, owner)];
  });
}

/** A variant may give the points of some issues anew, each of them whole. */
function checkVariantPoints(content: unknown, names: CaseNames): Problem[] {
  return itemsOf(memberOf(content, 'variants')).flatMap((variant, i) =>
    membersOf(memberOf(variant, 'parties')).flatMap(([party, changed]) => {
      const path = ['variants', i, 'parties', party, 'points'];
      const points = memberOf(changed, 'points');
      const given = membersOf(points).map(([issue]) => issue);
      const known = { ...names, issues: { ...names.issues, ids: names.issues.ids.filter((id) => given.includes(id)) } };
      return [...checkChoices(points, names, path), ...missingPoints(points, known, path, party)];
    }),
  );
}

function missingPoints(points: unknown, names: CaseNames, path: Problem['path'], party: string): Problem[] {
  return names.issues.ids.flatMap((issue) => {
    const given = memberOf(points, issue);
    if (given === undefined) {
      if (hasUnknownKey(points, names.issues)) return [];
      return [valueProblem(path, (words) => words.noPointsForIssue(party, issue))];
    }
    if (hasUnknownKey(given, names.options.get(issue))) return [];
    if (names.numbers.has(issue)) return missingCorners(given, issue, names, [...path, issue]);
    return (names.options.get(issue)?.ids ?? [])
      .filter((option) => memberOf(given, option) === undefined)
      .map((option) => valueProblem([...path, issue], (words) => words.noPointsForOption(party, option, issue)));
  });
}

/** Checks a group by issue whose values are groups by option. */
function checkChoices(choices: unknown, names: CaseNames, path: Problem['path']): Problem[] {
  return membersOf(choices).flatMap(([issue, byOption]) => [
    ...checkKey(issue, names.issues, 'issue', [...path, issue]),
    ...membersOf(byOption).flatMap(([option]) =>
      checkKey(option, names.options.get(issue), optionKind(issue, names), [...path, issue, option]),
    ),
  ]);
}

function checkInteractions(content: unknown, names: CaseNames): Problem[] {
  const seen = new Set<string>();
  return itemsOf(memberOf(content, 'interactions')).flatMap((interaction, i) => {
    const path = ['interactions', i];
    const party = memberOf(interaction, 'party');
    const when = membersOf(memberOf(interaction, 'when'));
    const problems = [
      ...checkName(party, names.parties, 'party', [...path, 'party']),
      ...when.flatMap(([issue, option]) => [
        ...checkKey(issue, names.issues, 'issue', [...path, 'when', issue]),
        ...checkName(optionName(option), names.options.get(issue), optionKind(issue, names), [...path, 'when', issue]),
      ]),
    ];
    if (when.length === 3 && memberOf(content, 'format') === 2) {
      problems.push(valueProblem([...path, 'when'], (words) => words.threeIssues()));
    } else if (when.length !== 2) {
      problems.push(valueProblem([...path, 'when'], (words) => words.twoIssues(when.length)));
    }
    const key = JSON.stringify([party, ...when.map(([issue, option]) => `${issue}: ${String(option)}`).sort()]);
    if (seen.has(key)) problems.push(valueProblem(path, (words) => words.combinationTwice(String(party))));
    seen.add(key);
    return problems;
  });
}

function checkConditions(content: unknown, names: CaseNames): Problem[] {
  return itemsOf(memberOf(content, 'conditions')).flatMap((condition, i) =>
    itemsOf(memberOf(condition, 'breachedBy')).flatMap((entry, j) => {
      const path = ['conditions', i, 'breachedBy', j];
      const choices = membersOf(entry);
      if (choices.length === 0) return [valueProblem(path, (words) => words.matchesAll())];
      return checkChoice(entry, names, path);
    }),
  );
}

function checkInjections(content: unknown, names: CaseNames): Problem[] {
  const closed = new Map<string, Set<string>>();
  return itemsOf(memberOf(content, 'injections')).flatMap((injection, i) => {
    const path = ['injections', i];
    const problems = membersOf(memberOf(injection, 'points')).flatMap(([party, points]) => [
      ...checkKey(party, names.parties, 'party', [...path, 'points', party]),
      ...checkChoices(points, names, [...path, 'points', party]),
      ...membersOf(points).flatMap(([issue, given]) =>
        missingCorners(given, issue, names, [...path, 'points', party, issue]),
      ),
    ]);
    const closing = memberOf(injection, 'closedOptions');
    problems.push(...checkChoice(closing, names, [...path, 'closedOptions']));
    for (const [issue, options] of membersOf(closing)) {
      const gone = closed.get(issue) ?? new Set();
      for (const option of optionsNamed(options, issue, names)) gone.add(option);
      closed.set(issue, gone);
      const all = names.options.get(issue)?.ids ?? [];
      if (all.length > 0 && all.every((option) => gone.has(option))) {
        problems.push(keyProblem([...path, 'closedOptions', issue], (words) => words.closesAll(issue)));
      }
    }
    return problems;
  });
}
