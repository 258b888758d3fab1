/** A no, with the code of the fact that stands in the way. */
export interface Refused<Code extends string> {
  readonly kind: 'refused';
  readonly code: Code;
}

/** What was asked for, or a no: the one way in which rules say either. A rule hands on the no of another as it is. */
export type Refusable<T, Code extends string> = T | Refused<Code>;

export function refused<Code extends string>(code: Code): Refused<Code> {
  return { kind: 'refused', code };
}

/** Whether an answer is a no. Nothing else that a rule answers has the kind `refused`. */
export function isRefused<T>(answer: T): answer is Extract<T, Refused<string>> {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused';
}
