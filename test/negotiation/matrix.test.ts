import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import { specMatrix } from '../support/spec-file.ts';
import { given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const COLUMNS = [
  'lobby',
  'briefing',
  'preparation',
  'negotiation',
  'break',
  'ratification',
  'closed',
  'paused',
] as const;
type Column = (typeof COLUMNS)[number];

const DASH: Readonly<Record<Column, string>> = {
  lobby: 'table-not-started',
  briefing: 'wrong-phase',
  preparation: 'wrong-phase',
  negotiation: 'wrong-phase',
  break: 'wrong-phase',
  ratification: 'wrong-phase',
  closed: 'table-closed',
  paused: 'table-paused',
};

const letters = ['S', 'R', 'O', 'F', 'C'] as const;
type Letter = (typeof letters)[number];

/** What the commands of the matrix name; absent in columns where none of it exists yet. */
interface Things {
  /** From north to south, east and forum, shown to watch; south and forum accepted. */
  readonly offer: string;
  readonly ofForum: string;
  readonly draftOfNorth: string;
  readonly draftOfForum: string;
}
const NOTHING: Things = { offer: 'north>south@0', ofForum: 'none', draftOfNorth: 'none', draftOfForum: 'none' };

/** @param withholds points are withheld from the start */
function seated(withholds = false): TableStory {
  const members = ['Ana', 'Ben'];
  const story = given(wideScenario()).byFacilitator();
  if (withholds) story.having({ type: 'WithholdPoints' });
  for (const { id: party } of story.scenario.parties) {
    story.having({ type: 'SeatMember', party, seat: 1, name: 'First', kind: 'person', members });
    story.having({ type: 'SeatMember', party, seat: 2, name: 'Second', kind: 'person' });
  }
  return story;
}

function negotiating(withholds: boolean): { story: TableStory; things: Things } {
  const story = seated(withholds).byFacilitator().having({ type: 'StartTable' }).inPhase('negotiation');
  const to = ['south', 'east', 'forum'];
  const offer = story
    .by('north')
    .having({ type: 'MakeOffer', package: [0, 0, 0], to })
    .offer();
  story.having({ type: 'ShowOffer', offer, to: ['watch'] });
  story.by('south').having({ type: 'AcceptOffer', offer });
  const forumTo = ['north'];
  const ofForum = story
    .by('forum')
    .having({ type: 'MakeOffer', package: [1, 1, 1], to: forumTo })
    .offer();
  story.having({ type: 'AcceptOffer', offer });
  story.having({ type: 'StateCondition', text: 'Ask us first' });
  const draftOfForum = story.having({ type: 'ShareDraft', package: [2, 2, 2], to: forumTo }).draft();
  const draftOfNorth = story
    .by('north')
    .having({ type: 'ShareDraft', package: [2, 2, 2], to: ['south'] })
    .draft();
  return { story, things: { offer, ofForum, draftOfNorth, draftOfForum } };
}

const COMES: TableCommand = { type: 'LetStandIn', party: 'north', why: 'facilitator' };

function columnOf(column: Column, standsIn: boolean, withholds: boolean): { story: TableStory; things: Things } {
  if (column === 'lobby') return { story: seated(withholds), things: NOTHING };
  if (column === 'briefing' || column === 'preparation') {
    const story = seated(withholds).byFacilitator().having({ type: 'StartTable' }).inPhase(column);
    return { story: standsIn ? story.having(COMES) : story, things: NOTHING };
  }
  const { story, things } = negotiating(withholds);
  if (standsIn) story.byFacilitator().having(COMES);
  if (column === 'break') story.inPhase('break');
  if (column === 'ratification') story.by('east').having({ type: 'AcceptOffer', offer: things.offer });
  if (column === 'paused') story.byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' });
  if (column === 'closed') story.byFacilitator().having({ type: 'CloseTable' });
  return { story, things };
}

type Ask = (party: string, things: Things) => { command: TableCommand; seat?: number };
const ask =
  (command: TableCommand): Ask =>
  () => ({ command });
const onOffer =
  (type: 'AcceptOffer' | 'RejectOffer'): Ask =>
  (_, { offer }) => ({ command: { type, offer } });
const other = (party: string) => (party === 'north' ? 'south' : 'north');

/** How each row is asked by a party that has everything else in order; by default a signatory is `north`. */
const ROWS: Readonly<Record<string, { ask: Ask; signatory?: string }>> = {
  SavePreparation: { ask: ask({ type: 'SavePreparation', target: 60, limit: 40, priorities: [0] }) },
  SaveGuess: { ask: (party) => ({ command: { type: 'SaveGuess', about: other(party), issues: [1] } }) },
  DeclareReady: { ask: ask({ type: 'DeclareReady' }) },
  TakeBackReadiness: { ask: ask({ type: 'TakeBackReadiness' }) },
  MakeOffer: { ask: (party) => ({ command: { type: 'MakeOffer', package: [0, 1, 0], to: [other(party)] } }) },
  ShareDraft: { ask: (party) => ({ command: { type: 'ShareDraft', package: [0, 1, 0], to: [other(party)] } }) },
  SendDraft: { ask: (party, things) => ({ command: { type: 'SendDraft', draft: ownDraft(party, things) }, seat: 2 }) },
  DropDraft: { ask: (party, things) => ({ command: { type: 'DropDraft', draft: ownDraft(party, things) } }) },
  HoldDraft: { ask: (party, things) => ({ command: { type: 'HoldDraft', draft: ownDraft(party, things) }, seat: 2 }) },
  AcceptOffer: { ask: acceptFresh, signatory: 'east' },
  TakeBackAcceptance: {
    ask: (_, { offer }) => ({ command: { type: 'TakeBackAcceptance', offer } }),
    signatory: 'south',
  },
  RejectOffer: { ask: onOffer('RejectOffer'), signatory: 'south' },
  WithdrawOffer: { ask: (party, things) => ({ command: { type: 'WithdrawOffer', offer: ownOffer(party, things) } }) },
  ShowOffer: {
    ask: (party, things) => ({
      command: { type: 'ShowOffer', offer: ownOffer(party, things), to: [party === 'forum' ? 'south' : 'watch'] },
    }),
  },
  WriteOfferNote: { ask: (_, { offer }) => ({ command: { type: 'WriteOfferNote', offer, note: 'Hm' } }) },
  'Say to the team': { ask: ask({ type: 'Say', channel: 'team', text: 'Hm' }) },
  'Say to the table': { ask: ask({ type: 'Say', channel: 'table', text: 'Hm' }) },
  'Say to some parties': {
    ask: (party) => ({ command: { type: 'Say', channel: { parties: [other(party)] }, text: 'Hm' } }),
  },
  'SayAct to the table': { ask: ask({ type: 'SayAct', channel: 'table', act: { kind: 'thank' } }) },
  'SayAct to some parties': {
    ask: (party) => ({ command: { type: 'SayAct', channel: { parties: [other(party)] }, act: { kind: 'need-time' } } }),
  },
  StateCondition: { ask: ask({ type: 'StateCondition', text: 'Hm' }) },
  DropCondition: { ask: ask({ type: 'DropCondition', condition: 1 }) },
  CastVote: { ask: ask({ type: 'CastVote', vote: 'for' }) },
  GuessVote: { ask: ask({ type: 'GuessVote', about: 'forum', vote: 'for' }) },
  WalkAway: { ask: ask({ type: 'WalkAway' }) },
  RaiseHand: { ask: ask({ type: 'RaiseHand', text: 'Hm' }) },
  LowerHand: { ask: ask({ type: 'LowerHand' }) },
  TakePen: { ask: ask({ type: 'TakePen', member: 1 }) },
  AnswerQuestion: { ask: ask({ type: 'AnswerQuestion', question: 'turning-point', text: 'Hm' }) },
  AnswerConsent: { ask: ask({ type: 'AnswerConsent', given: true, member: 0 }) },
  GiveConsent: { ask: ask({ type: 'GiveConsent', given: true }) },
  SeatMember: { ask: ask({ type: 'SeatMember', party: 'north', seat: 3, name: 'Third', kind: 'person' }) },
  VacateSeat: { ask: ask({ type: 'VacateSeat', party: 'north', seat: 2 }) },
  AnnounceStep: { ask: ask({ type: 'AnnounceStep', step: 'close', at: 1 }) },
  'CancelStep, announced': { ask: ask({ type: 'CancelStep' }) },
  StartTable: { ask: ask({ type: 'StartTable' }) },
  EndPhase: { ask: ask({ type: 'EndPhase' }) },
  ExtendPhase: { ask: ask({ type: 'ExtendPhase', ms: 60_000 }) },
  PauseTable: { ask: ask({ type: 'PauseTable', reason: 'facilitator' }) },
  ResumeTable: { ask: ask({ type: 'ResumeTable' }) },
  CloseTable: { ask: ask({ type: 'CloseTable' }) },
  RevealTable: { ask: ask({ type: 'RevealTable' }) },
  WithholdPoints: { ask: ask({ type: 'WithholdPoints' }) },
  'OpenPoints, withheld': { ask: ask({ type: 'OpenPoints' }) },
  Announce: { ask: ask({ type: 'Announce', text: 'Ten minutes' }) },
  Nudge: { ask: ask({ type: 'Nudge', to: 'north', text: 'Ask them' }) },
  InjectEvent: { ask: ask({ type: 'InjectEvent', injection: 'flood' }) },
  AnswerHand: { ask: ask({ type: 'AnswerHand', party: 'north' }) },
  GoToHand: { ask: ask({ type: 'GoToHand', party: 'north', key: 'key-of-sari' }) },
  'LeaveHand, going': { ask: ask({ type: 'LeaveHand', party: 'north', key: 'key-of-sari' }) },
  ChangeMembers: { ask: ask({ type: 'ChangeMembers', party: 'north', seat: 1, members: ['Cut'] }) },
  RenameSeat: { ask: ask({ type: 'RenameSeat', party: 'north', seat: 1, name: 'Cut' }) },
  MuteSeat: { ask: ask({ type: 'MuteSeat', party: 'north', seat: 2, muted: true }) },
  LetStandIn: { ask: ask({ type: 'LetStandIn', party: 'north', why: 'facilitator' }) },
  'RecallStandIn, there': { ask: ask({ type: 'RecallStandIn', party: 'north', why: 'facilitator' }) },
  EnterPaperResult: {
    ask: ask({
      type: 'EnterPaperResult',
      package: [0, 1, 0],
      signatories: ['north', 'south', 'east'],
      votes: { forum: 'for' },
      typedBy: 'Ana',
      corrects: false,
    }),
  },
  'ReachDeadline, due': { ask: ask({ type: 'ReachDeadline' }) },
};

function ownDraft(party: string, things: Things): string {
  return party === 'forum' ? things.draftOfForum : things.draftOfNorth;
}

function ownOffer(party: string, things: Things): string {
  return party === 'forum' ? things.ofForum : things.offer;
}

/** Forum has accepted the big offer already; what it could still accept is prepared by the column below. */
function acceptFresh(party: string, things: Things): { command: TableCommand } {
  return { command: { type: 'AcceptOffer', offer: party === 'forum' ? FOR_FORUM : things.offer } };
}
const FOR_FORUM = 'east>forum@0';

const MEMBER_ROWS = Object.keys(ROWS).slice(0, 31);

function actorsOf(row: string): Readonly<Record<Letter, { actor: Actor; party: string }>> {
  const seat = (party: string) => ({ actor: { kind: 'seat', party, seat: 1 } as const, party });
  return {
    S: seat(ROWS[row]?.signatory ?? 'north'),
    R: seat('forum'),
    O: seat('watch'),
    F: { actor: { kind: 'facilitator' }, party: 'north' },
    C: { actor: { kind: 'clock' }, party: 'north' },
  };
}

function answerOf(row: string, letter: Letter, column: Column): string {
  const { story, things } = columnOf(
    column,
    row.startsWith('RecallStandIn') && column !== 'closed',
    row.startsWith('OpenPoints'),
  );
  if (row === 'AcceptOffer' && column === 'negotiation') {
    story.by('east').having({ type: 'MakeOffer', package: [0, 0, 1], to: ['forum'] });
    assert.equal(story.offer(), FOR_FORUM);
  }
  if (row === 'ShowOffer' && letter === 'S' && column === 'negotiation') {
    // The big offer was shown to watch already; north shows another one.
    const offer = story
      .by('north')
      .having({ type: 'MakeOffer', package: [0, 0, 1], to: ['south'] })
      .offer();
    return answer(story, { kind: 'seat', party: 'north', seat: 1 }, { type: 'ShowOffer', offer, to: ['watch'] });
  }
  const { actor, party } = actorsOf(row)[letter];
  const needsHand = ['LowerHand', 'AnswerHand', 'GoToHand', 'LeaveHand, going'].includes(row);
  if (needsHand && column !== 'closed') story.by(party).having({ type: 'RaiseHand' });
  if (row.startsWith('LeaveHand') && column !== 'closed') {
    story.byFacilitator().having({ type: 'GoToHand', party, key: 'key-of-sari' });
  }
  if (row.startsWith('CancelStep') && column !== 'closed') {
    story.byFacilitator().having({ type: 'AnnounceStep', step: 'close', at: 1 });
  }
  if (row === 'TakeBackReadiness' && (column === 'briefing' || column === 'preparation')) {
    story.by(party).having({ type: 'DeclareReady' });
  }
  const asked = ROWS[row]?.ask(party, things);
  assert.ok(asked, `no way to ask for ${row}`);
  if (row.startsWith('ReachDeadline')) story.after(3_600_000);
  return answer(story, actor.kind === 'seat' ? { ...actor, seat: asked.seat ?? 1 } : actor, asked.command);
}

function answer(story: TableStory, actor: Actor, command: TableCommand): string {
  const decision = decide(story.table, command, { actor, at: story.at, scenario: story.scenario });
  return decision.kind === 'decided' ? 'yes' : decision.code;
}

/** What the SPEC promises a letter in a cell. */
function promised(cell: string, others: string, letter: Letter, column: Column): string {
  const code = /^`(.+)`$/.exec(cell)?.[1];
  if (code !== undefined) return code;
  if (cell === '–') return DASH[column];
  if (cell.includes(letter)) return 'yes';
  return new RegExp(`${letter} \`(.+?)\``).exec(others)?.[1] ?? 'nothing promised';
}

/** Who of the table the column is about for this row: strangers to a whole kind of command are VI and FA business. */
const askers = (row: string): readonly Letter[] =>
  MEMBER_ROWS.includes(row) ? ['S', 'R', 'O'] : row.startsWith('ReachDeadline') ? ['C'] : ['F'];

describe('the matrix that opens the SPEC', () => {
  test('names exactly the commands of the rules', () => {
    assert.deepEqual(
      specMatrix().map((row) => row.command),
      Object.keys(ROWS),
    );
  });

  test.each(specMatrix())(
    '$command is answered as the SPEC says, for each role in each phase',
    ({ command, cells }) => {
      for (const column of COLUMNS) {
        for (const letter of askers(command)) {
          const expected = promised(cells[column] ?? '', cells.others ?? '', letter, column);
          assert.equal(answerOf(command, letter, column), expected, `${command} by ${letter} in ${column}`);
        }
      }
    },
  );

  test.each(specMatrix())('[FA-10] $command is not taken from the wrong kind of actor', ({ command }) => {
    for (const column of COLUMNS) {
      for (const letter of letters.filter((one) => !askers(command).includes(one))) {
        const expected = MEMBER_ROWS.includes(command) ? 'not-seated' : 'facilitator-only';
        assert.equal(answerOf(command, letter, column), expected, `${command} by ${letter} in ${column}`);
      }
    }
  });
});
