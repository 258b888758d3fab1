import { nanoid } from 'nanoid';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { EventStore } from '../store/event-store.ts';
import { mintJoinCode } from './codes.ts';
import type { DoorLines } from './door-lines.ts';

/**
 * Gives a session another join code. From the moment that is durable the older one lets nobody new in; those who have a
 * place keep it, their rejoin codes work beside either code, and the signs of tables stay good.
 */
export async function renewCode(store: EventStore, session: SessionHost, lines: DoorLines): Promise<CommandAnswer> {
  const code = await mintJoinCode(store, session.id);
  const answer = await session.submit({ kind: 'facilitator' }, `code:${nanoid(12)}`, { type: 'RenewCode', code });
  if (answer.ok) lines.clear(session.id);
  return answer;
}
