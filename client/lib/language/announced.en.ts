import type { Messages } from './announced.id.ts';

const tables = (count: number) => (count === 1 ? '1 table' : `${count} tables`);
const verb = (count: number, one: string, many: string) => `${tables(count)} ${count === 1 ? one : many}`;
const inTime = (seconds: number) => (seconds > 0 ? `in ${seconds === 1 ? '1 second' : `${seconds} seconds`}` : 'now');

export const en: Messages = {
  step: {
    start: (seconds) => `The negotiation starts ${inTime(seconds)}`,
    'end-phase': (seconds) => `The phase ends ${inTime(seconds)}`,
    close: (seconds) => `The table closes ${inTime(seconds)}`,
  },
  stepCancelled: 'What was announced is cancelled. Go on as before.',
  label: 'What will happen',
  title: {
    start: (count, seconds) => `${verb(count, 'starts', 'start')} ${inTime(seconds)}`,
    'end-phase': (count, seconds) => `The phase of ${tables(count)} ends ${inTime(seconds)}`,
    close: (count, seconds) => `${verb(count, 'closes', 'close')} ${inTime(seconds)}`,
    'close-session': (_count, seconds) => `The session closes ${inTime(seconds)}`,
  },
  cancel: {
    start: 'Do not start',
    'end-phase': 'Do not end it',
    close: 'Do not close the tables',
    'close-session': 'Do not close the session',
  },
  now: {
    start: 'Start now',
    'end-phase': 'End it now',
    close: 'Close the tables now',
    'close-session': 'Close the session now',
  },
  told: {
    start: (count) => `${verb(count, 'starts', 'start')} in ten seconds. It can still be cancelled.`,
    'end-phase': (count) => `The phase of ${tables(count)} ends in ten seconds. It can still be cancelled.`,
    close: (count) => `${verb(count, 'closes', 'close')} in ten seconds. It can still be cancelled.`,
    'close-session': () => 'The session closes in ten seconds. It can still be cancelled.',
  },
  cancelled: 'Cancelled. Nothing has changed.',
  carriedOut: 'Done.',
  ask: {
    start: (count) => `Start ${tables(count)}?`,
    'end-phase': (count) => `End the phase of ${tables(count)}?`,
    close: (count) => `Close ${tables(count)}?`,
    'close-session': () => 'Close this session?',
  },
  confirm: {
    start: (count) => `Start ${tables(count)}`,
    'end-phase': (count) => `End the phase of ${tables(count)}`,
    close: (count) => `Close ${tables(count)}`,
    'close-session': () => 'Close the session',
  },
  keep: 'Change nothing',
  effects: {
    withoutAgreement: (count) => `${verb(count, 'ends', 'end')} WITHOUT an agreement.`,
    votesCounted: (count) => `${verb(count, 'is', 'are')} voting: votes that are missing will not count.`,
    votesLost: (count) => `${verb(count, 'is', 'are')} voting: the agreement that was accepted will not count.`,
    goOn: (count) =>
      `${verb(count, 'goes', 'go')} on to the next phase. The time left is lost, and open offers expire.`,
    nobodyConnected: (count) => `${verb(count, 'has', 'have')} no device connected.`,
    sessionEnds: 'Nobody can join any more.',
  },
  ahead: 'All screens count down ten seconds. Until then it can be cancelled; afterwards it cannot.',
  atOnce: 'It happens at once and cannot be cancelled.',
  typeNumber: (count) => `Type ${count} to go on`,
  typeWrong: (count) => `Write the number ${count}: so many tables end.`,
  moot: 'This question was closed because things have moved on. Nothing was ordered.',
  dropped: {
    title: 'Not every table followed the last order.',
    line: (named, reason) => `${named}: ${reason}`,
    dismiss: 'Close this notice',
  },
};
