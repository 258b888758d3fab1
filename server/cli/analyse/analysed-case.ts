import type { z } from 'zod';
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
  /** What its schema says of it, where it was held against one. */
  readonly issue: z.core.$ZodIssue | undefined;

  constructor(code: string, message: string, issue?: z.core.$ZodIssue) {
    super(message);
    this.issue = issue;
    this.name = 'CaseFileError';
    this.code = code;
  }
}
