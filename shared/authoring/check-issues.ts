import type { PartyBrief } from '../scenario/public-scenario.ts';
import { compileConditions } from '../scoring/breaches.ts';
import { indicatorScales } from '../scoring/indicator-scale.ts';
import { compileConstraints } from '../scoring/lawful.ts';
import type { CaseFigures } from './case-figures.ts';
import type { CaseStudy } from './case-study.ts';
import { error, type Finding, warning } from './finding.ts';

/** Checks that every issue matters, that every option may be somebody's choice, and that every indicator can move. */
export function checkIssues(study: CaseStudy, figures: CaseFigures): Finding[] {
  return [...checkEffects(study), ...checkOptions(study, figures), ...checkIndicators(study), ...checkSize(study)];
}

function checkEffects({ scenario, public: open, briefs }: CaseStudy): Finding[] {
  const scales = indicatorScales(open);
  return scenario.issues.flatMap(({ id }, issue) => {
    const findings: Finding[] = [];
    if (!briefs.some((brief) => isConcerned(brief, issue))) {
      findings.push(error('issue-without-points', `issues.${id}`, id));
    }
    if (scales.length > 0 && !scales.some((scale) => differs(scale.effects[issue] ?? []))) {
      findings.push(warning('issue-without-impact', `issues.${id}`, id));
    }
    return findings;
  });
}

function isConcerned({ points, interactions }: PartyBrief, issue: number): boolean {
  return differs(points[issue] ?? []) || interactions.some((one) => one.points !== 0 && one.issues.includes(issue));
}

function differs(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0]);
}

/**
 * An option is worth considering unless another one of its issue is at least as good for every party and every indicator
 * and better for one. Where interactions, conditions or constraints look at the issue, an option has no worth of its own; and where
 * the signatories wish for the same, the others are there to be given up.
 */
function checkOptions({ scenario, public: open, briefs }: CaseStudy, { compatibleIssues }: CaseFigures): Finding[] {
  const scales = indicatorScales(open);
  const looking = new Set([
    ...compileConditions(open).flatMap((condition) => condition.breachedBy.flatMap((entry) => entry.map(([i]) => i))),
    ...briefs.flatMap((brief) => brief.interactions.flatMap((one) => one.issues)),
    ...compileConstraints(open).flatMap(({ when, other }) => [...when, ...other].map(([issue]) => issue)),
  ]);
  return scenario.issues.flatMap(({ id, options, number }, issue) => {
    if (number !== undefined || looking.has(issue) || compatibleIssues.includes(id)) return [];
    // Positive is better in every column.
    const columns = [
      ...briefs.map((brief) => brief.points[issue] ?? []),
      ...scales.map((scale) =>
        (scale.effects[issue] ?? []).map((effect) => effect * Math.sign(scale.best - scale.worst)),
      ),
    ];
    return options.flatMap((option, at) => {
      const better = options.findIndex((_, other) => {
        const changes = columns.map((column) => (column[other] ?? 0) - (column[at] ?? 0));
        const isEqual = changes.every((change) => change === 0);
        return other !== at && changes.every((change) => change >= 0) && (!isEqual || other < at);
      });
      const other = options[better]?.id;
      if (other === undefined) return [];
      return [warning('option-for-nobody', `issues.${id}.options.${option.id}`, option.id, id, other)];
    });
  });
}

function checkIndicators({ public: open }: CaseStudy): Finding[] {
  return indicatorScales(open).flatMap((scale) =>
    scale.best === scale.worst ? [error('indicator-without-effect', `indicators.${scale.id}`, scale.id)] : [],
  );
}

/** From here on nobody can oversee a case, and pictures rest on samples. */
const MANY_PACKAGES = 100_000;

function checkSize({ packageCount }: CaseStudy): Finding[] {
  if (packageCount <= MANY_PACKAGES) return [];
  return [warning('many-packages', 'issues', packageCount)];
}
