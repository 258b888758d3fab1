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

function checkParties({ scenario, briefs }: CaseStudy): Finding[] {
  return briefs.flatMap((brief, i) => {
    if (scenario.parties[i]?.role === 'observer') return [];
    const { best } = pointsRange(brief);
    if (best > brief.reservation) return [];
    const message = `"${brief.party}" cannot gain: its best package is worth ${best}, no agreement ${brief.reservation}.`;
    return [error('cannot-gain', message)];
  });
}

function checkAgreement({ analysis, packages, packageCount, isSampled }: CaseStudy, figures: CaseFigures): Finding[] {
  if (analysis.rationalFrontier.count === 0) {
    return [error('no-zone', 'No package leaves every signatory at its reservation value or above.')];
  }
  const findings: Finding[] = [];
  const zone = figures.rationalPackages;
  const text = `${zone} of ${packageCount} packages leave every signatory at its reservation value or above`;
  if (zone !== undefined && zone / packageCount < NARROW_ZONE) {
    findings.push(warning('narrow-zone', `Only ${text}: many tables will not find one.`));
  }
  if (zone !== undefined && zone / packageCount > WIDE_ZONE) {
    findings.push(warning('wide-zone', `${text}: nearly anything will do.`));
  }
  if (!packages.some((one) => one.isRatifiable)) {
    const sampled = isSampled ? ' among those looked at' : '';
    findings.push(error('no-ratifiable-package', `No package${sampled} suits the signatories and the ratifiers.`));
  }
  return findings;
}

function checkValue({ scenario, analysis }: CaseStudy, figures: CaseFigures): Finding[] {
  const findings: Finding[] = [];
  const potential = figures.integrativePotential;
  if (potential !== undefined && potential <= 0) {
    const message = `Integrative potential is ${potential.toFixed(2)}: what one signatory wins another loses.`;
    findings.push(warning('purely-distributive', message));
  }
  // Issues with interactions are not looked at for trades, so that with them nothing can be said.
  if (figures.logrollingPairs.length === 0 && scenario.interactions.length === 0) {
    findings.push(warning('no-logrolling', 'No two issues can be traded to the good of two signatories.'));
  }
  if (analysis.frontier.distinctPoints === 1) {
    findings.push(warning('one-best-package', 'One package is best for every signatory: nothing divides them.'));
  }
  return findings;
}
