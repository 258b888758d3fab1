import { Client } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { Order, SessionCommand } from '../../../shared/session/commands.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import type { ServedRunding } from './served-runding.ts';

/** The facilitator's hand for what a test is not about: commands to a session, over the same room as the host page. */
async function command(server: ServedRunding, session: string, ...wishes: readonly SessionCommand[]): Promise<void> {
  const client = new Client(`http://127.0.0.1:${server.port}`);
  const room = await client.joinById(`session-${session}`, { key: server.hostKey, protocol: PROTOCOL });
  room.onMessage('*', () => undefined);
  for (const wish of wishes) {
    const answer: CommandAnswer = await room.request('command', { commandId: nanoid(), command: wish });
    if (!answer.ok) throw new Error(`${wish.type} was refused: ${answer.code}`);
  }
  await room.leave();
}

/** Orders something for all tables. */
export function order(server: ServedRunding, session: string, ...orders: readonly Order[]): Promise<void> {
  const wishes = orders.map((wish) => ({ type: 'OrderTables', tables: 'all', order: wish }) as const);
  return command(server, session, ...wishes);
}

/** Reveals the session's closed tables. */
export function reveal(server: ServedRunding, session: string): Promise<void> {
  return command(server, session, { type: 'RevealSession' });
}
