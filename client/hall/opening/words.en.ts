import { plural } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

const withEmpty = (empty: number, words: string) =>
  empty > 0 ? `${words}, ${empty} ${empty === 1 ? 'table' : 'tables'} empty` : words;

export const en: Messages = {
  label: 'Name of the session (may stay empty)',
  labelHint: 'Shown in the list of sessions and on the board, such as Class B morning.',
  people: 'Expected people',
  peopleWrong: 'Enter a number between 2 and 1200.',
  teamSize: 'People in a team',
  tables: 'Number of tables',
  tablesWrong: 'Enter a number between 1 and 200.',
  sizes: (tables, sizes) =>
    withEmpty(
      tables - sizes.reduce((sum, size) => sum + size.tables, 0),
      sizes.length < 2
        ? `${plural(sizes[0]?.tables ?? tables, 'table', 'tables')} of ${plural(sizes[0]?.people ?? 0, 'person', 'people')}`
        : `${tables} tables: ${sizes.map((size) => `${size.tables} × ${size.people}`).join(', ')}`,
    ),
  sizesHint: 'Tables fill one after another. Latecomers join the smallest team. Tables can be added later.',
  crowded: 'Teams of more than 8 do not fit. Add tables.',
  devices: 'Phones',
  each: 'One phone each',
  team: 'One phone per team',
  wifi: (devices, least, most) =>
    most <= 1
      ? `${devices} devices: one Wi-Fi access point is enough.`
      : `${devices} devices need ${least === most ? least : `${least} to ${most}`} Wi-Fi access points.`,
  teamHint: 'The members are named on that phone. Whoever acts takes the pen.',
  language: 'Language in which phones open',
  startsAt: 'First phase begins at (may stay empty)',
  startsAtHint: 'The board compares the day with this plan.',
  timing: 'Timing plan',
  ready: (minutes) => `${minutes} minutes`,
  adjusted: 'Adjusted',
  total: (minutes, hours, rest) => `${minutes} minutes in all (${hours} h${rest === 0 ? '' : ` ${rest} min`})`,
  share: (share) => `debriefing ${share}%`,
  shareLow: 'The debriefing has less than a third of the time. It is where people learn most.',
  arrive: 'Arrive and sit down',
  debrief: 'Debriefing',
  minutes: 'min',
  minutesOf: (what) => `${what}, minutes`,
  minutesWrong: (what) => `${what}: enter 1 to 240 minutes.`,
  edit: 'Change the minutes of each phase',
  line: 'Timing plan from the opening of the doors',
  bots: 'Bots fill empty teams when a table starts',
  open: 'Open session',
  round: {
    title: 'Open the next round',
    lead: 'The same people play again. The results of this round are kept and can be compared.',
    scenario: 'Case',
    revealed: (title) => `${title}: its results were revealed, it cannot be played again`,
    none: 'The results of this case are open, so it cannot be played again in this session, and this laptop has no other case. To play again, open a new session.',
    seating: 'Seats',
    rotate: 'Roles rotate',
    rotateHint: 'The same tables; every team plays the next party.',
    same: 'Same places',
    sameHint: 'The same tables and parties.',
    mix: 'New mixture',
    mixHint: 'New tables with people who have not sat together, as far as the numbers allow. Roles rotate.',
    counts: (people, tables) => `${people} people at ${tables} ${tables === 1 ? 'table' : 'tables'}`,
    waiting: (count) =>
      `${count} ${count === 1 ? 'person has' : 'people have'} no place yet. Seat them after the round has opened.`,
    open: (round) => `Open round ${round}`,
    tablesOpen: (count) =>
      `${count} ${count === 1 ? 'table has' : 'tables have'} not finished. A new round opens after every table has closed.`,
  },
  scenario: 'Case',
  scenarioLine: (title, parties, minutes) => `${title} (${parties} parties, ${minutes} minutes)`,
  scenarioOf: (line, version, isOwn, hash) => `${line}, version ${version}, ${isOwn ? 'own case' : 'shipped'}, ${hash}`,
  scenarioProblem: (title, folder) => `The case "${title}" (${folder}) is not offered:`,
  scenarioProblemsMore: (count, folder) =>
    count === 0
      ? `Check it with: npm run scenario -- check ${folder}`
      : `${count} more: npm run scenario -- check ${folder}`,
  scenarioWarnings: (count, folder) =>
    `The check of this case gives ${count} ${count === 1 ? 'warning' : 'warnings'}: npm run scenario -- check ${folder}`,
  noScenario: 'There is no usable case in the folder scenarios or in the data folder.',
  practise: {
    lead: 'One table, you against bots, no participants.',
    name: 'Your name',
    party: 'Your party',
    any: 'Choose for me',
    start: 'Start practising',
  },
};
