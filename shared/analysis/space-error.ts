export type SpaceErrorCode =
  | 'no-parties'
  | 'no-issues'
  | 'no-options'
  | 'issues-differ-between-parties'
  | 'options-differ-between-parties'
  | 'reservation-missing'
  | 'points-not-finite'
  | 'interaction-names-unknown-place'
  | 'interaction-within-one-issue'
  | 'forbidden-names-unknown-place'
  | 'no-package-allowed'
  | 'joined-issues-too-many-options'
  | 'too-many-packages'
  | 'package-not-in-space'
  | 'listing-too-long';

/** Bad input to the analysis, with a code to branch on and a sentence that names the place. */
export class SpaceError extends Error {
  readonly code: SpaceErrorCode;
  /** The issues that it is about, by their places; none where it is about the whole. */
  readonly issues: readonly number[];

  constructor(code: SpaceErrorCode, message: string, issues: readonly number[] = []) {
    super(message);
    this.issues = issues;
    this.name = 'SpaceError';
    this.code = code;
  }
}
