import type { CheckWords } from './check-words.id.ts';

/** The same in English. */
export const en: CheckWords = {
  severities: { error: 'error', warning: 'warning', note: 'note' },
  alsoAt: (count, places) => `(the same in ${count} more places: ${places})`,
  none: 'none',
  tooMany: 'too many to count',
  sound: 'Nothing to change.',
  rows: {
    packages: 'packages',
    rational: 'suit the signatories',
    ratifiable: 'and the ratifiers',
    frontier: 'on the frontier',
    potential: 'integrative potential',
    opposition: 'opposition',
    compatible: 'compatible issues',
    pairs: 'logrolling pairs',
    quadrants: 'quadrants',
    correlation: 'gain with impact',
    reading: 'minutes to read',
    playing: 'minutes to play',
  },
  potentialHint: '(0 or less: nothing to create)',
  oppositionHint: '(0 none, about 0.71 zero-sum)',
  compatibleHint: '(good: all want the same there, and may find out)',
  correlationOf: (value) => `correlation ${value}`,
  named: {
    nash: 'Nash point',
    equal: 'most equal',
    bestImpact: 'best impact',
    bestRatifiable: 'best that ratifies',
    harmfulRatifiable: 'harmful that ratifies',
  },
};
