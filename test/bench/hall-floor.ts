import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerParent } from './hall-usage.ts';

// The floor: the same events as JSON to the same people, without rules, disk, rooms or answers.

interface Wish {
  readonly type: 'Say' | 'MakeOffer';
  readonly text?: string;
  readonly to?: readonly string[];
  readonly package?: readonly number[];
  readonly clause?: string;
}

interface Table {
  readonly phones: Set<WebSocket>;
  readonly standing: Map<string, string>;
  written: number;
}

const startedAt = Date.now();
const tables = new Map<string, Table>();
const http = createServer();

new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket, request) => {
  const [, name = '', party = '', seat = ''] = (request.url ?? '').split('/');
  const table = tables.get(name) ?? { phones: new Set(), standing: new Map(), written: 0 };
  tables.set(name, table);
  table.phones.add(socket);
  socket.on('close', () => table.phones.delete(socket));
  socket.on('message', (data) => {
    const at = Date.now();
    const events = eventsOf(table, party, Number(seat), JSON.parse(String(data)), at - startedAt);
    table.written += 1;
    const message = JSON.stringify({ cursor: table.written, at, events });
    for (const phone of table.phones) phone.send(message);
  });
});

function eventsOf(table: Table, party: string, seat: number, wish: Wish, playMs: number): readonly object[] {
  const number = table.written + 1;
  if (wish.type === 'Say') {
    return [{ type: 'MessageSaid', channel: 'table', party, seat, number, text: wish.text, playMs }];
  }
  const { to = [], clause } = wish;
  const offer = `${party}>${to.join('+')}@${playMs}`;
  const made = { type: 'OfferMade', offer, party, seat, to, number, package: wish.package, clause };
  const before = table.standing.get(party);
  table.standing.set(party, offer);
  const closed = before === undefined ? [] : [{ type: 'OfferClosed', offer: before, how: 'superseded' }];
  return [{ ...made, madeAtPlayMs: playMs }, ...closed];
}

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  answerParent({ port: typeof address === 'object' ? address?.port : undefined });
});
