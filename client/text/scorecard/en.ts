import { list, signed } from '../table/en.ts';
import type { Messages } from './id.ts';

/** Words of the scorecard in English. */
export const en: Messages = {
  outcomes: {
    agreed: 'Agreed',
    ratified: (names) => `Agreed, ratified by ${list(names)}`,
    'not-ratified': 'Agreed, not ratified',
    impasse: 'No agreement',
    walked: (party) => `No agreement: ${party} left the negotiation`,
    walkedAny: 'No agreement: a party left the negotiation',
    cancelled: 'The facilitator closed the table',
  },
  noDeal: 'Each party goes back to its own plan.',
  rightImpasse: 'No package was better for every signatory. No agreement was the right answer.',
  duration: (minutes, seconds) => `${minutes} min ${seconds} s`,
  ownPoints: 'Your team’s points',
  gain: (points, limit) => `${signed(points)} against no agreement (${limit})`,
  notYet: 'The whole result of all parties appears when the facilitator opens it.',
  quadrant: {
    title: 'Quadrant: local impact over mutual benefit',
    benefit: 'Mutual benefit',
    impact: 'Local impact',
    partnership: 'Partnership',
    extraction: 'Extraction',
    aid: 'Aid',
    ceremony: 'Ceremony',
  },
  headline: (quadrant, benefit, impact) => `${quadrant}: ${benefit} benefit, ${impact} impact`,
  quadrantText: (table, benefit, impact) =>
    `Table ${table} at ${benefit} mutual benefit and ${impact} local impact. The small dots are other possible packages; the line marks packages that no other beats on both measures.`,
  computing: 'Working out all possible packages…',
  gains: 'Gains of each party',
  gainsText: 'Points above the value of no agreement. Length of the bar: share of the largest possible gain.',
  party: 'Party',
  points: 'Points',
  without: 'No agreement',
  gainColumn: 'Gain',
  share: (percent) => `${percent}% of what was possible`,
  better: (count) => `${count} other packages are better for every signatory.`,
  betterNone: 'No other package is better for every signatory.',
  betterUnknown: 'There are too many packages to count.',
  missed: 'Issues where interests matched',
  missedText: (issue, option, chosen) =>
    `${issue}: every signatory gains most from “${option}”; “${chosen}” was chosen.`,
  missedNone: 'Every matching issue was found.',
  impactTitle: 'Effects in the province',
  package: 'The package agreed on',
  details: 'The same numbers as a table',
  reflection: 'Questions for reflection',
  toReflection: 'Read the reflection questions',
  lastWords: 'Last words',
};
