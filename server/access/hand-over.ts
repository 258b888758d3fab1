import type { z } from 'zod';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { handOverRequestSchema } from '../../shared/wire/requests.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { EventStore } from '../store/event-store.ts';
import { withdraw } from './newcomers.ts';
import type { SeatHolders } from './seat-holders.ts';

const UNKNOWN = { ok: false, code: 'person-unknown' } as const;

/**
 * [SE-26] Who waits is somebody who is here already, on another phone: what that phone keeps opens the other's place from
 * now on, every phone before it is out, and nobody waits any more.
 */
export async function handOver(
  { store, holders }: { readonly store: EventStore; readonly holders: SeatHolders },
  session: SessionHost,
  { waiting, person }: z.infer<typeof handOverRequestSchema>,
): Promise<CommandAnswer> {
  const { people } = session.session;
  const newcomer = ownValue(people, waiting);
  if (newcomer === undefined || ownValue(people, person) === undefined) return UNKNOWN;
  if (newcomer.seat !== undefined) return { ok: false, code: 'person-already-seated' };
  const [kept, passed] = await Promise.all([
    store.listCredentials({ kind: 'seat', session: session.id, subject: waiting }),
    store.passCredentials(session.id, waiting, person, Date.now()),
  ]);
  const token = kept.findLast(({ revokedAt }) => revokedAt === undefined);
  // Another board was faster, or the newcomer's phone has nothing yet.
  if (passed === 0 || token === undefined) return UNKNOWN;
  holders.noteTaken(session.id, person, token.hash);
  await withdraw(session, waiting);
  return { ok: true };
}
