import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Room } from '@colyseus/sdk';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { DoorLimits } from '../../server/access/door-lines.ts';
import { mintHostKey } from '../../server/access/host-key.ts';
import { personOf } from '../../server/access/secrets.ts';
import type { AddPages } from '../../server/http/routes.ts';
import { type Runding, startRunding } from '../../server/main.ts';
import type { CaseFile } from '../../shared/case-file/case-file.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Order, SessionCommand } from '../../shared/session/commands.ts';
import type { Board, Right, SessionRoomMessages } from '../../shared/wire/hall-messages.ts';
import type { CommandAnswer, JoinAnswer, SeatView, SyncAnswer, TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL, sessionRoomId } from '../../shared/wire/protocol.ts';
import type { OpenSessionRequest } from '../../shared/wire/requests.ts';
import { namedForAll } from './named-orders.ts';
import { threePartyScenario } from './scenarios.ts';

/** The cases of the repository. */
export const REAL_SCENARIOS = resolve(import.meta.dirname, '../../scenarios');

/** A case of format 1, or the file of one of format 2. */
export type WrittenCase = Scenario | CaseFile;

/** A folder with these cases as YAML files, removed when the test has finished. */
export function scenariosFolder(cases: readonly WrittenCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'runding-cases-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const scenario of cases) {
    mkdirSync(join(folder, scenario.id));
    writeFileSync(join(folder, scenario.id, 'scenario.yaml'), stringify(scenario));
  }
  return folder;
}

/** A data folder, removed when the test has finished. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runding-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where a server listens and the key of its host. */
export interface ServerAddress {
  readonly base: string;
  readonly hostKey: string;
}

export interface RunningServer extends ServerAddress {
  readonly runding: Runding;
  readonly dataDir: string;
}

/** Starts the product in this process on a free port, with the three-party test case unless told; ends it with the test. */
export async function runServer(
  wish: {
    readonly cases?: readonly WrittenCase[];
    readonly scenariosDir?: string;
    readonly dataDir?: string;
    readonly names?: readonly string[];
    readonly locked?: boolean;
    readonly host?: string;
    readonly doorLimits?: DoorLimits;
    readonly pages?: AddPages;
  } = {},
): Promise<RunningServer> {
  const { dataDir = dataFolder(), names = [], locked = false, host = '127.0.0.1' } = wish;
  const scenariosDir = wish.scenariosDir ?? scenariosFolder(wish.cases ?? [threePartyScenario()]);
  const runding = await startRunding({
    config: { port: 0, host, dataDir, names, locked },
    scenariosDir,
    pages: wish.pages ?? (() => undefined),
    doorLimits: wish.doorLimits,
  });
  onTestFinished(() => runding.stop());
  return {
    runding,
    dataDir,
    base: `http://127.0.0.1:${runding.port}`,
    hostKey: await mintHostKey(runding.house.store, 'printed'),
  };
}

/** One HTTP request with a JSON body; the status and what was answered, as JSON where it is. */
export async function callApi(
  server: ServerAddress,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  wish: { readonly body?: unknown; readonly key?: string; readonly headers?: Record<string, string> } = {},
) {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...wish.headers };
  if (wish.key !== undefined) headers.authorization = `Bearer ${wish.key}`;
  const body = wish.body === undefined ? {} : { body: JSON.stringify(wish.body) };
  const response = await fetch(server.base + path, { method, headers, ...body });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: asJson(text) };
}

// The answers of a test are looked at field by field; what is not there fails its assertion.
function asJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export interface OpenedSession {
  readonly id: string;
  readonly code: string;
}

/** Opens a session over HTTP as the host page does. */
export async function openSession(
  server: ServerAddress,
  wish: Partial<OpenSessionRequest> = {},
): Promise<OpenedSession> {
  const body = { scenario: 'three-party-test', tables: 1, bots: false, ...wish };
  const { json } = await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey });
  assert.equal(json.ok, true, JSON.stringify(json));
  return json.session as OpenedSession;
}

/** Somebody who joined and has a seat. */
export type Joined = Extract<JoinAnswer, { ok: true; seat: SeatView }>;

let drawn = 0;
/** A `joinId` or `commandId` that no other has. */
export function freshId(): string {
  return `test-${process.pid}-${String(drawn++).padStart(6, '0')}`;
}

/** Joins over HTTP: a code and a name for a seat's token. */
export async function takeSeat(
  server: ServerAddress,
  code: string,
  name: string,
  wish: { readonly joinId?: string; readonly table?: number; readonly members?: readonly string[] } = {},
): Promise<Joined> {
  const body = { protocol: PROTOCOL, code, name, joinId: freshId(), ...wish };
  const json = await standInLine(server, body);
  assert.equal(json.ok, true, JSON.stringify(json));
  assert.ok(json.seat, 'a seat was given');
  return json as unknown as Joined;
}

/** Asks to join as a phone does: again with the same request while it is in line. */
export async function standInLine(server: ServerAddress, body: object): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const { json } = await callApi(server, 'POST', '/api/join', { body });
    if (json.code !== 'queued') return json;
    await wait(Number(json.askAgainMs));
  }
}

