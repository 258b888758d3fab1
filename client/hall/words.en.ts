import { list, plural } from '../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const sayMinutes = (count: number) =>
  count === 0 ? 'less than 1 minute' : count === 1 ? '1 minute' : `${count} minutes`;
const tablesNamed = (tables: readonly number[] | undefined) =>
  tables === undefined
    ? 'all tables'
    : tables.length === 1
      ? `table ${tables[0]}`
      : tables.length > 8
        ? `${tables.length} tables`
        : `tables ${list(tables)}`;

export const en: Messages = {
  title: 'Facilitator page',
  leave: 'Leave',
  unreachable: 'The server does not answer. Check this laptop’s connection and try again.',
  sessionUnknown: 'That session is not on this server. Choose one from the list.',
  loading: 'Fetching the session…',
  listingCases: 'Fetching the list of cases…',
  qr: (link) => `QR code for ${link}`,
  address: {
    label: 'Address in QR codes',
    own: 'This laptop is on no network; only the laptop itself knows this address. Connect it to the Wi-Fi of the hall: its address appears here.',
    lost: (lost, now) =>
      `${lost} is no address of this laptop any more; QR codes and table signs that carry it lead nowhere. Now it is ${now}: connect to the former network again, or print anew.`,
  },
  outcome: {
    agreement: 'agreement',
    'not-ratified': 'not ratified',
    impasse: 'no agreement',
    'walked-away': 'a party left',
    cancelled: 'closed by the facilitator',
  },
  pausedChip: 'paused',
  revealedChip: 'revealed',
  reveal: 'Reveal the results',
  remove: 'Remove from the session',
  codeRenewed: 'The session code was replaced.',
  seatGivenBack: (name) => `The seat of ${name} is on the new phone.`,
  person: {
    muted: 'muted',
  },
  people: {
    botIn: (party, table) => `A bot plays ${party} at table ${table}.`,
    seated: (count) => `${count} ${count === 1 ? 'person is' : 'people are'} seated.`,
    unclear: (count) =>
      `${count} ${count === 1 ? 'person is' : 'people are'} left for you: the name does not say who it is.`,
    noPlace: (count) => `No place for ${count} ${count === 1 ? 'person' : 'people'}. Add a table and try again.`,
  },
  keepSession: 'Keep the session',
  desk: 'Open the instructor’s desk',
  tablesNamed,
  needs: {
    chip: {
      hand: 'Hand raised',
      'hand-taken': 'On the way',
      gone: 'Disconnected',
      empty: 'Empty team',
      'nearly-up': 'Time nearly up',
      'paused-alone': 'Still paused',
      waiting: 'Waiting for one party',
      silent: 'Silent',
      'no-offer': 'No offer yet',
      stuck: 'Deadlocked',
      'one-voice': 'One voice',
      breached: 'Protection breached',
      lonely: 'Thin team',
    },
    hand: (party, text, minutes) =>
      text === undefined
        ? `${party} asks for you, ${sayMinutes(minutes)}`
        : `${party}, ${sayMinutes(minutes)}: ${text}`,
    handTaken: (who, party, text, minutes) =>
      `${who} on the way to ${party}, ${sayMinutes(minutes)}${text === undefined ? '' : `: ${text}`}`,
    gone: (party, people, minutes) => `${party}: ${people} of ${people} devices, ${sayMinutes(minutes)}`,
    empty: (party) => `${party}: nobody there and no bot`,
    nearlyUp: (left) => `${left} left and no open offer to all`,
    pausedAlone: 'The other tables are running',
    pausedByDowntime: 'Paused because the server was down',
    waiting: (party, minutes) => `${party} is waited for, ${sayMinutes(minutes)}`,
    silent: (count) => `${sayMinutes(count)} without a word or an offer`,
    noOffer: (count) => `${sayMinutes(count)} into the negotiation`,
    stuck: (issue, offers) => `${issue}: ${offers} offers without a step`,
    oneVoice: (party, share) => `${party}: ${share}% from one person`,
    breached: (names) =>
      `Latest offer: ${names[0] ?? ''}${names.length > 1 ? ` and ${plural(names.length - 1, 'other breach', 'other breaches')}` : ''}`,
    lonely: (party, others) => `${party}: 1 person, other teams ${others}+`,
  },
  going: {
    you: 'You are',
    somebody: 'Another facilitator is',
    named: (name) => `${name} is`,
    act: { go: 'I will go', 'take-over': 'I will go instead', leave: 'I will not go' },
    done: {
      go: (table) => `You are on the way to table ${table}.`,
      'take-over': (table) => `You are on the way to table ${table}.`,
      leave: (table) => `You are not going to table ${table}.`,
    },
    told: (who, table) => `${who} on the way to table ${table}.`,
  },
  held: 'Hold: show gains',
  orders: {
    start: 'Start',
    pause: 'Pause',
    eyesUp: 'Pause, everybody looks up',
    resume: 'Resume',
    extend: 'Add 5 minutes',
    extendOther: 'Add other time',
    announce: 'Send an announcement',
    inject: 'Inject an event',
    endPhase: 'End the phase',
    close: 'Close the tables',
    closeOne: 'Close this table',
    look: 'Look at the table',
    nudge: 'Nudge',
    done: {
      start: (tables) => `Started: ${tables}.`,
      pause: (tables) => `Paused: ${tables}.`,
      resume: (tables) => `Resumed: ${tables}.`,
      extend: (tables) => `Time added: ${tables}.`,
      'end-phase': (tables) => `Phase ended: ${tables}.`,
      close: (tables) => `Closed: ${tables}.`,
      announce: (tables) => `Announcement sent: ${tables}.`,
      nudge: (tables) => `Nudge sent: ${tables}.`,
      inject: (tables) => `Event injected: ${tables}.`,
      'answer-hand': (tables) => `Hand lowered: ${tables}.`,
      'withhold-points': (tables) => `Points withheld: ${tables}.`,
      'open-points': (tables) => `Points opened: ${tables}.`,
      'let-stand-in': (tables) => `A stand-in holds the place: ${tables}.`,
      'recall-stand-in': (tables) => `The stand-in goes: ${tables}.`,
    },
  },
};
