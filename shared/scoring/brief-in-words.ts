import type { IssueInWords, PartyBrief, Weight, WorthInWords } from '../scenario/public-scenario.ts';

/** A brief with ranks and words where its points were: nothing in it counts points, so that none can be told from it. */
export function briefInWords(brief: PartyBrief): PartyBrief {
  return {
    ...brief,
    reservation: 0,
    points: brief.points.map((options) => options.map(() => 0)),
    interactions: [],
    inWords: worthInWords(brief),
  };
}

/** What the options are worth to the party: ranks and words, without a number of points. */
export function worthInWords({ points, reservation, interactions }: PartyBrief): WorthInWords {
  const spreads = points.map((options) => Math.max(...options) - Math.min(...options));
  const largest = Math.max(...spreads);
  const issues = points.map((options, issue): IssueInWords => {
    const spread = spreads[issue] ?? 0;
    const levels = [...new Set(options)].sort((a, b) => b - a);
    return {
      rank: 1 + spreads.filter((one) => one > spread).length,
      weight: weightOf(spread, largest),
      steps: options.map((value) => levels.indexOf(value)),
    };
  });
  const extras = interactions.map(({ points: worth, ...extra }) => ({ ...extra, isGain: worth > 0 }));
  return { issues, alternative: alternativeOf(points, spreads, reservation), extras };
}

/** Words by the share of the largest spread; both in points. */
function weightOf(spread: number, largest: number): Weight {
  if (spread === 0) return 'none';
  if (spread * 4 >= largest * 3) return 'most';
  return spread * 8 >= largest * 3 ? 'much' : 'some';
}

/** The weightiest issues whose best options make up for no agreement, when all others are at their worst. */
function alternativeOf(
  points: PartyBrief['points'],
  spreads: readonly number[],
  reservation: number,
): readonly number[] {
  const order = spreads.map((_, issue) => issue).sort((a, b) => (spreads[b] ?? 0) - (spreads[a] ?? 0));
  let reached = points.reduce((sum, options) => sum + Math.min(...options), 0);
  const needed: number[] = [];
  for (const issue of order) {
    if (reached >= reservation) break;
    reached += spreads[issue] ?? 0;
    needed.push(issue);
  }
  return needed;
}
