import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { TALK_ACT_KINDS, type TalkAct } from '../../shared/negotiation/talk-act.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { actSentence, wordsOfMessage } from '../../shared/speech/act-sentence.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const scenario = publicScenario(threePartyScenario());
const answer = { kind: 'answer', to: 'north', issue: 0 } as const;

/** One of every kind, and of every answer. */
const EVERY: readonly TalkAct[] = [
  { kind: 'ask', of: 'south', about: 'reason', issue: 0 },
  { kind: 'ask', of: 'south', about: 'wish', issue: 0 },
  { kind: 'ask', of: 'south', about: 'unacceptable', issue: 0 },
  { ...answer, about: 'reason', says: { kind: 'weight', weight: 'much' } },
  { ...answer, about: 'wish', says: { kind: 'wish', options: [0, 1] } },
  { ...answer, about: 'unacceptable', says: { kind: 'unacceptable', options: [2] } },
  { ...answer, about: 'unacceptable', says: { kind: 'unacceptable', options: [] } },
  { ...answer, about: 'wish', says: { kind: 'as-before' } },
  { ...answer, about: 'wish', says: { kind: 'withheld' }, text: 'Later.' },
  { kind: 'tell-weight', issue: 1, weight: 'most' },
  { kind: 'tell-weight', issue: 1, weight: 'little' },
  { kind: 'tell-unacceptable', issue: 1, option: 0 },
  { kind: 'trade', asks: { issue: 0, option: 0 }, gives: { issue: 1, option: 1 } },
  { kind: 'leave-at', issue: 0, option: 1 },
  { kind: 'set-aside', issue: 2 },
  { kind: 'back-to', issue: 2 },
  { kind: 'thank' },
  { kind: 'need-time' },
  { kind: 'spoke-face-to-face' },
];

describe('[TA-5] a talk act in words', () => {
  test('[TA-5] every kind has a sentence of its own in every language, with the names of the case', () => {
    assert.deepEqual([...new Set(EVERY.map(({ kind }) => kind))].sort(), [...TALK_ACT_KINDS].sort());
    for (const language of LANGUAGES) {
      const sentences = EVERY.map((act) => actSentence(scenario, act, language));
      assert.equal(new Set(sentences).size, EVERY.length, 'no two say the same');
      for (const sentence of sentences) {
        assert.match(sentence, /^[\p{Lu}“].*[.?]$/u);
        assert.doesNotMatch(sentence, /“”|undefined/);
      }
    }
  });

  test('[TA-5] the same fact is read in the language of who reads it', () => {
    const act: TalkAct = { kind: 'trade', asks: { issue: 0, option: 0 }, gives: { issue: 1, option: 1 } };
    assert.equal(
      actSentence(scenario, act, 'en'),
      'If you give “Option low (en)” for “Issue price (en)”, we give “Option shared (en)” for “Issue jobs (en)”.',
    );
    assert.equal(
      wordsOfMessage(
        scenario,
        { text: '', act: { ...answer, about: 'wish', says: { kind: 'withheld' }, text: 'Nanti.' } },
        'id',
      ),
      'Mengenai “Issue price (id)”, kami belum dapat menyampaikannya. Nanti.',
    );
    assert.equal(wordsOfMessage(scenario, { text: 'Typed' }, 'id'), 'Typed');
  });
});
