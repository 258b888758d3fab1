import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import type { z } from 'zod';
import { phoneCommandSchema } from '../../../shared/negotiation/commands.ts';
import { tableEventSchema } from '../../../shared/negotiation/events.ts';
import { REFUSALS } from '../../../shared/negotiation/refusals.ts';
import { talkActSchema } from '../../../shared/negotiation/talk-act.ts';
import { DRAFT_DELAY_MS, TABLE_LIMITS, TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { announcedOrderSchema, orderSchema, sessionCommandSchema } from '../../../shared/session/commands.ts';
import { sessionEventSchema } from '../../../shared/session/events.ts';
import * as sessionLimits from '../../../shared/session/limits.ts';
import { SESSION_REFUSALS } from '../../../shared/session/refusals.ts';
import { BODIES } from '../../../shared/wire/bodies.ts';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import { DOOR_REFUSALS } from '../../../shared/wire/protocol.ts';
import * as requests from '../../../shared/wire/requests.ts';
import type { Route } from '../../../shared/wire/route.ts';
import { type BodyRoute, ROUTES, type RouteName } from '../../../shared/wire/routes.ts';
import { statusesOf } from '../../../shared/wire/statuses.ts';
import { callApi, openSession, runServer, takeSeat } from '../../support/running-server.ts';
import { notationOf } from '../../support/wire-notation.ts';

const page = readFileSync(new URL('../../../shared/wire/MESSAGES.md', import.meta.url), 'utf8');

/** The rows of the table that follows `<!-- name -->`: the code in the first column, then the others as they are written. */
function rowsOf(name: string): Map<string, string[]> {
  const [, table] = new RegExp(`<!-- ${name} -->\\n\\n((?:\\|.*\\n)+)`).exec(page) ?? [];
  assert.ok(table, `a table after <!-- ${name} -->`);
  const rows = table.trimEnd().split('\n').slice(2);
  const cells = rows.map((row) =>
    row
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
  const keys = cells.map(([first = '']) => first.replaceAll('`', ''));
  assert.equal(new Set(keys).size, keys.length, `${name}: a row stands twice`);
  return new Map(cells.map(([, ...others], n) => [keys[n] ?? '', others]));
}

/** Both ways: what is missing is printed as the row to write, what is too much by its name. */
function compare(name: string, wanted: ReadonlyMap<string, string | undefined>): void {
  const rows = rowsOf(name);
  const missing = [...wanted].flatMap(([key, value]) => {
    const [found, meaning] = rows.get(key) ?? [];
    if (value === undefined) return found ? [] : [`| \`${key}\` | what it means |`];
    const cell = /^(–|\d+)$/.test(value) ? value : `\`${value}\``;
    return found === cell && meaning ? [] : [`| \`${key}\` | ${cell} | ${meaning || 'what it means'} |`];
  });
  assert.deepEqual(missing, [], `shared/wire/MESSAGES.md, table "${name}": write these rows`);
  const more = [...rows.keys()].filter((key) => !wanted.has(key));
  assert.deepEqual(more, [], `shared/wire/MESSAGES.md, table "${name}": these rows are of nothing that exists`);
}

type Choice = { readonly shape: Readonly<Record<string, { readonly value?: unknown }>> } & z.ZodType;

function choices(schema: { readonly options: readonly unknown[] }, key: 'type' | 'kind'): Map<string, string> {
  return new Map(
    (schema.options as readonly Choice[]).map((one) => [String(one.shape[key]?.value), notationOf(one, key)]),
  );
}

const words = (codes: readonly string[]) => new Map(codes.map((code) => [code, undefined]));
const numbers = (limits: Readonly<Record<string, number>>) =>
  new Map(Object.entries(limits).map(([name, value]) => [name, String(value)]));

/** A route as the page writes it. */
const written = ({ method, path }: Route) => `${method} ${path.replace(/:(\w+)/g, '<$1>')}`;

/** Where each schema of what comes in over a socket is used. */
const AT_ROOMS: Readonly<Record<string, string>> = {
  tableJoinOptionsSchema: 'room of a table: joining',
  syncRequestSchema: 'room of a table: sync',
  tableCommandRequestSchema: 'room of a table: command',
  membersRequestSchema: 'room of a table: members',
  renameRequestSchema: 'room of a table: rename',
  newcomerRequestSchema: 'room of a table: newcomer',
  sessionJoinOptionsSchema: 'room of a session: joining',
  sessionCommandRequestSchema: 'room of a session: command',
  letInRequestSchema: 'room of a session: let-in-again',
  handOverRequestSchema: 'room of a session: hand-over',
  actAsRequestSchema: 'room of a session: act-as',
  paperResultRequestSchema: 'room of a session: paper-result',
  handRequestSchema: 'room of a session: hand',
  crowdRequestSchema: 'room of a session: crowd',
};

/** What a row says of a route: who may ask, what its address may say, and the noes with a status of their own. */
function cellOf(name: RouteName): string {
  const { for: askers, query = [], most, answer }: Route = ROUTES[name];
  const statuses = Object.entries(statusesOf(name)).map(([code, status]) => `${code} ${status}`);
  return [
    typeof askers === 'string' ? askers : askers.join(', '),
    query.map((one) => `${one}=`).join(' '),
    typeof answer === 'string' ? answer : '',
    most ?? '',
    statuses.join(', '),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

describe('the list of everything on the wire', () => {
  it('[WI-28] has every route', () => {
    const names = Object.keys(ROUTES) as RouteName[];
    compare('routes', new Map(names.map((name) => [written(ROUTES[name]), cellOf(name)])));
  });

  it('[WI-28] has every request with its fields', () => {
    const bodies = Object.entries(BODIES).map(
      ([name, schema]) => [written(ROUTES[name as BodyRoute]), notationOf(schema)] as const,
    );
    const ofRoutes = new Set<unknown>(Object.values(BODIES));
    const atRooms = Object.entries(requests as unknown as Record<string, z.ZodType>).flatMap(([name, schema]) => {
      const used = AT_ROOMS[name];
      assert.ok(used ?? ofRoutes.has(schema), `AT_ROOMS of this test or BODIES says where ${name} is used`);
      return used === undefined ? [] : [[used, notationOf(schema)] as const];
    });
    compare('requests', new Map([...bodies, ...atRooms]));
  });

  it('[WI-28] has every command and order with its fields', () => {
    compare('team-commands', choices(phoneCommandSchema, 'type'));
    compare('talk-acts', choices(talkActSchema, 'kind'));
    compare('session-commands', choices(sessionCommandSchema, 'type'));
    compare('orders', choices(orderSchema, 'kind'));
    compare('announced-orders', choices(announcedOrderSchema, 'kind'));
  });

  it('[WI-28] has every event with its fields', () => {
    compare('table-events', choices(tableEventSchema, 'type'));
    compare('session-events', choices(sessionEventSchema, 'type'));
  });

  it('[WI-28] has every code', () => {
    compare('table-refusals', words(REFUSALS));
    compare('session-refusals', words(SESSION_REFUSALS));
    compare('door-refusals', words(DOOR_REFUSALS));
  });

  it('[WI-28] has the limits by which the server goes', () => {
    compare('wire-limits', numbers(WIRE_LIMITS));
    compare('text-limits', numbers(TEXT_LIMITS));
    compare('table-limits', numbers({ ...TABLE_LIMITS, draftDelayMs: DRAFT_DELAY_MS }));
    compare('session-limits', numbers(sessionLimits as unknown as Record<string, number>));
  });

  it('[WI-28] has the status codes that the server answers with', async () => {
    const server = await runServer();
    const { id, code } = await openSession(server);
    const { token, seat } = await takeSeat(server, code, 'Baiq');
    const key = server.hostKey;
    const ask = async (...wish: Parameters<typeof callApi> extends [unknown, ...infer Rest] ? Rest : never) =>
      String((await callApi(server, ...wish)).status);
    const seen = new Set([
      await ask('GET', '/api/seat', { key: token }),
      await ask('GET', '/api/check'),
      await ask('POST', `/matchmake/joinById/${seat.room}`, { body: [], headers: { 'content-type': 'text/plain' } }),
      await ask('GET', '/api/host/sessions'),
      await ask('GET', `/api/host/sessions/${id}x/notes`, { key }),
      await ask('POST', '/api/join', { body: { name: 'x'.repeat(WIRE_LIMITS.bodyBytes) } }),
    ]);
    const guesses = Array.from({ length: WIRE_LIMITS.wrongKeysPerMinute + 1 }, () =>
      ask('GET', '/health', { key: 'x' }),
    );
    for (const status of await Promise.all(guesses)) seen.add(status);
    // Shown where they arise: a foreign host (guard-hosts), a full disk (full-disk), a fault.
    for (const elsewhere of ['421', '503', '500']) seen.add(elsewhere);
    compare('statuses', words([...seen]));
  });
});
