import type { Scenario } from '../scenario/schema.ts';
import type { Finding, FindingCode } from './finding.ts';

/** The errors of the first checks. In a case of format 1 everything that was found later is a warning. */
const FIRST_ERRORS: readonly FindingCode[] = [
  'cannot-be-analysed',
  'cannot-gain',
  'no-zone',
  'no-ratifiable-package',
  'issue-without-points',
  'indicator-without-effect',
  'condition-unavoidable',
  'no-partnership',
];

/** Findings as they count for this case, errors first: a case of format 1 is not held to what came after it. */
export function weighed({ format }: Pick<Scenario, 'format'>, findings: readonly Finding[]): Finding[] {
  const counted = findings.map((finding): Finding => {
    const isLater = finding.severity === 'error' && format === 1 && !FIRST_ERRORS.includes(finding.code);
    return isLater ? { ...finding, severity: 'warning' } : finding;
  });
  return counted.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };
