import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { caseName, shortHash } from '../opening-plan.ts';
import { openingText } from './words.ts';

/** The cases that a session may be opened with. */
export function usableCases(scenarios: readonly ScenarioListing[]): ScenarioListing[] {
  return scenarios.filter(({ problems, practise }) => problems.length === 0 && !practise);
}

/** The usable case that is offered first. */
export function firstCase(usable: readonly ScenarioListing[]): ScenarioListing | undefined {
  return usable.find(({ first }) => first === true) ?? usable[0];
}

/** A case in one line; one that could be taken for another says version, where it comes from, and its short hash. */
export function caseLine(one: ScenarioListing, all: readonly ScenarioListing[]): string {
  const minutes = sayNumber(one.minutes, one.minutes % 1 === 0 ? 0 : 1);
  return withIdentity(openingText().scenarioLine(caseName(one, say), one.parties.length, minutes), one, all);
}

/** A line about a case with what tells it from its namesakes, where it has any. */
export function withIdentity(line: string, one: ScenarioListing, all: readonly ScenarioListing[]): string {
  const isAlone = all.every(
    (other) => other.folder === one.folder || (other.id !== one.id && say(other.title) !== say(one.title)),
  );
  if (isAlone) return line;
  const hash = shortHash(one.hash ?? '');
  return openingText().scenarioOf(line, one.version ?? '', one.origin === 'own', hash);
}
