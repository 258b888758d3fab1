import { type PractiseFeedback, readFeedback } from '../../../shared/practise/feedback.ts';
import {
  arePractiseActs,
  isPractiseSetup,
  type PractiseAct,
  type PractiseSetup,
} from '../../../shared/practise/practise-acts.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { readPractiseCase } from '../../../shared/wire/practise-routes.ts';
import { forget, readStored, writeStored } from '../../feed/device-storage.ts';

const KEY = 'runding.practise';
/** Apart, because it never changes while it is played. */
const CASE_KEY = 'runding.practise.case';

/** A practise as this phone keeps it, beside its case. */
export interface KeptPractise {
  readonly setup: PractiseSetup;
  readonly acts: readonly PractiseAct[];
  /** Where its clock stands, ms since the epoch. */
  readonly now: number;
  /** What was told of the practise before this one. */
  readonly before?: PractiseFeedback | undefined;
}

/** The practise that this phone keeps; what is none counts as nothing. */
export function readKeptPractise(): (KeptPractise & { readonly scenario: Scenario }) | undefined {
  try {
    const { format, setup, acts, now, before } = JSON.parse(readStored(KEY) ?? '{}');
    const scenario = readPractiseCase(JSON.parse(readStored(CASE_KEY) ?? '{}'));
    if (format !== 1 || !Number.isFinite(now) || scenario === undefined) return undefined;
    return isPractiseSetup(setup) && arePractiseActs(acts)
      ? { setup, acts, now, before: readFeedback(before), scenario }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the case of a practise that begins: it goes on also where the server has another version of it, or none. */
export function keepPractiseCase(scenario: Scenario): void {
  writeStored(CASE_KEY, JSON.stringify(scenario));
}

export function keepPractise(practise: KeptPractise): void {
  writeStored(KEY, JSON.stringify({ format: 1, ...practise }));
}

export function forgetPractise(): void {
  forget(KEY);
  forget(CASE_KEY);
}
