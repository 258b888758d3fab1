import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { CredentialListing } from '../../../shared/wire/hall-messages.ts';
import { callApi, openDesk, openSession, runServer } from '../../support/running-server.ts';

describe('[WI-35] keys to a session have names', () => {
  it('given a key that was made for somebody, when keys are listed, then with the name, and by its id it is ended alone', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const path = `/api/host/sessions/${session.id}/credentials`;
    const mint = async (body: object) => (await callApi(server, 'POST', path, { body, key: server.hostKey })).json;
    const named = await mint({ kind: 'facilitator', name: ' Bu Rina ' });
    const other = await mint({ kind: 'facilitator' });
    const list = async () =>
      (await callApi(server, 'GET', path, { key: server.hostKey })).json.credentials as CredentialListing[];
    const [first, second] = await list();
    assert.deepEqual([first?.name, second?.name], ['Bu Rina', undefined]);
    await openDesk(server, session.id, String(named.key));
    const ended = await callApi(server, 'DELETE', `${path}/${first?.id}`, { key: server.hostKey });
    assert.equal(ended.json.ok, true);
    await assert.rejects(openDesk(server, session.id, String(named.key)), /host-key-wrong/);
    await openDesk(server, session.id, String(other.key));
    assert.deepEqual(
      (await list()).map(({ id }) => id),
      [second?.id],
    );
    assert.equal((await mint({ kind: 'observer', name: 'x'.repeat(61) })).code, 'message-malformed');
  });
});