/** Joins a session that has begun, and is let in by the facilitator: where the join was answered with a wait. */
export async function takeSeatLate(
  server: ServerAddress,
  desk: Desk,
  code: string,
  name: string,
  to: { readonly table: number; readonly party: string },
): Promise<Joined> {
  const joinId = freshId();
  const body = { protocol: PROTOCOL, code, name, joinId };
  const waiting = (await callApi(server, 'POST', '/api/join', { body })).json as unknown as JoinAnswer;
  assert.ok(waiting.ok && waiting.waiting, 'a newcomer waits');
  assert.deepEqual(await desk.ask({ type: 'MovePeople', moves: [{ person: personOf(joinId), to }] }), { ok: true });
  const { json } = await callApi(server, 'GET', '/api/seat', { key: waiting.token });
  return { ...waiting, ...json, waiting: undefined } as unknown as Joined;
}

/** A phone at its table: what it was told, and how to ask. */
export interface Phone {
  readonly room: Room;
  readonly joined: Joined;
  readonly first: SyncAnswer;
  readonly got: { readonly [T in keyof TableRoomMessages]: TableRoomMessages[T][] };
  readonly left: Promise<number>;
  send(command: PartyCommand, commandId?: string): Promise<CommandAnswer>;
  sync(epoch?: string, count?: number): Promise<SyncAnswer>;
}

/** Opens the socket of a seat (or, with a key, of a look into its table) and syncs. Rejects with the refusal's code. */
export async function sitDown(
  server: ServerAddress,
  joined: Joined,
  protocol: number = PROTOCOL,
  shown: { readonly token: string } | { readonly key: string } = { token: joined.token },
): Promise<Phone> {
  const room = await new Client(server.base).joinById(joined.seat.room, { ...shown, protocol });
  room.reconnection.enabled = false;
  const got: Phone['got'] = { entry: [], secrets: [], epoch: [], unseated: [], presence: [], newcomers: [] };
  for (const type of ['entry', 'secrets', 'epoch', 'unseated', 'presence', 'newcomers'] as const) {
    room.onMessage(type, (message: never) => got[type].push(message));
  }
  const left = new Promise<number>((done) => room.onLeave((code) => done(code)));
  onTestFinished(() => void room.connection.close());
  const sync = (epoch = '', count = 0) => room.request<unknown, SyncAnswer>('sync', { protocol, epoch, count });
  return {
    room,
    joined,
    first: await sync(),
    got,
    left,
    sync,
    send: (command, commandId = freshId()) => room.request('command', { commandId, command }),
  };
}

/** A facilitator or an observer at the session's room. */
export interface Desk {
  readonly room: Room;
  readonly got: { readonly [T in keyof SessionRoomMessages]: SessionRoomMessages[T][] };
  readonly left: Promise<number>;
  ask(command: SessionCommand): Promise<CommandAnswer>;
  order(order: Order): Promise<CommandAnswer>;
  board(): Promise<Board>;
}

/** Opens the socket of a session with a key, the host's unless told. Rejects with the refusal's code. */
export async function openDesk(server: ServerAddress, session: string, key = server.hostKey): Promise<Desk> {
  const room = await new Client(server.base).joinById(sessionRoomId(session), { key, protocol: PROTOCOL });
  room.reconnection.enabled = false;
  const got: Desk['got'] = { session: [], lines: [], door: [], house: [], outage: [], screens: [], addresses: [] };
  for (const type of ['session', 'lines', 'door', 'house', 'outage', 'screens', 'addresses'] as const) {
    room.onMessage(type, (message: never) => got[type].push(message));
  }
  const left = new Promise<number>((done) => room.onLeave((code) => done(code)));
  onTestFinished(() => void room.connection.close());
  const ask = (command: SessionCommand) =>
    room.request<unknown, CommandAnswer>('command', { commandId: freshId(), command });
  const board = () => room.request<unknown, Board>('board', {});
  return {
    room,
    got,
    left,
    ask,
    async order(wish) {
      const { lines } = await board();
      return ask(namedForAll(wish, lines));
    },
    board,
  };
}

/** Mints a key to a session over HTTP. */
export async function mintKey(
  server: ServerAddress,
  session: string,
  kind: Exclude<Right, 'host'>,
  by = server.hostKey,
): Promise<string> {
  const path = `/api/host/sessions/${session}/credentials`;
  const { json } = await callApi(server, 'POST', path, { body: { kind }, key: by });
  assert.equal(json.ok, true, JSON.stringify(json));
  return String(json.key);
}

/** Lets a started table go on to its negotiation. */
export async function startNegotiation(desk: Desk): Promise<void> {
  for (const kind of ['start', 'end-phase', 'end-phase'] as const) {
    const answer = await desk.order({ kind });
    assert.deepEqual(answer, { ok: true }, kind);
  }
}

/** A session whose parties north, south and forum have a phone each, negotiating at one table. */
export async function threeAtTheTable(server: ServerAddress) {
  const session = await openSession(server);
  const desk = await openDesk(server, session.id);
  const phoneOf = async (name: string) => sitDown(server, await takeSeat(server, session.code, name));
  const north = await phoneOf('Utara');
  const south = await phoneOf('Selatan');
  const forum = await phoneOf('Forum');
  await startNegotiation(desk);
  return { session, desk, north, south, forum };
}
