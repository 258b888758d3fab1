import { type SessionHeader, sealSessionHeader } from '../../shared/log/session-log.ts';
import { sha256 } from './sha256.ts';

/** Builds the sealed first line of a session's log. */
export function sessionHeader(
  fields: Omit<SessionHeader, 'kind' | 'format' | 'rules' | 'hash' | 'scenarioHash'>,
): SessionHeader {
  return sealSessionHeader(fields, sha256);
}
