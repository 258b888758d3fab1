import { expect, test } from 'vitest';
import { doorText } from '../../../../client/lib/language/door-refusals.ts';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';
import { refusalText } from '../../../../client/lib/language/refusals.ts';
import { LANGUAGES } from '../../../../shared/kernel/languages.ts';
import { DOOR_REFUSALS } from '../../../../shared/wire/protocol.ts';

/** Never heard by who joins, or said in the join page's own words. */
const ELSEWHERE = new Set<string>([
  'code-unknown',
  'code-renewed',
  'session-closed',
  'name-empty',
  'name-too-long',
  'token-unknown',
  'host-key-wrong',
  'right-missing',
  'not-this-laptop',
  'keys-only',
  'ticket-unknown',
  'server-too-old',
  'scenario-unknown',
  'scenario-broken',
  'log-unknown',
  'notes-full',
  'archive-broken',
  'archive-too-large',
  'archive-known',
  'archive-covered',
  'session-archived',
  'kasus-broken',
  'case-unsound',
  'case-shipped',
  'case-in-use',
  'case-names-points',
  'roster-unreadable',
  'roster-too-large',
  'command-id-used',
  'message-too-large',
  'rate-limited',
  'log-damaged',
]);

test.each(LANGUAGES)('what the door says to who joins has its sentence on the join page, too (%s)', (one) => {
  chooseLanguage(one);
  const heard = DOOR_REFUSALS.filter((code) => !ELSEWHERE.has(code));
  expect(heard.filter((code) => doorText(code) !== refusalText(code))).toEqual([]);
  expect(doorText('log-unknown')).toBe(refusalText('internal'));
});
