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
  return `${joinLink(address, session, table)}${sign === undefined ? '' : `&sign=${sign}`}`;
}

/** An address as it is read out and typed: without the scheme that browsers add by themselves. */
export function spokenAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/+$/, '');
}
