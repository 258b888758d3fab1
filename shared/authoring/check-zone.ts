import { forbiddenChoices } from '../scoring/lawful.ts';
import { pointsRange } from '../scoring/points.ts';
import type { CaseFigures } from './case-figures.ts';
import type { CaseStudy } from './case-study.ts';
import { error, type Finding, warning } from './finding.ts';

/** A zone smaller than this share of the packages is hard to find in a workshop. */
const NARROW_ZONE = 0.01;
/** In a zone larger than this share nearly any package will do. */
const WIDE_ZONE = 0.8;

/** Checks that everybody has something to gain, that an agreement exists, and that value can be created. */
export function checkZone(study: CaseStudy, figures: CaseFigures): Finding[] {
  return [...checkParties(study), ...checkAgreement(study, figures), ...checkValue(study, figures)];
}

function checkParties({ scenario, public: open, briefs }: CaseStudy): Finding[] {
  return briefs.flatMap((brief, i) => {
    if (scenario.parties[i]?.role === 'observer') return [];
    const { best } = pointsRange(brief, forbiddenChoices(open));
    if (best > brief.reservation) return [];
    return [error('cannot-gain', `parties.${brief.party}`, brief.party, best, brief.reservation)];
  });
}

function checkAgreement({ analysis, packages, packageCount, isSampled }: CaseStudy, figures: CaseFigures): Finding[] {
  if (analysis.rationalFrontier.count === 0) return [error('no-zone', 'parties')];
  const findings: Finding[] = [];
  const zone = figures.rationalPackages;
  if (zone !== undefined && zone / packageCount < NARROW_ZONE) {
    findings.push(warning('narrow-zone', 'parties', zone, packageCount));
  }
  if (zone !== undefined && zone / packageCount > WIDE_ZONE) {
    findings.push(warning('wide-zone', 'parties', zone, packageCount));
  }
  if (!packages.some((one) => one.isRatifiable)) {
    findings.push(error('no-ratifiable-package', 'parties', isSampled));
  }
  return findings;
}

function checkValue({ scenario, analysis }: CaseStudy, figures: CaseFigures): Finding[] {
  const findings: Finding[] = [];
  const potential = figures.integrativePotential;
  const hasTrades = figures.logrollingPairs.length > 0;
  const hasCommonWishes = figures.compatibleIssues.length > 0;
  // Where something can be traded or is wanted by all, there is value to find, whatever the sum of shares says.
  // Of issues that constraints join nobody knows whether they can be traded.
  const isBound = (scenario.constraints ?? []).length > 0;
  if (potential !== undefined && potential <= 0 && !hasTrades && !hasCommonWishes && !isBound) {
    findings.push(warning('purely-distributive', 'issues', potential.toFixed(2)));
  }
  // Issues that are joined are not looked at for trades, so that with them nothing can be said.
  if (!hasTrades && scenario.interactions.length === 0 && !isBound) {
    findings.push(warning('no-logrolling', 'issues'));
  }
  if (analysis.frontier.distinctPoints === 1) {
    findings.push(warning('one-best-package', 'issues'));
  }
  return findings;
}
