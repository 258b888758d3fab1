import { PROTOCOL } from '../../shared/wire/protocol.ts';

/** Which side must be renewed before the two can talk, if any. */
export function protocolFault(theirs: number): 'client-too-old' | 'server-too-old' | undefined {
  if (theirs === PROTOCOL) return undefined;
  return theirs < PROTOCOL ? 'client-too-old' : 'server-too-old';
}
