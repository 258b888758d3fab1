import type { Messages } from './words.id.ts';

/** Joins names as a sentence does. */
export const list = (names: readonly (string | number)[]) =>
  names.length < 2 ? String(names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A difference in points with its sign. */
/** Points in a sentence, with a minus that is read as one. */
export const figure = (points: number) => String(points).replace('-', '−');

export const signed = (points: number) => (points === 0 ? '±0' : points > 0 ? `+${points}` : figure(points));

export const plural = (count: number, one: string, many: string) => `${figure(count)} ${count === 1 ? one : many}`;

export const en: Messages = {
  list,
  signed,
  land: {
    indicator: 'Indicator',
    today: 'Today',
    withPackage: 'With the package',
    up: 'up',
    down: 'down',
    same: 'unchanged',
    better: 'better',
    worse: 'worse',
    index: (index) => `Local impact ${index} of 100`,
    capped: (uncapped, cap) => `Without the breach ${uncapped}; capped at ${cap}.`,
    conditions: 'Protections',
    breached: (name, cap) => `${name}: occurs. Local impact is capped at ${cap}.`,
    occurs: (name) => `${name}: occurs.`,
    breachedShort: (count) => `${plural(count, 'protection', 'protections')} breached`,
    kept: (name) => `${name}: kept.`,
    withoutAgreement: 'No agreement',
  },
  rules: {
    title: 'Rules of the case in force',
    kept: 'kept',
    broken: 'broken',
    allKept: (count) => `Keeps ${count === 1 ? 'the rule' : `all ${count} rules`} of the case`,
    someBroken: (broken, count) => `Breaks ${broken} of ${count} ${count === 1 ? 'rule' : 'rules'} of the case`,
  },
  points: 'points',
  fiveLines: {
    wants: 'Wants',
    canGive: 'Can give',
    never: 'Never',
    ask: 'Ask',
    withoutDeal: 'Without a deal',
    points: (points) => `${points} points.`,
  },
  caseTexts: {
    onlyIn: (names) => `In ${list(names)} only.`,
    partlyIn: (names) => `Parts are in ${list(names)} only.`,
    choice: 'Language of the case',
    asScreen: (name) => `As the screen (${name})`,
  },
  wasPoints: (points) => `changed from ${points} to`,
  saidReasons: {
    ratified: (party) => `Why ${party} ratified:`,
    refused: (party) => `Why ${party} refused:`,
    left: (party) => `Why ${party} left the negotiation:`,
  },
  offers: {
    name: (author, to, number) => `${author} → ${to.join(', ')}\u00a0${number}`,
    you: 'you',
    all: 'all',
    now: 'just now',
    minutesAgo: (minutes) => `${minutes} min ago`,
    states: {
      open: 'open',
      accepted: 'accepted',
      rejected: 'rejected',
      withdrawn: 'withdrawn',
      superseded: 'replaced by a newer offer',
      expired: 'expired',
    },
    options: 'What is in the package',
    optionDiffers: 'different from your offer',
    clause: 'Extra clause',
    clauseHint: 'Listed, not scored.',
    acceptedBy: (names) => `Accepted by ${list(names)}.`,
  },
  noDeal: 'Each party goes back to its own plan.',
  quadrant: {
    title: 'Quadrant: local impact over mutual benefit',
    benefit: 'Mutual benefit',
    impact: 'Local impact',
    partnership: 'Partnership',
    extraction: 'Extraction',
    aid: 'Aid',
    ceremony: 'Ceremony',
    lopsided: 'Lopsided',
  },
  steps: {
    silent: 'hardly any change',
    nice: 'nice',
    concession: 'concession',
    unfortunate: 'unfortunate',
    selfish: 'selfish',
    fortunate: 'fortunate',
  },
  impactTitle: 'Effects in the province',
  enlarge: 'Enlarge',
};
