import type { Finding } from '../../shared/authoring/finding.ts';
import { type CaseText, inEachLanguage } from '../../shared/kernel/languages.ts';
import { caseHash } from '../../shared/log/cases.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { logFault } from '../faults.ts';
import { sha256 } from '../sha256.ts';
import { Thread } from '../thread.ts';
import { causesOf } from './case-findings.ts';
import { type ParsedScenario, problemIn, variantsOf } from './scenario-file.ts';
import { type CasePlaces, loadPlacedCases, type PlacedFolder } from './scenarios.ts';

type SoundCase = Extract<ParsedScenario, { readonly scenario: Scenario }>;

/** A case of this server, and whether it may be offered. */
export interface ShelvedCase extends PlacedFolder {
  /** Absent where the file cannot be used. */
  readonly scenario?: Scenario | undefined;
  readonly hash?: string | undefined;
  /** Why it is not offered, the worst first; none where it is. */
  readonly problems: readonly CaseText[];
  /** How many findings its author may have meant. */
  readonly warnings: number;
}

/** The cases that a server offers: those that came with it and those of its data folder, each with what its check says. */
export class CaseShelf {
  readonly #places: CasePlaces;
  readonly #thread = new Thread<Scenario, readonly Finding[]>(
    new URL('./check-worker.ts', import.meta.url),
    'checks of cases',
  );
  /** A file that has not changed is the same object, checked once. */
  readonly #checked = new WeakMap<Scenario, Promise<readonly Finding[]>>();
  readonly #variants = new WeakMap<Scenario, readonly Scenario[]>();
  readonly #hashes = new WeakMap<Scenario, string>();

  constructor(places: CasePlaces) {
    this.#places = places;
  }

  /** Every case with its check, the shipped ones first, each variant behind the whole case. */
  async all(): Promise<ShelvedCase[]> {
    const cases = await loadPlacedCases(this.#places);
    const shelved = cases.map(async ({ result, ...folder }): Promise<ShelvedCase[]> => {
      if (!('problems' in result)) {
        return Promise.all(
          this.#played(result).map(async (scenario) => ({ ...folder, ...(await this.#told(scenario)) })),
        );
      }
      const problems = causesOf(result.problems).map(({ first }) =>
        inEachLanguage((language) => problemIn(first, language)),
      );
      return [{ ...folder, problems, warnings: 0 }];
    });
    return (await Promise.all(shelved)).flat();
  }

  /** [CF-11] Sound cases that are marked for practise, each once whole. */
  async forPractise(): Promise<readonly Scenario[]> {
    const cases = await loadPlacedCases(this.#places);
    const marked = cases.flatMap(({ result }) =>
      'problems' in result || !result.scenario.practise ? [] : [result.scenario],
    );
    const findings = await Promise.all(marked.map((scenario) => this.#check(scenario)));
    return marked.filter((_, at) => findings[at]?.every(({ severity }) => severity !== 'error'));
  }

  /**
   * What can be played of the case of a key: the whole, then its variants; nothing of a file that cannot be used, and
   * `undefined` where there is none. Its check keeps nobody from opening it who knows its name.
   */
  async find(key: string): Promise<readonly Scenario[] | undefined> {
    const found = (await loadPlacedCases(this.#places)).find((one) => one.key === key);
    return found && ('problems' in found.result ? [] : this.#played(found.result));
  }

  /** The key of the case that is played in just these forms: the whole and its variants, by their hashes. */
  async keyOf(hashes: readonly string[]): Promise<string | undefined> {
    const wanted = hashes.join(' ');
    const cases = await loadPlacedCases(this.#places);
    const isIt = ({ result }: (typeof cases)[number]) =>
      !('problems' in result) && this.#hashesOf(result).join(' ') === wanted;
    return cases.find(isIt)?.key;
  }

  /** What the check of a form of a case finds that may be meant. */
  async warningsOf(scenario: Scenario): Promise<readonly CaseText[]> {
    const findings = await this.#check(scenario);
    return findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
  }

  #hashesOf(result: SoundCase): readonly string[] {
    return this.#played(result).map((scenario) => this.hashOf(scenario));
  }

  #played(result: SoundCase): readonly Scenario[] {
    const known = this.#variants.get(result.scenario) ?? [result.scenario, ...variantsOf(result)];
    this.#variants.set(result.scenario, known);
    return known;
  }

  async #told(scenario: Scenario): Promise<Omit<ShelvedCase, keyof PlacedFolder>> {
    const findings = await this.#check(scenario);
    return {
      scenario,
      hash: this.hashOf(scenario),
      problems: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
    };
  }

  #check(scenario: Scenario): Promise<readonly Finding[]> {
    const known = this.#checked.get(scenario);
    if (known !== undefined) return known;
    // A check that fails is a fault of ours, no reason to keep a case from its facilitator.
    const findings = this.#thread.ask(scenario).catch((error): readonly Finding[] => {
      logFault(`checking the case ${scenario.id}`, error);
      return [];
    });
    this.#checked.set(scenario, findings);
    return findings;
  }

  hashOf(scenario: Scenario): string {
    const known = this.#hashes.get(scenario) ?? caseHash(scenario, sha256);
    this.#hashes.set(scenario, known);
    return known;
  }
}

/** Which case is offered first: the one that was played last here, else the warm-up, else the shortest that is whole. */
export function offeredFirst(
  cases: readonly ShelvedCase[],
  last: Pick<Scenario, 'id' | 'version' | 'variant'> | undefined,
): ShelvedCase | undefined {
  const offered = cases.filter(({ problems, scenario }) => problems.length === 0 && !scenario?.practise);
  const sames = offered.filter(
    ({ scenario }) => scenario?.id === last?.id && scenario?.variant?.id === last?.variant?.id,
  );
  return (
    sames.find(({ scenario }) => scenario?.version === last?.version) ??
    sames[0] ??
    offered.find(({ scenario }) => scenario?.warmUp) ??
    offered.toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)) || minutesOf(a) - minutesOf(b))[0]
  );
}

function isPart({ scenario }: ShelvedCase): boolean {
  return scenario?.variant !== undefined;
}

function minutesOf({ scenario }: ShelvedCase): number {
  return scenario?.phases.reduce((sum, phase) => sum + phase.minutes, 0) ?? 0;
}
