import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, it } from 'vitest';
import { z } from 'zod';
import { nameAnnounced } from '../../../client/hall/named-orders.ts';
import { personOf } from '../../../server/access/secrets.ts';
import { tableEventSchema } from '../../../shared/negotiation/events.ts';
import { REFUSALS } from '../../../shared/negotiation/refusals.ts';
import type { SyncAnswer } from '../../../shared/wire/messages.ts';
import { DOOR_REFUSALS, PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  actAsRequestSchema,
  credentialRequestSchema,
  crowdRequestSchema,
  handOverRequestSchema,
  handRequestSchema,
  joinRequestSchema,
  letInRequestSchema,
  membersRequestSchema,
  newcomerRequestSchema,
  openRoundRequestSchema,
  openSessionRequestSchema,
  paperResultRequestSchema,
  rejoinRequestSchema,
  renameRequestSchema,
  rosterRequestSchema,
  seatRequestSchema,
  sessionCommandRequestSchema,
  sessionJoinOptionsSchema,
  signsRequestSchema,
  spendTicketRequestSchema,
  syncRequestSchema,
  tableCommandRequestSchema,
  tableJoinOptionsSchema,
} from '../../../shared/wire/requests.ts';
import { openRawPhone } from '../../support/raw-phone.ts';
import { callApi, openDesk, REAL_SCENARIOS, runServer, takeSeat } from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

const page = readFileSync(new URL('../../../shared/wire/README.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/^```json ([\w-]+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    JSON.parse(text),
  ]),
);

const REQUESTS: Readonly<Record<string, z.ZodType>> = {
  'join-request': joinRequestSchema,
  'rejoin-request': rejoinRequestSchema,
  'table-join-options': tableJoinOptionsSchema,
  'table-look-options': tableJoinOptionsSchema,
  'members-request': membersRequestSchema,
  'rename-request': renameRequestSchema,
  'newcomer-request': newcomerRequestSchema,
  'seat-request': seatRequestSchema,
  'roster-request': rosterRequestSchema,
  'act-as-request': actAsRequestSchema,
  'paper-result-request': paperResultRequestSchema,
  'hand-request': handRequestSchema,
  'credential-request': credentialRequestSchema,
  'crowd-request': crowdRequestSchema,
  'signs-request': signsRequestSchema,
  'open-round-request': openRoundRequestSchema,
  'session-join-options': sessionJoinOptionsSchema,
  'sync-request': syncRequestSchema,
  'command-request': tableCommandRequestSchema,
  'session-command-request': sessionCommandRequestSchema,
  'announce-request': sessionCommandRequestSchema,
  'let-in-request': letInRequestSchema,
  'hand-over-request': handOverRequestSchema,
  'open-session-request': openSessionRequestSchema,
  'spend-ticket-request': spendTicketRequestSchema,
};

const entrySchema = z.strictObject({
  cursor: z.int().min(1),
  at: z.int(),
  events: z.array(tableEventSchema).min(1),
});

/** The fields of a message to any depth, without its values; of a list the first item counts. */
function fieldsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(fieldsOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fieldsOf(member)]));
}

/** What a running server says, by the name of the example. */
const heard = new Map<string, unknown>();

