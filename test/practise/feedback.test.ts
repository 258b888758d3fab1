import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../server/cases/scenario-file.ts';
import type { Character } from '../../shared/bots/characters.ts';
import { feedbackOn } from '../../shared/practise/feedback.ts';
import { PractiseRun } from '../../shared/practise/practise-run.ts';

const loaded = await loadScenario(`${import.meta.dirname}/../../scenarios/jeruk`);
if ('problems' in loaded) throw new Error('the warm-up cannot be read');
const { scenario } = loaded;
const START = Date.UTC(2026, 10, 29);

function played(offers: readonly (readonly number[])[], asks = false, character: Character = 'open'): PractiseRun {
  const setup = { party: 'cooperative', seed: 3, character, startedAt: START } as const;
  const run = new PractiseRun(scenario, setup, { own: 'Saya', language: 'id' });
  run.act({ type: 'DeclareReady' });
  if (asks)
    run.act({ type: 'SayAct', channel: 'table', act: { kind: 'ask', of: 'oil-house', about: 'reason', issue: 1 } });
  for (const chosen of offers) {
    run.act({ type: 'MakeOffer', package: [...chosen], to: ['oil-house'] });
    run.advanceTo(run.now + 100);
  }
  run.advanceTo(START + 9 * 60_000);
  return run;
}

describe('feedback on a practise', () => {
  test('[PK-7] given no offer at all, then the next thing is to make one', () => {
    expect(feedbackOn(played([]))).toMatchObject({ isAgreed: false, firstOffer: undefined, next: 'offer', points: 38 });
  });

  test('[PK-7] given an ambitious first offer and a question, then both are told and the question is the strength', () => {
    const told = feedbackOn(played([[2, 0, 2]], true));
    expect(told).toMatchObject({ questions: 1, unanswered: 0, strength: 'questions' });
    expect(told?.firstOffer).toBeCloseTo((88 - 38) / (100 - 38));
  });

  test('[PK-7] given steps down that nobody answered, then they are counted, and asking comes first', () => {
    expect(
      feedbackOn(
        played([
          [2, 2, 2],
          [2, 0, 2],
          [2, 0, 1],
        ]),
      ),
    ).toMatchObject({ unanswered: 2, next: 'ask' });
    expect(
      feedbackOn(
        played(
          [
            [2, 2, 2],
            [2, 0, 2],
            [2, 0, 1],
          ],
          true,
        ),
      ),
    ).toMatchObject({ next: 'hold' });
  });

  test('[PK-7] given a question that a firm counterpart held back from, then nobody is told to know more by it, and telling comes next', () => {
    const told = feedbackOn(played([[2, 0, 2]], true, 'firm'));
    expect(told).toMatchObject({ questions: 1, strength: 'first-offer', next: 'tell' });
  });

  test('[PK-7] given an offer that was turned down, when a lower one follows, then that step had its answer', () => {
    const run = played([[2, 0, 2]], true);
    const offer = run.ownEntries.find(({ command }) => command.type === 'MakeOffer');
    const [made] = offer?.events ?? [];
    const at = (offer?.at ?? START) + 50;
    const rejects = { type: 'RejectOffer', offer: made?.type === 'OfferMade' ? made.offer : '' } as const;
    const by = { kind: 'seat', party: 'oil-house', seat: 1 } as const;
    const acts = [...run.acts.slice(0, offer?.n), { at, by, command: rejects }];
    const answered = new PractiseRun(scenario, run.setup, { own: 'Saya', language: 'id' }, acts);
    answered.act({ type: 'MakeOffer', package: [2, 0, 1], to: ['oil-house'] });
    answered.advanceTo(START + 9 * 60_000);
    expect(feedbackOn(answered)?.unanswered).toBe(0);
  });

  test('[PK-7] given halves of everything, then there was something to trade', () => {
    const run = played([[1, 1, 1]], true);
    const offer = run.ownEntries.find(({ command }) => command.type === 'MakeOffer');
    const [made] = offer?.events ?? [];
    const until = run.acts.slice(0, offer?.n);
    const accepts = { type: 'AcceptOffer', offer: made?.type === 'OfferMade' ? made.offer : '' } as const;
    const by = { kind: 'seat', party: 'oil-house', seat: 1 } as const;
    const acts = [...until, { at: offer?.at ?? START, by, command: accepts }];
    const agreed = new PractiseRun(scenario, run.setup, { own: 'Saya', language: 'id' }, acts);
    expect(feedbackOn(agreed)).toMatchObject({ isAgreed: true, points: 54, next: 'trade' });
  });

  test('[PK-7] given a practise that is not over, then nothing is told', () => {
    const run = played([[2, 2, 2]]);
    expect(feedbackOn(run.cutBefore(run.ownEntries.at(-1)?.n ?? 0))).toBeUndefined();
  });
});
