import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { callApi, runServer, scenariosFolder } from '../../support/running-server.ts';
import { threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';

/** Lays a case into the data folder of a server, as its facilitator does. */
function layOwn(dataDir: string, folder: string, scenario: Scenario): void {
  mkdirSync(join(dataDir, 'cases', folder), { recursive: true });
  const text = new Document(scenario, { aliasDuplicateObjects: false }).toString();
  writeFileSync(join(dataDir, 'cases', folder, 'scenario.yaml'), text);
}

async function listed(server: Awaited<ReturnType<typeof runServer>>): Promise<ScenarioListing[]> {
  const { json } = await callApi(server, 'GET', '/api/host/scenarios', { key: server.hostKey });
  return json.scenarios as ScenarioListing[];
}

const open = (server: Awaited<ReturnType<typeof runServer>>, scenario: string) =>
  callApi(server, 'POST', '/api/host/sessions', {
    body: { scenario, tables: 1, bots: false },
    key: server.hostKey,
  }).then(({ json }) => json);

describe('the cases that a facilitator may choose', () => {
  it('given the same id shipped and own, then both are listed, told apart, and each opens its own case', async () => {
    const shipped = twoPartyScenario();
    const server = await runServer({ scenariosDir: scenariosFolder([shipped]) });
    layOwn(server.dataDir, shipped.id, { ...shipped, version: '2.0', title: { id: 'Punya saya', en: 'Mine' } });
    const cases = await listed(server);
    expect(cases.map(({ folder, origin, version }) => [folder, origin, version])).toEqual([
      [shipped.id, 'shipped', '1.0'],
      [`own/${shipped.id}`, 'own', '2.0'],
    ]);
    expect(new Set(cases.map(({ hash }) => hash)).size).toBe(2);
    expect(await open(server, `own/${shipped.id}`)).toMatchObject({ ok: true, session: { title: { en: 'Mine' } } });
    expect(await open(server, shipped.id)).toMatchObject({ ok: true, session: { title: shipped.title } });
    for (const key of ['own/../scenarios', `own/../../${shipped.id}`, 'own/', `shipped/${shipped.id}`])
      expect(await open(server, key), key).toMatchObject({ code: 'scenario-unknown' });
  });

  it('given a case that fails its check, then it is named with the first problem in both languages, and not offered', async () => {
    const server = await runServer({ scenariosDir: scenariosFolder([twoPartyScenario()]) });
    const hopeless = threePartyScenario();
    const parties = hopeless.parties.map((party) => ({ ...party, reservation: 900 }));
    layOwn(server.dataDir, 'hopeless', { ...hopeless, parties });
    const [, own] = await listed(server);
    expect(own).toMatchObject({ folder: 'own/hopeless', id: hopeless.id, first: false });
    expect(own?.problems.length).toBeGreaterThan(0);
    expect(own?.firstProblem?.id).toContain('tidak dapat untung');
    expect(own?.firstProblem?.en).toContain('cannot gain');
  });

  it('given nothing played, then the shortest case is offered first; then the one that was played last', async () => {
    const long = threePartyScenario();
    const short = twoPartyScenario();
    const minutes = (scenario: Scenario) => scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0);
    expect(minutes(short)).toBeLessThan(minutes(long));
    const server = await runServer({ scenariosDir: scenariosFolder([long, short]) });
    const first = async () => (await listed(server)).filter((one) => one.first).map(({ folder }) => folder);
    expect(await first()).toEqual([short.id]);
    expect(await open(server, long.id)).toMatchObject({ ok: true });
    expect(await first()).toEqual([long.id]);
  });
});
