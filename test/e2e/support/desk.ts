import { Client } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { Order, SessionCommand } from '../../../shared/session/commands.ts';
import type { Board, LetInAnswer } from '../../../shared/wire/hall-messages.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import { PROTOCOL, sessionRoomId } from '../../../shared/wire/protocol.ts';
import { namedForAll } from '../../support/named-orders.ts';
import type { ServedRunding } from './served-runding.ts';

type Ask = (...wishes: readonly (SessionCommand | Order)[]) => Promise<void>;

/** The facilitator's hand for what a test is not about: commands to a session, over the same room as the host page. */
async function atDesk(
  server: ServedRunding,
  session: string,
  work: (ask: Ask, board: () => Promise<Board>) => Promise<void>,
): Promise<void> {
  const client = new Client(`http://127.0.0.1:${server.port}`);
  const room = await client.joinById(sessionRoomId(session), { key: server.hostKey, protocol: PROTOCOL });
  room.onMessage('*', () => undefined);
  const board = () => room.request<unknown, Board>('board', {});
  const ask: Ask = async (...wishes) => {
    for (const wish of wishes) {
      const asked = 'kind' in wish ? namedForAll(wish, (await board()).lines) : wish;
      const answer: CommandAnswer = await room.request('command', { commandId: nanoid(), command: asked });
      if (!answer.ok) throw new Error(`${asked.type} was refused: ${answer.code}`);
    }
  };
  await work(ask, board);
  await room.leave();
}

/** Orders things for all tables, one after the other and at once, each as the board then shows the tables. */
export function order(server: ServedRunding, session: string, ...orders: readonly Order[]): Promise<void> {
  return atDesk(server, session, (ask) => ask(...orders));
}

/** Acts for a team; the path that opens its place, and how that is ended from the board. */
export async function actFor(server: ServedRunding, session: string, table: number, party: string) {
  const client = new Client(`http://127.0.0.1:${server.port}`);
  const room = await client.joinById(sessionRoomId(session), { key: server.hostKey, protocol: PROTOCOL });
  room.onMessage('*', () => undefined);
  const answer = await room.request<unknown, LetInAnswer>('act-as', { table, party, name: 'Fasilitator' });
  const { state } = await room.request<unknown, Board>('board', {});
  await room.leave();
  const proxy = Object.values(state.people).find(({ kind }) => kind === 'proxy');
  if (!answer.ok || proxy === undefined) throw new Error(`nobody acts for ${party}`);
  const end = () => atDesk(server, session, (ask) => ask({ type: 'RemovePerson', person: proxy.id }));
  return { path: answer.path, end };
}

/** Reveals the session's closed tables. */
export function reveal(server: ServedRunding, session: string): Promise<void> {
  return atDesk(server, session, (ask) => ask({ type: 'RevealSession' }));
}

/** Lets all tables go on until each that is open is in a phase of this kind, however far they are; a pause ends. */
export function bringTo(server: ServedRunding, session: string, kind: 'negotiation' | 'closed'): Promise<void> {
  return atDesk(server, session, async (ask, board) => {
    for (let steps = 0; steps < 20; steps++) {
      const open = (await board()).lines.filter(({ stage }) => stage !== kind && stage !== 'closed');
      if (open.length === 0) return;
      if (open.some(({ paused }) => paused !== undefined)) await ask({ kind: 'resume' });
      else if (kind === 'closed') await ask({ kind: 'close' });
      else await ask({ kind: open.some(({ stage }) => stage === 'lobby') ? 'start' : 'end-phase' });
    }
    throw new Error(`The tables do not come to ${kind}.`);
  });
}
