import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { facilitatorCommandSchema, partyCommandSchema, tableCommandSchema } from '../../shared/negotiation/commands.ts';
import { decide, isPartyCommand } from '../../shared/negotiation/decide.ts';
import { MOST_VALUES } from '../../shared/scenario/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

const offer = { type: 'MakeOffer', package: [0, 0, 0], to: ['south'] };
const say = { type: 'Say', channel: 'table', text: 'Hello' };
const takes = (value: unknown) => tableCommandSchema.safeParse(value).success;

describe('commands from outside', () => {
  test.each([
    { ...offer, actor: 'north' },
    { ...offer, party: 'north' },
    { ...offer, package: [0.5, 0, 0] },
    { ...offer, package: [-1, 0, 0] },
    { ...offer, package: [MOST_VALUES, 0, 0] },
    { ...offer, package: [] },
    { ...offer, package: Array.from({ length: 21 }, () => 0) },
    { ...offer, to: [] },
    { ...offer, to: 'south' },
    { ...offer, inReplyTo: 7 },
    { ...offer, note: 'x'.repeat(10_000) },
    { ...say, text: 'x'.repeat(10_000) },
    { ...say, channel: 'everyone' },
    { ...say, channel: { parties: ['south'], to: 'all' } },
    { type: 'CastVote', vote: 'abstain' },
    { type: 'SavePreparation', target: 1e9, limit: 0, priorities: [] },
    { type: 'ExtendPhase', ms: 1.5 },
    { type: 'Win' },
    { type: 'constructor' },
    'MakeOffer',
    null,
  ])('[FA-10] %j is not a command', (value) => {
    assert.equal(takes(value), false);
  });

  test('[OF-1] [CA-1] what is one is taken as it was written', () => {
    assert.deepEqual(tableCommandSchema.parse({ ...offer, clause: ' a ' }), { ...offer, clause: ' a ' });
    assert.ok(takes(say) && takes({ ...say, channel: { parties: ['south'] } }) && takes({ type: 'ReachDeadline' }));
  });

  test('[OF-2] [CF-2] the last of the most values that a number may have can be offered', () => {
    assert.ok(takes({ ...offer, package: [MOST_VALUES - 1, 0, 0] }));
  });

  test('[FA-10] every command is a member’s, the facilitator’s or the clock’s, and each finds its rule', () => {
    const { table, at } = given(threePartyScenario());
    const members = partyCommandSchema.options.map((option) => option.shape.type.value);
    const facilitators = facilitatorCommandSchema.options.map((option) => option.shape.type.value);
    assert.equal(new Set([...members, ...facilitators]).size, members.length + facilitators.length);
    for (const type of members) assert.ok(isPartyCommand({ type } as Parameters<typeof isPartyCommand>[0]), type);
    for (const type of facilitators) {
      const command = { type } as Parameters<typeof decide>[1];
      assert.ok(!isPartyCommand(command));
      const answer = decide(table, command, { actor: { kind: 'clock' }, at });
      assert.deepEqual(answer, { kind: 'refused', code: 'facilitator-only' });
    }
  });
});
