import { plural } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
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
    setWall: 'Turn the projector',
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
