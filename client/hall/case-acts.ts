import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CaseDescription, ScenarioListing } from '../../shared/wire/case-messages.ts';
import { ask } from '../feed/hall-api.ts';
import { meetCase } from '../lib/language/case-texts.ts';
import { caseWish } from './opening-plan.ts';

/** What the acts on the cases of the house reach. */
interface CaseReach {
  readonly key: ReadonlySignal<string | undefined>;
  readonly scenarios: Signal<readonly ScenarioListing[] | undefined>;
  /** A refusal, or nothing. */
  readonly trouble: Signal<string | undefined>;
  /** Says a refusal by its code. */
  readonly refuse: (code: string) => false;
}

/** What the pages ask for of the cases of the house. */
export function createCaseActs({ key, scenarios, trouble, refuse }: CaseReach) {
  /** Asks for the list anew. */
  async function list(): Promise<boolean> {
    const answer = await ask('listCases', { bearer: key.value });
    if (!answer.ok) return refuse(answer.code);
    scenarios.value = answer.scenarios;
    return true;
  }

  function read(answer: Awaited<ReturnType<typeof ask<'describeCase'>>>): CaseDescription | undefined {
    if (!answer.ok) {
      refuse(answer.code);
      return undefined;
    }
    meetCase(answer.scenario);
    return answer;
  }

  return {
    /** A file that was put into a field for another kind of file, on its way to its own. */
    mislaid: signal<{ readonly kind: 'case' | 'archive'; readonly file: File } | undefined>(undefined),
    listCases: list,
    /** What a case of the list says of itself; `undefined` where that is refused, which is said. */
    async describeCase(one: ScenarioListing): Promise<CaseDescription | undefined> {
      const { scenario, variant } = caseWish(one);
      return read(await ask('describeCase', { bearer: key.value, case: scenario, variant }));
    },
    /** The same of the case that a session plays. */
    async describePlayed(session: string): Promise<CaseDescription | undefined> {
      return read(await ask('readSessionCase', { bearer: key.value, session }));
    },
    /** Hands in a case in one file; the list has it then. */
    async takeIn(file: File) {
      trouble.value = undefined;
      const answer = await ask('addCase', { bearer: key.value, body: file });
      if (answer.ok) await list();
      return answer;
    },
    /** Takes an own case away; the list lacks it then. */
    async takeAway({ folder }: ScenarioListing) {
      trouble.value = undefined;
      const answer = await ask('removeCase', { bearer: key.value, case: folder });
      if (answer.ok) await list();
      return answer;
    },
  };
}
