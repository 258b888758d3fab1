import { plural } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  own: {
    label: 'My tables on this laptop',
    hint: 'Such as 11–20. Empty: all tables.',
    wrong: 'Write one number, or from number to number: 11–20.',
    shown: (tables) => `My tables: ${tables}`,
    others: (tables) =>
      tables === 0
        ? 'No other table needs a person.'
        : `${plural(tables, 'other table needs', 'other tables need')} a person.`,
    all: 'Show all tables',
  },
  debrief: {
    title: 'Pictures on the wall',
    none: 'none is shown yet',
    place: (place, of) => `${place} of ${of}`,
    pictures: {
      quadrant: 'Quadrant of all tables',
      figures: 'Figures and spread',
      questions: 'Questions',
      story: (letter) => `Story ${letter}`,
    },
    turn: 'Show on the wall',
    stands: { done: 'was shown', now: 'shown', next: 'next' },
    minutes: (minutes) => `${minutes} min`,
    shown: (picture) => `On the wall: ${picture}.`,
    show: (place, picture) => `Show picture ${place}: ${picture}`,
    key: 'right arrow key',
    back: (place) => `Picture ${place}`,
    dark: 'Blank screen',
    darkened: 'The wall is blank.',
    all: 'Every picture has been shown.',
    note: 'For this picture',
    begin: (agreed, tables) =>
      `${agreed} of ${plural(tables, 'table', 'tables')} agreed. Before the first picture ask two tables to guess where they stand.`,
    points: {
      quadrant: [
        'Ask two tables to guess where they stand before you point.',
        'Ask: what did those give up who gained much with little impact?',
        'Name no table. Ask the table first.',
      ],
      figures: [
        'The median speaks of the tables that agreed; say how many did not.',
        'Ask: from the same case, why are the results so far apart?',
      ],
      story: [
        'Tell the course first, then the package.',
        'The talk is shown only if everybody at that table agreed.',
        'Ask the hall: at that moment, what would you have done?',
      ],
      questions: [
        'What surprised you?',
        'What did you know of the others in the end that you had not asked at the beginning?',
        'Who did not sit at the table and bears the consequences?',
        'What will you do otherwise next time?',
        'What do you take to your work?',
      ],
    },
    caseNote: 'The teaching note of this case',
    wall: 'What the hall sees',
    numbered: 'with table numbers',
    unnumbered: 'without table numbers',
    page: 'Next page on the wall',
    pageTurned: 'The page on the wall is turned.',
    wallAway: 'The picture on the wall is not read yet.',
    sees: (view) => `On the wall now: ${view}.`,
    pending: (done, of) => `Results are being made: ${done} of ${plural(of, 'table', 'tables')}.`,
    medians: (agreed, tables, benefit, impact) =>
      [
        `${agreed} of ${plural(tables, 'table', 'tables')} agreed.`,
        benefit === undefined
          ? ''
          : `Median mutual benefit ${benefit}${impact === undefined ? '.' : `, local impact ${impact}.`}`,
      ]
        .filter(Boolean)
        .join(' '),
    described: (agreed, tables) => `What the hall sees: ${agreed} of ${plural(tables, 'table', 'tables')} agreed.`,
    stories: 'Stories',
    storiesHint: 'table numbers on this laptop only',
    table: (table) => `Table ${table}`,
    kinds: {
      'best-both': 'Highest benefit and impact.',
      'best-benefit': 'Highest benefit.',
      'best-impact': 'Best impact.',
      breach: 'Breaches a protection.',
      impasse: 'No agreement, though one was possible.',
    },
    figures: (benefit, impact) =>
      benefit === undefined ? '' : ` Benefit ${benefit}${impact === undefined ? '' : `, impact ${impact}`}.`,
    left: (party) => `${party} left the table.`,
    after: (minutes) => `Agreed after ${plural(minutes, 'minute', 'minutes')}.`,
    breached: (names) => `Breached: ${names.join(', ')}.`,
    consent: (asked, yes, no) =>
      asked === 0
        ? 'Showing the talk: nobody is asked.'
        : no > 0
          ? 'Showing the talk: refused.'
          : asked > 0 && yes === asked
            ? 'Showing the talk: allowed.'
            : `Showing the talk: ${yes} of ${plural(asked, 'person', 'people')} said yes so far.`,
    replay: 'Replay',
  },
  start: {
    title: 'Before the start',
    lead: 'four steps, the next one is tinted',
    steps: { wall: 'Wall', seating: 'Seating', signs: 'Table signs', start: 'Start' },
    views: {
      arrival: 'the join code',
      phase: 'the clock and what to do',
      blank: 'a blank screen',
      quadrant: 'the quadrant of all tables',
      figures: 'figures and spread',
      story: 'one table’s story',
    },
    wall: (screens, shown) =>
      screens === 0
        ? 'No projector is connected yet.'
        : `${screens === undefined ? 'The projector shows' : plural(screens, 'projector shows', 'projectors show')} ${shown}.`,
    setWall: 'Choose what the wall shows',
    seating: (tables, listed, unlisted, waiting) =>
      [
        listed === 0
          ? `No list of participants, ${plural(tables, 'table', 'tables')}.`
          : `By a list of ${plural(listed, 'name', 'names')}, ${plural(tables, 'table', 'tables')}.`,
        unlisted > 0 ? `${plural(unlisted, 'seated person is', 'seated people are')} not on the list.` : '',
        waiting > 0 ? `${plural(waiting, 'person has', 'people have')} no seat yet.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    seatWaiting: (waiting) => `Seat ${plural(waiting, 'person', 'people')}`,
    look: 'Look at the seating',
    printed: (tables, time) => `${plural(tables, 'table', 'tables')}, printed from this laptop at ${time}.`,
    notPrinted: (tables) => `${plural(tables, 'table', 'tables')}. Not printed from this laptop yet.`,
    print: 'Print the signs',
    printAgain: 'Print again',
    here: (people, expected, thin, tables) =>
      [
        `${people}${expected === undefined ? '' : ` of ${expected}`} ${people === 1 && expected === undefined ? 'person' : 'people'} here.`,
        thin === 0
          ? ''
          : thin === tables
            ? 'No table has two people yet.'
            : `${plural(thin, 'table has', 'tables have')} fewer than two people.`,
        'Whoever comes later joins in.',
      ]
        .filter(Boolean)
        .join(' '),
    start: (people) =>
      people === 0 ? 'Start all tables' : `Start all tables for ${plural(people, 'person', 'people')}`,
    wait: 'If you wait 5 minutes',
    undo: 'You are asked once, and can cancel for ten seconds.',
    nobody: 'Nobody is connected yet. Check the Wi-Fi and the code on the wall.',
    ends: (time) => `Starting now, everything is over at about ${time}.`,
    waiting: (time) => `Starting five minutes from now: at about ${time}.`,
  },
};
