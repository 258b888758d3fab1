import { describe, expect, it } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import { playTable } from '../../shared/bots/play-loop.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { given } from '../support/table-story.ts';
import { sha256 } from './cases.ts';

describe('[OF-16] bots in a case with constraints, one of which an event brings', () => {
  it.each(['flood', 'audit'])(
    'given %s, then none asks for what a constraint forbids, and tables still agree',
    (injection) => {
      const text = { en: 'A rule' };
      const rule = { name: text, because: text, kind: 'excludes' as const, when: { timing: ['early'] } };
      // What both like best: it is on the table when the event comes.
      const constraints = [
        { ...rule, id: 'one', other: { jobs: ['full'] } },
        { ...rule, id: 'two', other: { jobs: ['shared'] } },
      ];
      const scenario = constrainedScenario({ constraints, injected: injection === 'flood' ? ['one'] : ['one', 'two'] });
      let [asked, agreed] = [0, 0];
      for (let seed = 1; seed <= 40; seed++) {
        const log = playTable({
          scenario,
          seed,
          sha256,
          injections: [{ injection, atPlayMs: 10 * 60_000 + seed * 8_000 }],
          botFor: (options) => {
            const bot = createBot(options);
            return {
              step: (sight) => {
                const step = bot.step(sight);
                for (const command of step.commands) {
                  const actor = { kind: 'seat', party: options.party, seat: 1 } as const;
                  const answer = decide(sight.table, command, { actor, at: sight.at });
                  asked += 1;
                  expect(answer.kind === 'refused' ? answer.code : 'yes').not.toBe('package-unlawful');
                }
                return step;
              },
            };
          },
        });
        if (log.entries.some(({ events }) => events.some(({ type }) => type === 'TentativeAgreementReached')))
          agreed += 1;
      }
      expect(asked).toBeGreaterThan(100);
      expect(agreed).toBeGreaterThan(0);
    },
  );
});

it('[OF-16] given the best offer of all, which an event made unlawful, then a bot neither accepts nor copies it', () => {
  const text = { en: 'A rule' };
  const [when, other] = [{ price: ['high'] }, { jobs: ['none'] }];
  const rule = { id: 'one', name: text, because: text, kind: 'excludes' as const, when, other };
  const dear = [2, 0, 0];
  const askedFor = (isBrought: boolean) => {
    const scenario = constrainedScenario({ constraints: [rule], injected: ['one'] });
    const story = given(scenario).started().inPhase('negotiation').by('south');
    story.having({ type: 'MakeOffer', package: dear, to: ['north', 'forum'] });
    if (isBrought) story.byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
    const bot = createBot({ party: 'north', seed: 3 });
    const brief = partyBrief(scenario, 'north');
    return Array.from({ length: 120 }, (_, turn) => {
      const sight = { table: story.table, brief, party: 'north', seat: 1, at: story.at + turn * 9000 };
      return bot.step(sight).commands.filter(({ type }) => type === 'AcceptOffer' || type === 'MakeOffer');
    }).flat();
  };
  const isForDear = (command: PartyCommand) =>
    command.type === 'AcceptOffer' || (command.type === 'MakeOffer' && command.package.join() === dear.join());
  expect(askedFor(false).some(isForDear)).toBe(true);
  expect(askedFor(true).some(isForDear)).toBe(false);
});
