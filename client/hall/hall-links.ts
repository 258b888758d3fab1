import { FIRST_LANGUAGE } from '../../shared/kernel/languages.ts';
import type { Session } from '../../shared/session/session.ts';
import { joinLink } from '../lib/table/join-link.ts';

/**
 * The link of a table's sign: whoever opens it sits there, in the language in which the session opens phones.
 * @param sign the sign's own secret, with which it stays good when the session's code is renewed
 */
export function tableLink(
  address: string,
  session: Pick<Session, 'code' | 'language'>,
  table: number,
  sign?: string,
): string {
  const link = `${joinLink(address, session.code, table)}${sign === undefined ? '' : `&sign=${sign}`}`;
  return session.language === FIRST_LANGUAGE || link.includes('&lang=') ? link : `${link}&lang=${session.language}`;
}

/** An address as it is read out and typed: without the scheme that browsers add by themselves. */
export function spokenAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/+$/, '');
}
