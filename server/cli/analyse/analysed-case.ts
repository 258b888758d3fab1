import type { OutcomeSpaceInput } from '../../../shared/analysis/space.ts';

/** What the analysis needs of an input file. */
export interface AnalysedCase {
  readonly name: string;
  readonly input: OutcomeSpaceInput;
  /** packages to measure, as option indices per issue */
  readonly samples: readonly (readonly number[])[];
}

/** An input file that cannot be analysed; `code` names the reason. */
export class CaseFileError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CaseFileError';
    this.code = code;
  }
}
