import type { FindingWords, NamedRule } from './finding-words.id.ts';

type Names = readonly string[];

/** Names in quotes; what stands in brackets behind one is said of it. */
const list = (names: Names) => names.map((one) => one.replace(/^(\S+)/u, '"$1"')).join(', ');
const places = (where: Names, count: number) =>
  count > where.length ? `${where.join(', ')} and ${count - where.length} more` : where.join(', ');

const rules = (all: readonly NamedRule[]) => all.map(({ id, name }) => `constraint "${name.en}" (${id})`).join(', ');

/** The same in English. */
export const en: FindingWords = {
  'cannot-be-read': (reason) => `The file cannot be read: ${reason.en}.`,
  syntax: (line, reason) => `Line ${line}: the YAML cannot be read: ${reason.en}`,
  shape: (what, where, count) => `${places(where, count)}: ${what.en}`,
  reference: (what, where, count) => `${places(where, count)}: ${what.en}`,
  image: (what, where, count) => `${places(where, count)}: ${what.en}`,
  'unclean-text': (what, where, count) => `${places(where, count)}: ${what.en}`,
  'folder-name': (folder, own) => `The folder is called "${folder}", the case "${own}".`,
  'named-twice': (name, where) => `${where}: "${name}" is named twice.`,
  'minutes-unused': (variant, phase) => `Variant "${variant}" gives minutes to phase "${phase}", which it leaves out.`,
  'cannot-be-analysed': (reason) => `The case cannot be analysed: ${reason.en}.`,
  'issues-joined': (issues) =>
    `Issues ${list(issues)} are joined by interactions or constraints and have more than a million combinations: the case cannot be analysed. Give them fewer options or links.`,
  'no-lawful-package': (constraints, issues) =>
    `No package is allowed: ${rules(constraints)} ${constraints.length === 1 ? 'forbids' : 'together forbid'} every combination of ${issues.length === 1 ? 'issue' : 'issues'} ${list(issues)}.`,

  'no-points': () => 'All points are 0: nothing can be counted, offered by bots or compared.',
  'cannot-gain': (party, best, reservation) =>
    `"${party}" cannot gain: its best package is worth ${best}, no agreement ${reservation}.`,
  'no-zone': () => 'No package leaves every signatory at its reservation value or above.',
  'narrow-zone': (zone, all) =>
    `Only ${zone} of ${all} packages leave every signatory at its reservation value or above: many tables will not find one.`,
  'wide-zone': (zone, all) =>
    `${zone} of ${all} packages leave every signatory at its reservation value or above: nearly anything will do.`,
  'no-ratifiable-package': (sampled) =>
    `No package${sampled ? ' among those looked at' : ''} suits the signatories and the ratifiers.`,
  'purely-distributive': (potential) => `Integrative potential is ${potential}: what one signatory wins another loses.`,
  'no-logrolling': () => 'No two issues can be traded to the good of two signatories.',
  'one-best-package': () => 'One package is best for every signatory: nothing divides them.',

  'issue-without-points': (issue) => `Issue "${issue}" makes no difference in anybody's points.`,
  'issue-without-impact': (issue) => `Issue "${issue}" changes no indicator.`,
  'option-for-nobody': (option, issue, better) =>
    `Option "${option}" of issue "${issue}" is never the better choice: "${better}" is at least as good for every party and indicator.`,
  'indicator-without-effect': (indicator) =>
    `No option changes indicator "${indicator}"; its weight counts for nothing.`,
  'many-packages': (packages) =>
    `${packages} packages are more than people can oversee; four to six issues of three to five options are enough.`,

  'attractive-breach': (condition, count, benefit, example) =>
    `${count} ${count === 1 ? 'package' : 'packages'} in breach of "${condition}" ${count === 1 ? 'is' : 'are'} worth much (mutual benefit up to ${benefit}) and below nobody's limit, signatory or ratifier, for instance ${example}: the best way out of this table does harm. Raise the ratifier's limit, or say in "silenced" why it is meant.`,
  'condition-unavoidable': (condition) => `Every package that suits the signatories breaches condition "${condition}".`,
  'condition-without-temptation': (condition) =>
    `No package that suits the signatories breaches condition "${condition}": nobody is tempted.`,
  'cap-without-effect': (cap, condition) =>
    `The cap ${cap} of condition "${condition}" is never reached: breaching it costs nothing.`,
  'protection-missing': (conditions) =>
    `${conditions.length === 1 ? 'Condition' : 'Conditions'} ${list(conditions)} ${conditions.length === 1 ? 'is' : 'are'} named after the harm only; write "protection", the name of what is kept.`,
  'no-indicators': () => 'The case has no indicators: it has no local impact and no quadrant.',
  'no-partnership': () => 'No package has high mutual benefit and high local impact: partnership is out of reach.',
  'no-extraction': () =>
    'No package that suits the signatories has high mutual benefit with low local impact: no temptation.',
  'no-aid': () => 'No package that suits the signatories has high local impact with low mutual benefit.',
  'no-tension': (correlation) =>
    `Joint gain and local impact go together (correlation ${correlation}): the rubric adds no tension.`,
  'event-ends-zone': (event) =>
    `After the event "${event}" no package leaves every signatory at its reservation value or above.`,

  'event-forbids-all': (event, constraints) =>
    `After the event "${event}" no package is allowed any more, because of ${rules(constraints)}: nothing can be agreed.`,
  'events-forbid-all': (events, constraints) =>
    `Once the events ${list(events)} have all happened, no package is allowed any more, because of ${rules(constraints)}.`,

  'brief-contradicts-limit': (party, said, reservation) =>
    `The brief of "${party}" puts its limit at ${said.join(', ')}, its "reservation" is ${reservation}.`,
  'brief-contradicts-points': (party, said) =>
    `The brief of "${party}" speaks of ${said.join(', ')} points, but none of its points are that many.`,
  'minutes-contradict': (said, minutes, where, count) =>
    `The texts speak of ${said.join(', ')} minutes, the phases add up to ${minutes} minutes: ${places(where, count)}.`,
  'points-not-100': (sums) =>
    `The best options of a party should add up to 100, so that people can read its points: ${sums.join(', ')}.`,
  'long-brief': (party, minutes, most) =>
    `The brief of "${party}" takes ${minutes} minutes to read, more than ${most}.`,
  'short-brief': (parties, least) =>
    `The brief of ${list(parties)} has fewer than ${least} words: nobody reads the interests behind the points.`,
  'brief-without-paragraphs': (parties) =>
    `The brief of ${list(parties)} is one long paragraph; in a folded text (">-") two blank lines part two paragraphs.`,
  'brief-without-anda': (parties) => `The Indonesian brief of ${list(parties)} does not address its reader: "Anda".`,
  'card-missing': (parties) =>
    `${list(parties)} ${parties.length === 1 ? 'has' : 'have'} no five-line card ("card"): people read it before the brief.`,
  'clause-not-whole': (where, count) => `A clause is not one to three whole sentences: ${places(where, count)}.`,
  'clause-without-value': (where, count) =>
    `A clause reads the same at every value; write "{value}" where the value stands: ${places(where, count)}.`,
  'numbers-without-source': () =>
    'Some effects have no source, and "fiction" does not say that their numbers are invented or illustrative.',
  'not-translated': (where, count) =>
    `${count === 1 ? 'A text is' : `${count} texts are`} the same in two languages: ${places(where, count)}.`,
  'language-missing': (language, where, count) =>
    `${count} ${count === 1 ? 'text is' : 'texts are'} missing in "${language}": ${places(where, count)}. Screens use another language and say so.`,
  'left-open': (where, count) => `A place is still left open: ${places(where, count)}.`,
  'silenced-unused': (code) => `"silenced" names "${code}", but there is no such finding (any more).`,
  'variant-of': (variant, said) => `Variant "${variant}": ${said}`,
};
