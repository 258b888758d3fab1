import { joinedIssues } from './joined-issues.ts';

/** Packages that do not count: those with one of the options in every one of these issues. */
export type ForbiddenChoices = readonly (readonly [issue: number, options: readonly number[]])[];

/** The least and the most that any package gives. */
export interface PointsRange {
  readonly worst: number;
  readonly best: number;
}

/** What is added where two issues meet in these options. */
interface Meeting {
  readonly issues: readonly [number, number];
  readonly options: readonly [number, number];
  readonly points: number;
}

/**
 * The range of the sum of one value for each issue and of the meetings that are met, over all packages that are allowed.
 * Where joined issues are allowed nothing at all (no case that passes its check), the range is that of everything.
 * Throws `RangeError` when joined issues have more than a million combinations.
 */
export function rangeOfSums(
  values: readonly (readonly number[])[],
  meetings: readonly Meeting[],
  forbidden: readonly ForbiddenChoices[],
): PointsRange {
  let worst = 0;
  let best = 0;
  const joins = [
    ...meetings.map(({ issues }) => issues),
    ...forbidden.map((choices) => choices.map(([issue]) => issue)),
  ];
  for (const issues of joinedIssues(values.length, joins)) {
    const own = forbidden.filter((choices) => choices.every(([issue]) => issues.includes(issue)));
    const allowed = rangeTogether(values, meetings, issues, own);
    const range = allowed.worst > allowed.best ? rangeTogether(values, meetings, issues, []) : allowed;
    worst += range.worst;
    best += range.best;
  }
  return { worst, best };
}

const MOST_COMBINATIONS = 1_000_000;

function rangeTogether(
  values: readonly (readonly number[])[],
  meetings: readonly Meeting[],
  issues: readonly number[],
  forbidden: readonly ForbiddenChoices[],
): PointsRange {
  const combinations = issues.reduce((product, issue) => product * (values[issue]?.length ?? 0), 1);
  if (combinations > MOST_COMBINATIONS) {
    throw new RangeError(`Interactions join issues with ${combinations} combinations; at most ${MOST_COMBINATIONS}`);
  }
  const joining = meetings.filter((one) => issues.includes(one.issues[0]));
  const chosen = new Map<number, number>();
  let worst = Number.POSITIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  const tryFrom = (depth: number, points: number): void => {
    const issue = issues[depth];
    if (issue === undefined) {
      if (forbidden.some((choices) => choices.every(([at, options]) => options.includes(chosen.get(at) ?? -1)))) return;
      const met = joining.filter((one) => one.issues.every((joined, at) => chosen.get(joined) === one.options[at]));
      const total = met.reduce((sum, one) => sum + one.points, points);
      worst = Math.min(worst, total);
      best = Math.max(best, total);
      return;
    }
    values[issue]?.forEach((value, option) => {
      chosen.set(issue, option);
      tryFrom(depth + 1, points + value);
    });
  };
  tryFrom(0, 0);
  return { worst, best };
}
