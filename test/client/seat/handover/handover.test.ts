import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { arrivalOf, lastActs, promisesOf } from '../../../../client/seat/handover/handover.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { flat } from '../../../support/table-story.ts';
import { wideScenario } from '../../../support/wide-case.ts';

const MINUTE = 60_000;
const member = (party: string, seat: number, name: string) =>
  ({ type: 'SeatMember', party, seat, name, kind: 'person' }) as const;

describe('who arrives at a running table', () => {
  test('given somebody who was seated before the start, then nobody arrived', () => {
    const played = PlayedTable.negotiating(wideScenario()).wait(10 * MINUTE);
    assert.equal(arrivalOf(played.seenBy('north')), undefined);
  });

  test('given a second member who comes in the first minute, then nothing was missed; later, something was', () => {
    const early = PlayedTable.negotiating(wideScenario())
      .wait(MINUTE / 2)
      .facilitate(member('north', 2, 'Wati'));
    assert.equal(arrivalOf(early.seenBy('north', 2)), undefined);
    const late = PlayedTable.negotiating(wideScenario())
      .wait(2 * MINUTE)
      .facilitate(member('north', 2, 'Wati'));
    assert.deepEqual(arrivalOf(late.seenBy('north', 2)), { before: [] });
  });

  test('given somebody whose name is written anew, then nobody arrived', () => {
    const played = PlayedTable.negotiating(wideScenario()).wait(5 * MINUTE);
    played.facilitate({ type: 'VacateSeat', party: 'north', seat: 1 }).facilitate(member('north', 1, 'Ada N.'));
    assert.equal(arrivalOf(played.seenBy('north')), undefined);
  });

  test('given a seat that somebody left, then the one who comes after is told who sat there, at any time', () => {
    const played = PlayedTable.negotiating(wideScenario()).wait(1000);
    played.facilitate({ type: 'VacateSeat', party: 'north', seat: 1 }).facilitate(member('north', 2, 'Wati'));
    assert.deepEqual(arrivalOf(played.seenBy('north', 2)), { before: ['Ada north'] });
    played.facilitate({ type: 'CloseTable' });
    assert.equal(arrivalOf(played.seenBy('north', 2)), undefined);
  });

  test('given somebody who comes back after a bot played the team, then they are told of the bot, not of themselves', () => {
    const played = PlayedTable.negotiating(wideScenario()).wait(1000);
    played.facilitate({ type: 'VacateSeat', party: 'north', seat: 1 });
    played
      .facilitate({ ...member('north', 2, 'Bot'), kind: 'bot' })
      .facilitate({ type: 'VacateSeat', party: 'north', seat: 2 });
    played.facilitate(member('north', 3, 'Ada north'));
    assert.deepEqual(arrivalOf(played.seenBy('north', 3)), { before: ['Bot'] });
  });
});

describe('what the card tells', () => {
  const played = PlayedTable.negotiating(wideScenario());
  played.act('north', { type: 'MakeOffer', package: flat(0), to: ['south'], clause: 'Roads first' });
  const first = played.lastOffer;
  played
    .act('forum', { type: 'StateCondition', text: 'Ask us' })
    .act('forum', { type: 'StateCondition', text: 'Jobs' });
  played.act('forum', { type: 'DropCondition', condition: 1 });
  for (const text of ['one', 'two', 'three', 'four']) played.act('south', { type: 'Say', channel: 'table', text });
  played.act('south', { type: 'AcceptOffer', offer: first });
  played.act('east', { type: 'MakeOffer', package: flat(1), to: ['south'], clause: 'Between us' });

  test('given conditions, clauses and an understanding, then those that stand and that the team reads are promised', () => {
    assert.deepEqual(promisesOf(played.seenBy('north')), [
      { kind: 'condition', party: 'forum', text: 'Jobs' },
      { kind: 'clause', offer: first, text: 'Roads first' },
      { kind: 'understanding', offer: first },
    ]);
    assert.deepEqual(promisesOf(played.seenBy('forum')), [{ kind: 'condition', party: 'forum', text: 'Jobs' }]);
  });

  test('given much talk, then the last acts keep the offers, newest first', () => {
    assert.deepEqual(
      lastActs(played.seenBy('north')).map(({ act }) => [act.kind, 'text' in act ? act.text : undefined]),
      [
        ['accepted', undefined],
        ['said', 'four'],
        ['said', 'three'],
        ['stated', 'Jobs'],
        ['stated', 'Ask us'],
      ],
    );
  });
});
