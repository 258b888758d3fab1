import type { CaseFigures } from './case-figures.ts';
import type { CaseStudy, StudiedPackage } from './case-study.ts';
import { error, type Finding, warning } from './finding.ts';

/** From this correlation on, points and impact say the same. */
const SAME_DIRECTION = 0.8;
/** From this mutual benefit on a table would gladly sign. */
const ATTRACTIVE = 90;

/** Checks that harm is possible and avoidable, and that the parties' points and the local impact are in tension. */
export function checkImpact(study: CaseStudy, figures: CaseFigures): Finding[] {
  return [...study.scenario.conditions.flatMap((one) => checkCondition(study, one)), ...checkTension(figures)];
}

function checkCondition(study: CaseStudy, { id, cap }: { id: string; cap: number }): Finding[] {
  const at = `conditions.${id}`;
  const findings: Finding[] = [];
  const { packages } = study;
  const rational = packages.filter((one) => one.isRational);
  const breaching = rational.filter((one) => one.breached.includes(id));
  if (rational.length > 0 && breaching.length === rational.length) {
    findings.push(error('condition-unavoidable', at, id));
  } else if (rational.length > 0 && breaching.length === 0) {
    findings.push(warning('condition-without-temptation', at, id));
  }
  const isCapping = packages.some((one) => one.breached.includes(id) && (one.localImpact ?? 0) >= cap);
  if (findings.length === 0 && !isCapping) findings.push(warning('cap-without-effect', at, cap, id));
  const attractive = breaching.filter((one) => one.isRatifiable && one.mutualBenefit >= ATTRACTIVE);
  const [worst] = attractive.toSorted((a, b) => b.mutualBenefit - a.mutualBenefit);
  if (worst !== undefined) {
    const example = choicesOf(study, worst);
    findings.push(error('attractive-breach', at, id, attractive.length, worst.mutualBenefit, example));
  }
  return findings;
}

function choicesOf({ scenario }: CaseStudy, { package: chosen }: StudiedPackage): string {
  return scenario.issues.map(({ id, options }, issue) => `${id}: ${options[chosen[issue] ?? -1]?.id}`).join(', ');
}

function checkTension({ quadrants, correlation }: CaseFigures): Finding[] {
  if (quadrants === undefined) return [warning('no-indicators', 'indicators')];
  const findings: Finding[] = [];
  if (Object.values(quadrants).every((count) => count === 0)) return findings;
  if (quadrants.partnership === 0) findings.push(error('no-partnership', 'indicators'));
  if (quadrants.extraction === 0) findings.push(warning('no-extraction', 'indicators'));
  if (quadrants.aid === 0) findings.push(warning('no-aid', 'indicators'));
  if (correlation !== undefined && correlation > SAME_DIRECTION) {
    findings.push(warning('no-tension', 'indicators', correlation.toFixed(2)));
  }
  return findings;
}
