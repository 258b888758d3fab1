import { figure, plural } from '../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  renamed: (name, was) => `${was} is called ${name} now.`,
  table: (table) => `Table ${table}`,
  practise: 'Practice',
  land: {
    title: (offer) => (offer === undefined ? 'The province today' : `Effects of ${offer}`),
    all: 'See all effects',
    from: (baseline) => `from ${baseline}`,
    againstToday: 'Effects against today',
  },
  worth: {
    limit: (points) => `limit ${figure(points)}`,
    target: (points) => `target ${figure(points)}`,
    sentence: (points, limit, target) =>
      `${points === undefined ? 'No open offer' : `${figure(points)} points`}, limit ${figure(limit)}${target === undefined ? '' : `, target ${figure(target)}`}`,
  },
  waitingText: 'Kept on this phone. It goes out by itself once connected, and never twice.',
  sending: 'Sending…',
  packagePoints: (points, limit) =>
    `The package is worth ${plural(points, 'point', 'points')} to you; your team’s limit is ${figure(limit)}.`,
  below: (points) => `This package is ${plural(points, 'point', 'points')} below your team’s limit.`,
  guessCame: (party, guessed, isRight) => {
    const [guess, other] = guessed === 'for' ? ['ratifies', 'refused'] : ['refuses', 'ratified'];
    return `Your team guessed that ${party} ${guess}: ${isRight ? 'right' : `it ${other}`}.`;
  },
  agreementReturned: 'The agreement was returned',
  asked: 'What was asked for',
  noConditions: 'No conditions stated yet.',
  yourPoints: 'Your points',
  ownTeam: 'My team',
  onlyYou: 'Only you read it, on this phone.',
  returnedPackage: 'The package that came back',
  agreedPackage: 'The package agreed on',
  proxy: 'proxy',
  standIn: 'stand-in',
  ready: 'We are ready',
  readyTeams: (names, missing) => `Ready: ${names}. Not yet: ${missing}.`,
  notReady: 'We are not ready',
  readyAll: 'All teams are ready',
  comes: (phase) => `Next: ${phase ?? 'the table closes'}.`,
  comesIn: (phase, left) => `Next: ${phase ?? 'the table closes'}, in ${left}, or earlier if the facilitator goes on.`,
  readyNobody: 'No team has said yet that it is ready.',
};
