import { FIRST_LANGUAGE, type Language } from '../../shared/kernel/languages.ts';
import type { House } from '../hosting/house.ts';

/**
 * What the door speaks to whoever has not chosen: the language of the sessions that people can join, where all have the
 * same. Never asked by a session's code: a page must not tell which codes there are.
 */
export function doorLanguage(house: Pick<House, 'sessions'>): Language {
  const spoken = new Set<Language>();
  for (const { session } of house.sessions.values()) {
    if (session.stage !== 'closed' && !session.practise) spoken.add(session.language);
  }
  const [only] = spoken;
  return spoken.size === 1 && only !== undefined ? only : FIRST_LANGUAGE;
}
