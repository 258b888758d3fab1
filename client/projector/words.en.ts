import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import { en as table } from '../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

const minute = playMinutes;
const ofAgreements = (count: number) => `of ${count} ${count === 1 ? 'agreement' : 'agreements'}`;

export const en: Messages = {
  title: 'Front screen',
  noKey: 'Open the projector’s link from the facilitator page.',
  ended: 'This link of the projector is no longer valid. Take a new one from the facilitator page.',
  connecting: 'Connecting…',
  announced: {
    start: 'The negotiation starts in',
    'end-phase': 'The phase ends in',
    close: 'The tables close in',
    'close-session': 'The session closes in',
    seconds: 'seconds',
  },
  away: 'Connection lost. Reconnecting…',
  round: (round) => `Round ${round}`,
  arrival: {
    wifi: 'Join the Wi-Fi',
    open: 'Scan the code, or open',
    mobileData: 'Turn off mobile data.',
    scan: 'Scan to join',
    code: 'Session code',
    offline: 'This laptop is not on a network yet.',
    qr: (link) => `QR code for ${link}`,
    here: 'present',
    hereOf: (expected) => `of ${expected} present`,
    waiting: (count) => `${count} waiting for a seat`,
    cloth: (present, tables) => `${present} people present, ${tables} tables. One column is one table.`,
  },
  wifi: {
    title: 'The Wi-Fi of this room',
    lead: 'It stands on this screen only. Empty the name to take it away.',
    name: 'Name of the network',
    password: 'password',
    keep: 'Show it',
    cancel: 'Cancel',
    join: 'Scan to join the Wi-Fi',
    code: (name) => `QR code for the Wi-Fi ${name}`,
    faults: {
      name: 'The name of a network has at most 32 letters.',
      password: 'The password of a Wi-Fi has 8 to 63 letters.',
    },
  },
  keys: {
    label: 'Keys of the front screen',
    help: 'Keys of this screen',
    names: {
      'full-screen': 'Full screen',
      theme: 'Light or dark',
      code: 'QR code',
      wifi: 'Set the Wi-Fi',
      previous: 'Previous',
      next: 'Next',
      away: 'Take away',
      help: 'Help',
    },
    does: {
      'full-screen': 'Full screen, and back',
      theme: 'Light or dark ground',
      code: 'The QR code as large as the wall, then the Wi-Fi’s',
      wifi: 'Name and password of the Wi-Fi',
      previous: 'The page before',
      next: 'The next page',
      away: 'Takes away a code or an announcement',
      help: 'This list',
    },
  },
  said: {
    title: 'Announcement',
    page: (page, pages) => `Page ${page} of ${pages}`,
    goes: 'goes in',
  },
  phase: {
    before: 'Starting soon',
    after: 'The negotiation is over',
    next: (phase, phases) => `Phase ${phase} of ${phases}`,
    left: 'Time left',
    over: 'Time is up',
    paused: 'Paused',
    eyesUp: 'Please look to the front',
    eyesUpHint: 'Put the phones down. The clock stands still.',
    downtime: 'Paused. The server has just come back.',
    apart: (tables) => `${tables} ${tables === 1 ? 'table has' : 'tables have'} another time; see the phones.`,
    progress: (tables) => `${tables} ${tables === 1 ? 'table' : 'tables'}`,
    progressTitle: 'How far the tables are',
    event: 'Event',
    now: {
      before: 'Sit at your table. Your phone says which party you are.',
      after: 'Put the phones down. We discuss the results together.',
      briefing: 'Read your brief, each on your own. It is confidential to your party.',
      preparation: 'Agree within your team: limit, target, three priorities.',
      negotiation: 'Ask what matters to the others. Offer whole packages.',
      break: 'Put the phones down. Compare the best offer with your team’s limit.',
      ratification: 'The ratifiers read the agreement and vote. The others wait.',
    },
    states: {
      waiting: 'not started',
      reading: 'reading the brief',
      preparing: 'preparing',
      'no-offer': 'no offer yet',
      offers: 'offers on the table',
      agreed: 'agreed in principle',
      closed: 'finished',
    },
  },
  /** The corners and axes are called as on the phones. */
  quadrant: table.quadrant,
  steps: table.steps,
  debrief: {
    heading: (tables) => `${tables} ${tables === 1 ? 'table' : 'tables'}, one case`,
    /** As short as it must be beside the axis. */
    none: 'Not agreed',
    agreedOf: (tables) => `of ${tables} ${tables === 1 ? 'table' : 'tables'} agreed`,
    medianBenefit: (agreed, lopsided) =>
      `Median benefit ${ofAgreements(agreed)}${lopsided === 0 ? '' : `, ${lopsided} lopsided`}`,
    medianImpact: 'Median impact',
    fromPaper: (tables) => `${tables} ${tables === 1 ? 'result' : 'results'} from paper.`,
    left: (tables) =>
      `${tables} ${tables === 1 ? 'table was' : 'tables were'} closed by the facilitator and not in the picture.`,
    stories: (count) => (count === 3 ? 'Three stories to discuss' : 'Stories to discuss'),
    story: (told) => {
      const { kind, benefit = 0, impact, isLopsided, breached, agreedAfterMs, offers, missed, leftBy } = told;
      const when = agreedAfterMs === undefined ? '' : ` Agreed after ${minute(agreedAfterMs)} min of play.`;
      const breaches = breached.length === 0 ? '' : ` Protection breached: ${breached.join(', ')}.`;
      const against = `${isLopsided ? ' Lopsided: somebody is below its limit.' : ''}${breaches}`;
      const place = impact === undefined ? '' : `, local impact ${impact}`;
      switch (kind) {
        case 'best-both':
          return `Highest mutual benefit and local impact: ${benefit} and ${impact}.${against || when}`;
        case 'best-benefit':
          return `Highest mutual benefit: ${benefit}${place}.${against || when}`;
        case 'best-impact':
          return `Best local impact: ${impact}, mutual benefit ${benefit}.${against || when}`;
        case 'breach':
          return `Mutual benefit ${benefit}${place}.${against}`;
        case 'impasse': {
          const end = leftBy === undefined ? 'No agreement' : `${leftBy} left the table`;
          if (missed > 0) {
            return `${end}. ${missed} of ${offers} offers would have passed and given every signatory more.`;
          }
          return `${end} after ${offers} ${offers === 1 ? 'offer' : 'offers'}, although one was possible.`;
        }
      }
    },
    storyOf: (name) => `Story ${name}`,
    tableOf: (table) => `Table ${table}`,
    keyTable: 'one table',
    keyBreached: 'protection breached',
    keyLopsided: 'lopsided',
    keyNone: 'no agreement',
    keySame: 'equal values',
    keyBest: 'the best that would pass',
    pending: (done, of) => `Working out the results: ${done} of ${of} tables.`,
    described: (tables, agreed, breached, none) =>
      `${tables} tables by mutual benefit and local impact: ${agreed} agreed, ${breached} of them breach a protection, ${none} did not agree. Small dots are possible packages; the line marks those that would pass and that no other such package beats on both measures.`,
    values: 'All marks in numbers',
    table: 'Table',
    result: 'Result',
    results: {
      agreed: 'agreed',
      breached: 'agreed, protection breached',
      lopsided: 'agreed, lopsided',
      none: 'no agreement',
    },
  },
  figures: {
    heading: (rounds) =>
      rounds === 1 ? 'How the results are spread' : `How the results of ${rounds} rounds are spread`,
    benefit: 'Mutual benefit',
    impact: 'Local impact',
    numbers: 'Numbers: tables.',
    round: (round, title) => `Round ${round}: ${title}`,
    median: (value) => `median ${value}`,
    medianOf: (agreed, lopsided) => `${ofAgreements(agreed)}${lopsided === 0 ? '' : `, ${lopsided} lopsided`}`,
    marks: 'One mark: one agreement.',
    counts: (agreed, tables) => `${agreed} of ${tables} tables agreed`,
    noAgreement: 'There is no agreement to draw yet.',
    described: (measure, count, median) =>
      `${measure} of ${count} agreements${median === undefined ? '' : `, median ${median}`}.`,
    range: 'Range',
    tables: 'Tables',
  },
  story: {
    heading: (name) => (name === undefined ? 'The story of one table' : `Story ${name}`),
    fromPaper: (ending) => `${ending} (from paper)`,
    outcomes: {
      agreement: 'Agreement',
      'not-ratified': 'Agreed, not ratified',
      impasse: 'No agreement',
      'walked-away': 'No agreement',
      cancelled: 'Closed by the facilitator',
    },
    walked: (party) => `${party} left the negotiation`,
    after: (ms) => `Agreement after ${minute(ms)} min of play`,
    facts: (offers, messages) => `${offers} offers, ${messages} messages at the table`,
    steps: (kinds) => `Steps: ${kinds.join(', ')}`,
    breached: (names) => `Protection breached: ${names.join(', ')}`,
    chart: 'What each party asked for itself',
    axis: 'Share of its own best gain (%)',
    minutes: 'minutes of play',
    described: (offers) =>
      `${offers} offers over time. The height is the gain that the offering party asked for, as a share of its best possible gain; 0 equals no agreement.`,
    end: 'result',
    package: 'The agreed package',
    people: 'Who sat there',
    noPackage: 'Each party goes back to its own plan.',
    course: 'How it went',
    inMinute: (ms) => `${minute(ms)} min`,
    said: 'Last words',
    refused: 'The talk is not shown: not everybody at that table has allowed it.',
    party: 'Party',
    minute: 'Minute',
    share: 'Share (%)',
    moments: {
      'first-offer': 'first offer',
      'big-concession': 'big concession',
      'last-chance': 'last chance',
      agreement: 'agreement',
      'not-ratified': 'not ratified',
      returned: 'returned',
      ended: 'the end',
      injected: 'event',
    },
  },
};
