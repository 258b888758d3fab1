import type { CaseFigures } from './case-figures.ts';
import type { CaseStudy } from './case-study.ts';
import { error, type Finding, warning } from './finding.ts';

/** From this correlation on, points and impact say the same. */
const SAME_DIRECTION = 0.8;

/** Checks that harm is possible and avoidable, and that the parties' points and the local impact are in tension. */
export function checkImpact(study: CaseStudy, figures: CaseFigures): Finding[] {
  return [...study.scenario.conditions.flatMap((one) => checkCondition(study, one)), ...checkTension(figures)];
}

function checkCondition({ packages }: CaseStudy, { id, cap }: { id: string; cap: number }): Finding[] {
  const findings: Finding[] = [];
  const rational = packages.filter((one) => one.isRational);
  const breaching = rational.filter((one) => one.breached.includes(id));
  if (rational.length > 0 && breaching.length === rational.length) {
    findings.push(
      error('condition-unavoidable', `Every package that suits the signatories breaches condition "${id}".`),
    );
  } else if (rational.length > 0 && breaching.length === 0) {
    const message = `No package that suits the signatories breaches condition "${id}": nobody is tempted.`;
    findings.push(warning('condition-without-temptation', message));
  }
  const isCapping = packages.some((one) => one.breached.includes(id) && (one.localImpact ?? 0) >= cap);
  if (findings.length === 0 && !isCapping) {
    const message = `The cap ${cap} of condition "${id}" is never reached: breaching it costs nothing.`;
    findings.push(warning('cap-without-effect', message));
  }
  return findings;
}

function checkTension({ quadrants, correlation }: CaseFigures): Finding[] {
  if (quadrants === undefined) {
    return [warning('no-indicators', 'The case has no indicators: it has no local impact and no quadrant.')];
  }
  const findings: Finding[] = [];
  if (Object.values(quadrants).every((count) => count === 0)) return findings;
  if (quadrants.partnership === 0) {
    const message = 'No package has high mutual benefit and high local impact: partnership is out of reach.';
    findings.push(error('no-partnership', message));
  }
  if (quadrants.extraction === 0) {
    const message =
      'No package that suits the signatories has high mutual benefit with low local impact: no temptation.';
    findings.push(warning('no-extraction', message));
  }
  if (quadrants.aid === 0) {
    const message = 'No package that suits the signatories has high local impact with low mutual benefit.';
    findings.push(warning('no-aid', message));
  }
  if (correlation !== undefined && correlation > SAME_DIRECTION) {
    const message = `Joint gain and local impact go together (correlation ${correlation.toFixed(2)}): the rubric adds no tension.`;
    findings.push(warning('no-tension', message));
  }
  return findings;
}
