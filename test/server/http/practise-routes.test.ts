import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../server/sha256.ts';
import type { CaseFile } from '../../../shared/case-file/case-file.ts';
import { caseHash } from '../../../shared/log/cases.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import type { PractiseCase } from '../../../shared/wire/practise-routes.ts';
import { readPractiseCase, readPractiseCases } from '../../../shared/wire/practise-routes.ts';
import { callApi, openSession, type RunningServer, runServer } from '../../support/running-server.ts';
import { canaryOf, twoPartyScenario } from '../../support/scenarios.ts';
import { secondCaseFile } from '../../support/second-case.ts';

/** A case for practise, and the same without the mark: its twin. */
const marked = (): CaseFile => secondCaseFile({ id: 'open-case', practise: true });
const twin = (): CaseFile => secondCaseFile({ id: 'open-case-twin' });

async function offered(server: RunningServer): Promise<readonly PractiseCase[]> {
  const { json, status } = await callApi(server, 'GET', '/api/practise');
  expect(status).toBe(200);
  return readPractiseCases(json) ?? [];
}

describe('cases to practise with on the own phone', () => {
  it('[CF-11] given a marked case, when anybody asks, then it is there whole, by its hash, kept by browsers', async () => {
    const server = await runServer({ cases: [marked(), twin()] });
    const [first, ...others] = await offered(server);
    expect(others).toEqual([]);
    const { json, headers } = await callApi(server, 'GET', `/api/practise/${first?.hash}.json`);
    const scenario = readPractiseCase(json);
    expect(scenario?.id).toBe('open-case');
    expect(caseHash(json as unknown as Scenario, sha256)).toBe(first?.hash);
    expect(scenario?.parties.every(({ brief }) => Object.keys(brief).length > 0)).toBe(true);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('[CF-11] given cases with secrets, when anybody asks, then none of them is listed or read by its hash', async () => {
    const server = await runServer({ cases: [twoPartyScenario(), twin(), marked()] });
    const { json } = await callApi(server, 'GET', '/api/host/scenarios', { key: server.hostKey });
    const secret = (json.scenarios as { hash: string; practise?: true }[]).filter(({ practise }) => !practise);
    expect(secret.length).toBeGreaterThan(1);
    for (const { hash } of secret) {
      const { status, text } = await callApi(server, 'GET', `/api/practise/${hash}.json`);
      expect(status).toBe(404);
      expect(text).not.toContain(canaryOf('north'));
    }
    expect((await callApi(server, 'GET', '/api/practise/..%2Fhost.json')).status).toBe(404);
  });

  it('[CF-11] given a marked case that its check refuses, then it is not offered', async () => {
    const broken = marked();
    const parties = broken.parties.map((party) => ({ ...party, reservation: 900 }));
    const server = await runServer({ cases: [{ ...broken, parties }, twin()] });
    expect(await offered(server)).toEqual([]);
  });

  it('[CF-11] given a marked case, when a session or a practise with the key is opened with it, then it is refused by name and nothing is left', async () => {
    const server = await runServer({ cases: [marked(), twin()] });
    const wish = { scenario: 'open-case', tables: 1, bots: true };
    for (const body of [wish, { ...wish, practise: { name: 'Baiq' } }]) {
      const { json } = await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey });
      expect(json).toEqual({ ok: false, code: 'case-for-practise' });
    }
    expect(server.runding.house.sessions.size).toBe(0);
    expect(await server.runding.house.store.list('session')).toEqual([]);
  });

  it('[CF-11] given a session of its twin, when a further round is opened with the marked case, then it is refused by name', async () => {
    const server = await runServer({ cases: [marked(), twin()] });
    const session = await openSession(server, { scenario: 'open-case-twin' });
    const host = server.runding.house.sessions.get(session.id);
    await host?.submit({ kind: 'facilitator' }, 'close-1', {
      type: 'OrderTables',
      tables: 'all',
      order: { kind: 'close' },
    });
    const { json } = await callApi(server, 'POST', `/api/host/sessions/${session.id}/rounds`, {
      body: { commandId: 'round-2-please', scenario: 'open-case', tables: 1, moves: [] },
      key: server.hostKey,
    });
    expect(json).toEqual({ ok: false, code: 'case-for-practise' });
    expect(host?.session.round).toBe(1);
  });

  it('[CF-11] what is no whole case is not taken for one', () => {
    expect(readPractiseCase(twoPartyScenario())).toBeUndefined();
    expect(readPractiseCase({ ...twoPartyScenario(), practise: true, parties: [] })).toBeDefined();
    expect(readPractiseCase({ practise: true })).toBeUndefined();
    expect(readPractiseCases({ cases: [{ hash: 1 }] })).toBeUndefined();
    expect(readPractiseCases(undefined)).toBeUndefined();
  });
});
