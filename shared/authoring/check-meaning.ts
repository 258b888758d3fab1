import { SpaceError } from '../analysis/space-error.ts';
import { inBoth, sameInEach } from '../kernel/languages.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type CaseFigures, caseFigures } from './case-figures.ts';
import { studyCase } from './case-study.ts';
import { checkBriefNumbers } from './check-brief-numbers.ts';
import { constraintsInTheWay } from './check-constraints.ts';
import { checkCraft } from './check-craft.ts';
import { checkImpact } from './check-impact.ts';
import { checkInjections } from './check-injections.ts';
import { checkIssues } from './check-issues.ts';
import { checkTexts } from './check-texts.ts';
import { checkZone } from './check-zone.ts';
import { error, type Finding } from './finding.ts';
import { type NamedPackages, NO_PACKAGES, namedPackages } from './named-packages.ts';
import { weighed } from './weighing.ts';

/** What the checks say of a case, errors first. */
export interface CaseReport {
  readonly findings: readonly Finding[];
  /** `undefined` for a case too large to analyse, and for one without points. */
  readonly figures: CaseFigures | undefined;
  readonly packages: NamedPackages;
}

/**
 * Is a case worth playing? In: a scenario whose shape and references are sound. Out: findings, figures and the packages
 * worth knowing. Never throws for such a scenario; one too large to analyse gets an error that says so.
 * @param ofFile what was found in its file already
 */
export function reportOn(scenario: Scenario, ofFile: readonly Finding[] = []): CaseReport {
  const texts = [...ofFile, ...checkTexts(scenario), ...checkBriefNumbers(scenario), ...checkCraft(scenario)];
  const without = (finding: Finding): CaseReport => ({
    findings: weighed(scenario, [finding, ...texts]),
    figures: undefined,
    packages: NO_PACKAGES,
  });
  if (!hasPoints(scenario)) return without(error('no-points', 'parties'));
  try {
    const study = studyCase(scenario);
    const figures = caseFigures(study);
    const findings = [
      ...checkZone(study, figures),
      ...checkIssues(study, figures),
      ...checkImpact(study, figures),
      ...checkInjections(study),
      ...texts,
    ];
    return { findings: weighed(scenario, findings), figures, packages: namedPackages(study) };
  } catch (problem) {
    if (!(problem instanceof RangeError || problem instanceof SpaceError)) throw problem;
    return without(whyNot(scenario, problem));
  }
}

/** Why nothing can be counted, at the place that is to be changed. */
function whyNot(scenario: Scenario, problem: RangeError | SpaceError): Finding {
  if (!(problem instanceof SpaceError)) return error('cannot-be-analysed', '', sameInEach(problem.message));
  const ids = problem.issues.map((issue) => scenario.issues[issue]?.id ?? '');
  if (problem.code === 'no-package-allowed') {
    const open = publicScenario(scenario);
    const inTheWay = constraintsInTheWay(open, open.constraints ?? []);
    const at = `constraints.${inTheWay.at(-1)?.id ?? ''}`;
    return error(
      'no-lawful-package',
      at,
      inTheWay.map(({ id, name }) => ({ id, name: inBoth(name) })),
      ids,
    );
  }
  if (problem.code === 'joined-issues-too-many-options') return error('issues-joined', `issues.${ids[0]}`, ids);
  return error('cannot-be-analysed', '', sameInEach(problem.message));
}

/** The findings of `reportOn` alone. */
export function checkMeaning(scenario: Scenario): readonly Finding[] {
  return reportOn(scenario).findings;
}

/** A case whose points are all 0 has one fault, of which everything else that could be counted follows. */
function hasPoints({ parties, interactions }: Scenario): boolean {
  const values = parties.flatMap(({ points, reservation }) => [
    reservation,
    ...Object.values(points).flatMap((options) => Object.values(options)),
  ]);
  return [...values, ...interactions.map(({ points }) => points)].some((one) => one !== 0);
}
