import { Client } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { Order, SessionCommand } from '../../../shared/session/commands.ts';
import type { Board } from '../../../shared/wire/host-messages.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import { PROTOCOL, sessionRoomId } from '../../../shared/wire/protocol.ts';
import { namedForAll } from '../../support/named-orders.ts';
import type { ServedRunding } from './served-runding.ts';

/** The facilitator's hand for what a test is not about: commands to a session, over the same room as the host page. */
async function command(
  server: ServedRunding,
  session: string,
  ...wishes: readonly (SessionCommand | Order)[]
): Promise<void> {
  const client = new Client(`http://127.0.0.1:${server.port}`);
  const room = await client.joinById(sessionRoomId(session), { key: server.hostKey, protocol: PROTOCOL });
  room.onMessage('*', () => undefined);
  for (const wish of wishes) {
    const asked = 'kind' in wish ? namedForAll(wish, (await room.request<unknown, Board>('board', {})).lines) : wish;
    const answer: CommandAnswer = await room.request('command', { commandId: nanoid(), command: asked });
    if (!answer.ok) throw new Error(`${asked.type} was refused: ${answer.code}`);
  }
  await room.leave();
}

/** Orders things for all tables, one after the other and at once, each as the board then shows the tables. */
export function order(server: ServedRunding, session: string, ...orders: readonly Order[]): Promise<void> {
  return command(server, session, ...orders);
}

/** Reveals the session's closed tables. */
export function reveal(server: ServedRunding, session: string): Promise<void> {
  return command(server, session, { type: 'RevealSession' });
}
