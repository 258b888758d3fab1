import type { Scenario } from '../scenario/schema.ts';
import { type Finding, type FindingCode, warning } from './finding.ts';

/** The errors of the first checks. In a case of format 1 everything that was found later is a warning. */
const FIRST_ERRORS: readonly FindingCode[] = [
  'cannot-be-analysed',
  'issues-joined',
  'cannot-gain',
  'no-zone',
  'no-ratifiable-package',
  'issue-without-points',
  'indicator-without-effect',
  'condition-unavoidable',
  'no-partnership',
];

/**
 * Findings as they count for this case, errors first: a case of format 1 is not held to what came after it, and what the
 * author says to be meant is a note.
 */
export function weighed(
  { format, silenced = [] }: Pick<Scenario, 'format' | 'silenced'>,
  findings: readonly Finding[],
): Finding[] {
  const counted = findings.map((finding): Finding => {
    if (silenced.some((one) => isMeant(one, finding))) return { ...finding, severity: 'note' };
    const isLater = finding.severity === 'error' && format === 1 && !FIRST_ERRORS.includes(finding.code);
    return isLater ? { ...finding, severity: 'warning' } : finding;
  });
  const idle = silenced.filter((one) => !findings.some((finding) => isMeant(one, finding)));
  const all = [...counted, ...idle.map(({ code }) => warning('silenced-unused', 'silenced', code))];
  return all.toSorted(bySeverity);
}

function isMeant(silenced: NonNullable<Scenario['silenced']>[number], { code, at }: Finding): boolean {
  return (
    silenced.code === code && (silenced.at === undefined || silenced.at === at || at.startsWith(`${silenced.at}.`))
  );
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

/** Sorts findings: errors first. */
export function bySeverity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity];
}
