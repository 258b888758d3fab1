import type { ByLanguage } from '../kernel/languages.ts';
import { type FindingCode, type FindingWords, findingWords } from './finding-words.ts';

/**
 * Something about a case that its author should know. An error makes the case unfit for play, a warning may be meant;
 * a note blames nothing: it says what an author has said to be meant.
 */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  /** Names the check that found it. */
  readonly code: FindingCode;
  /** Where in the case: ids and keys joined by dots (`issues.pay.options.low`); empty for the case as a whole. */
  readonly at: string;
  readonly message: ByLanguage<string>;
}

export type { FindingCode } from './finding-words.ts';

type Facts<Code extends FindingCode> = Parameters<FindingWords[Code]>;

/** A finding that makes the case unfit for play. */
export function error<Code extends FindingCode>(code: Code, at: string, ...facts: Facts<Code>): Finding {
  return { severity: 'error', code, at, message: findingWords(code, facts) };
}

/** A finding that the author may have meant. */
export function warning<Code extends FindingCode>(code: Code, at: string, ...facts: Facts<Code>): Finding {
  return { severity: 'warning', code, at, message: findingWords(code, facts) };
}
