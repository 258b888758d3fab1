import { SpaceError } from '../analysis/space-error.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type CaseFigures, caseFigures } from './case-figures.ts';
import { studyCase } from './case-study.ts';
import { checkImpact } from './check-impact.ts';
import { checkInjections } from './check-injections.ts';
import { checkIssues } from './check-issues.ts';
import { checkTexts } from './check-texts.ts';
import { checkZone } from './check-zone.ts';
import { error, type Finding } from './finding.ts';

/** What the checks say of a case, errors first. */
export interface CaseReport {
  readonly findings: readonly Finding[];
  /** `undefined` for a case too large to analyse. */
  readonly figures: CaseFigures | undefined;
}

/**
 * Is a case worth playing? In: a scenario whose shape and references are sound. Out: findings and figures. Never
 * throws for such a scenario; one too large to analyse gets an error that says so.
 */
export function reportOn(scenario: Scenario): CaseReport {
  const texts = checkTexts(scenario);
  try {
    const study = studyCase(scenario);
    const figures = caseFigures(study);
    const findings = [
      ...checkZone(study, figures),
      ...checkIssues(study),
      ...checkImpact(study, figures),
      ...checkInjections(study),
      ...texts,
    ];
    return { findings: errorsFirst(findings), figures };
  } catch (problem) {
    if (!(problem instanceof RangeError || problem instanceof SpaceError)) throw problem;
    return { findings: [error('cannot-be-analysed', `${problem.message}.`), ...texts], figures: undefined };
  }
}

/** The findings of `reportOn` alone. */
export function checkMeaning(scenario: Scenario): readonly Finding[] {
  return reportOn(scenario).findings;
}

function errorsFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