describe('the page about the wire', () => {
  it('[WI-3] has requests that the schemas take, and a field more is too much', () => {
    for (const [name, schema] of Object.entries(REQUESTS)) {
      const example = examples.get(name);
      assert.ok(example, `there is an example ${name}`);
      const parsed = schema.safeParse(example);
      assert.ok(parsed.success, `${name}: ${parsed.error?.message}`);
      assert.deepEqual(parsed.data, example);
      assert.equal(schema.safeParse({ ...example, more: 1 }).success, false, name);
    }
  });

  it('has entries that the schemas take', () => {
    assert.ok(entrySchema.safeParse(examples.get('entry')).success);
    for (const entry of examples.get('sync-answer').entries) assert.ok(entrySchema.safeParse(entry).success);
  });

  it('has refusals that exist', () => {
    assert.ok((DOOR_REFUSALS as readonly string[]).includes(examples.get('refusal').code));
    assert.ok((REFUSALS as readonly string[]).includes(examples.get('command-refusal').code));
  });

  it('explains every refusal of the door', () => {
    for (const code of DOOR_REFUSALS) assert.ok(page.includes(`\`${code}\``), code);
  });

  describe('beside a running server', () => {
    beforeAll(() => heard.clear());

    it('[WI-1] [WI-6] [WI-7] says what the server says, field by field', async () => {
      const server = await runServer({
        scenariosDir: REAL_SCENARIOS,
        doorLimits: { address: { atOnce: 25, perSecond: 0.1 } },
      });
      const body = examples.get('open-session-request');
      const opened = (await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey })).json;
      heard.set('open-session-answer', opened);
      const own = { headers: { origin: server.base } };
      const { ticket } = (await callApi(server, 'POST', '/api/tickets', own)).json;
      const spent = { body: { ...examples.get('spend-ticket-request'), ticket }, ...own };
      heard.set('spend-ticket-answer', (await callApi(server, 'POST', '/api/tickets/spend', spent)).json);
      const session = opened.session as { id: string; code: string };
      const asked = { ...examples.get('join-request'), code: session.code };
      heard.set('refusal', (await callApi(server, 'POST', '/api/join', { body: examples.get('join-request') })).json);
      const joined = (await callApi(server, 'POST', '/api/join', { body: asked })).json;
      heard.set('join-answer', joined);
      const { seat, token } = joined as never as { seat: { room: string }; token: string };
      const options = { body: { token, protocol: PROTOCOL } };
      heard.set('reservation', (await callApi(server, 'POST', `/matchmake/joinById/${seat.room}`, options)).json);
      const phone = await openRawPhone(server, joined as never);
      const sync = (await phone.request('sync', examples.get('sync-request'))) as SyncAnswer;
      heard.set('sync-answer', sync);
      const desk = await openDesk(server, session.id);
      await takeSeat(server, session.code, 'Siti', { table: 1 });
      await soon(() => assert.equal(desk.got.session.length, 1));
      desk.got.session.pop();
      for (const kind of ['start', 'end-phase', 'end-phase'] as const) await desk.order({ kind });
      heard.set('command-answer', await phone.request('command', examples.get('command-request')));
      heard.set(
        'command-refusal',
        await phone.request('command', {
          commandId: 'w7Xm20Zs',
          command: { type: 'AcceptOffer', offer: 'ntb>canada@1' },
        }),
      );
      assert.equal(await phone.request('ping', null), true);
      const last = (type: string) => phone.messages.filter((one) => one.type === type).at(-1)?.message;
      await soon(() => assert.ok(desk.got.session.length > 0));
      heard.set('session', desk.got.session[0]);
      const credentials = `/api/host/sessions/${session.id}/credentials`;
      const wish = { body: examples.get('credential-request'), key: server.hostKey };
      heard.set('credential-answer', (await callApi(server, 'POST', credentials, wish)).json);
      heard.set('let-in-answer', await desk.room.request('let-in-again', examples.get('let-in-request')));
      heard.set('entry', last('entry'));
      const { order } = nameAnnounced('end-phase', (await desk.board()).lines);
      await desk.ask({ type: 'AnnounceOrder', tables: 'all', order });
      await desk.ask({ type: 'CancelAnnouncement', announcement: 1 });
      const moot = { kind: 'extend', ms: 1000, phases: { 1: '0@0' }, endsAtPlayMs: { 1: 0 } } as const;
      await desk.ask({ type: 'OrderTables', tables: [1], order: moot });
      const heardOf = (type: string) => desk.got.session.find(({ events }) => events.some((one) => one.type === type));
      await soon(() => assert.ok(heardOf('TablesDroppedOut')));
      heard.set('announced', heardOf('OrderAnnounced'));
      heard.set('dropouts', heardOf('TablesDroppedOut'));
      const { briefs } = last('secrets') as SyncAnswer['secrets'];
      heard.set('secrets', { briefs: [{ ...briefs[0], interactions: [] }] });
      heard.set('presence', last('presence'));
      await desk.order({ kind: 'announce', text: 'Selamat datang' });
      const late = { ...asked, name: 'Telat', joinId: 'aLateNewcomer0', table: 1 };
      const waiting = (await callApi(server, 'POST', '/api/join', { body: late })).json;
      await soon(() => assert.ok(last('newcomers')));
      heard.set('newcomers', last('newcomers'));
      await soon(async () => {
        const answer = await callApi(server, 'GET', '/api/seat', { key: waiting.token as string });
        heard.set('waiting-answer', answer.json);
        assert.match(answer.text, /Selamat datang/);
      });
      await desk.order({ kind: 'close' });
      await desk.ask({ type: 'RevealSession' });
      await soon(() => assert.ok(last('epoch')));
      heard.set('epoch', last('epoch'));
      await desk.ask({ type: 'MovePeople', moves: [{ person: personOf(asked.joinId) }] });
      await desk.ask({ type: 'RemovePerson', person: personOf(asked.joinId) });
      await soon(() => assert.ok(last('unseated')));
      heard.set('unseated', last('unseated'));
      const signs = `/api/host/sessions/${session.id}/signs`;
      const print = { body: examples.get('signs-request'), key: server.hostKey };
      heard.set('signs-answer', (await callApi(server, 'POST', signs, print)).json);
      const hall = (await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey })).json;
      const { id, code } = hall.session as { id: string; code: string };
      const comers = Array.from({ length: 27 }, (_, i) =>
        callApi(server, 'POST', '/api/join', { body: { ...asked, code, joinId: `comer-${i}-of-hall` } }),
      );
      const answers = await Promise.all(comers);
      heard.set('queued', answers.find(({ json }) => json.ok === false)?.json);
      heard.set('door', (await (await openDesk(server, id)).board()).door);
      for (const [name, message] of heard) {
        assert.ok(examples.has(name), `there is an example ${name}`);
        assert.deepEqual(fieldsOf(examples.get(name)), fieldsOf(message), name);
      }
      const shown = [...examples.keys()].filter((name) => !(name in REQUESTS));
      assert.deepEqual(
        shown.filter((name) => !heard.has(name)),
        [],
        'every answer on the page was compared',
      );
    });
  });
});
