import { PROTOCOL } from '../../shared/wire/protocol.ts';

/** Which of the two must be renewed before they can talk, if any. */
export function protocolFault(theirs: number): 'client-too-old' | 'server-too-old' | undefined {
  if (theirs === PROTOCOL) return undefined;
  return theirs < PROTOCOL ? 'client-too-old' : 'server-too-old';
}
