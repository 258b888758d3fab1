import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { CaseIntake } from '../../../server/cases/case-intake.ts';
import { CaseShelf } from '../../../server/cases/case-shelf.ts';
import { packCase } from '../../../shared/kasus/pack.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { readYes } from '../../../shared/wire/answers.ts';
import type { CaseAnswer, CaseDescription, ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import {
  callApi,
  dataFolder,
  mintKey,
  openSession,
  type RunningServer,
  runServer,
} from '../../support/running-server.ts';
import { canaryOf, threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';
import { secondCaseFile } from '../../support/second-case.ts';
import { bytesOf, zipOf } from '../../support/zip-files.ts';

const yamlOf = (content: object) => new Document(content, { aliasDuplicateObjects: false }).toString();

/** A case in one file, as a colleague sends it. */
function kasusOf(content: object | string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const text = typeof content === 'string' ? content : yamlOf(content);
  const packed = packCase(
    Object.entries({ 'scenario.yaml': text, ...more }).map(([name, one]) => ({ name, bytes: bytesOf(one) })),
  );
  if ('fault' in packed) throw new Error(packed.fault.code);
  return packed.kasus;
}

async function handIn(server: RunningServer, kasus: Uint8Array, key = server.hostKey): Promise<CaseAnswer> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/gzip' };
  const response = await fetch(`${server.base}/api/host/scenarios`, {
    method: 'POST',
    headers,
    body: Buffer.from(kasus),
  });
  return (await response.json()) as CaseAnswer;
}

const remove = async (server: RunningServer, folder: string) =>
  (await callApi(server, 'DELETE', `/api/host/scenarios/${encodeURIComponent(folder)}`, { key: server.hostKey })).json;

async function listed(server: RunningServer): Promise<string[]> {
  const { json } = await callApi(server, 'GET', '/api/host/scenarios', { key: server.hostKey });
  return (json.scenarios as ScenarioListing[]).map(({ folder, version, variant }) =>
    [folder, version, variant?.id].filter((one) => one !== undefined).join(' '),
  );
}

const ownFiles = (server: { readonly dataDir: string }) =>
  existsSync(join(server.dataDir, 'cases')) ? readdirSync(join(server.dataDir, 'cases'), { recursive: true }) : [];

/** A case in which nobody can gain. */
const hopeless = (): Scenario => {
  const whole = threePartyScenario();
  return { ...whole, parties: whole.parties.map((party) => ({ ...party, reservation: 900 })) };
};

describe('a case that the facilitator hands in as one file', () => {
  it('[KA-4] given one that passes its check, then it lies in the data folder, is listed at once with its variants, and opens', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    const answer = await handIn(server, kasusOf(secondCaseFile(), { 'README.md': 'Read me' }));
    expect(answer).toEqual({ ok: true, folder: 'own/second-test', isKnown: false });
    expect(ownFiles(server).sort()).toEqual(['second-test', 'second-test/README.md', 'second-test/scenario.yaml']);
    expect(await listed(server)).toEqual(['two-party-test 1.0', 'own/second-test 1.0', 'own/second-test 1.0 short']);
    await openSession(server, { scenario: 'own/second-test', variant: 'short' });
  });

  it.each([
    ['a case that nobody can agree on', () => kasusOf(hopeless()), 'case-unsound', /tidak dapat untung/, /cannot gain/],
    [
      'a case with a field too much',
      () => kasusOf({ ...threePartyScenario(), colour: 1 }),
      'case-unsound',
      /colour/,
      /colour/,
    ],
    ['no YAML', () => kasusOf('a: [1'), 'case-unsound', /1/, /1/],
    ['lists a hundred thousand deep', () => kasusOf('['.repeat(20_000)), 'case-unsound', /./, /./],
    [
      'an image that is not inside',
      () => kasusOf(secondCaseFile({ images: [{ id: 'map', file: 'map.png', alt: { id: 'Peta' } }] })),
      'case-unsound',
      /map\.png/,
      /map\.png/,
    ],
    [
      'a file that the case does not name',
      () => kasusOf(threePartyScenario(), { 'run.sh': 'rm' }),
      'kasus-broken',
      /"run\.sh".*tidak menyebut/,
      /"run\.sh".*names no such file/,
    ],
    [
      'an image, and a text that YAML cannot read',
      () => kasusOf('images: [{id: map, file: map.png}\nformat: 2\n', { 'map.png': 'x' }),
      'case-unsound',
      /^Baris \d+: teks YAML tidak dapat dibaca/,
      /^Line \d+: the YAML cannot be read/,
    ],
    [
      'an image that is named under a misspelt key',
      () =>
        kasusOf(
          yamlOf(secondCaseFile({ images: [{ id: 'map', file: 'map.png', alt: { id: 'Peta' } }] })).replace(
            'file: map.png',
            'fil: map.png',
          ),
          { 'map.png': 'x' },
        ),
      'case-unsound',
      /"fil" tidak dikenal; maksud Anda "file"/,
      /unknown key "fil"; did you mean "file"/,
    ],
    [
      'a text of more than 512 KB',
      () => kasusOf(`# ${'x'.repeat(600_000)}\n${yamlOf(threePartyScenario())}`),
      'kasus-broken',
      /512 KB/,
      /512 KB/,
    ],
    [
      'a way out of the folder',
      () =>
        zipOf([
          { name: 'scenario.yaml', bytes: 'a: 1' },
          { name: '../out.yaml', bytes: 'b' },
        ]),
      'kasus-broken',
      /\.\.\/out\.yaml/,
      /\.\.\/out\.yaml/,
    ],
    ['no zip', () => bytesOf('not a case'), 'kasus-broken', /bukan berkas \.kasus/, /no \.kasus file/],
    ['nothing', () => new Uint8Array(), 'kasus-broken', /bukan berkas \.kasus/, /no \.kasus file/],
  ] as const)(
    '[KA-4] given %s, then it is refused in both languages and nothing is left on disk',
    async (_, make, code, id, en) => {
      const server = await runServer();
      const answer = await handIn(server, make());
      expect(answer).toMatchObject({ ok: false, code });
      const [first] = ('findings' in answer && answer.findings) || [];
      expect(first?.id).toMatch(id);
      expect(first?.en).toMatch(en);
      expect(ownFiles(server)).toEqual([]);
      expect(await listed(server)).toEqual(['three-party-test 1.0']);
    },
  );

  it('[KA-4] given more bytes than any case has, then it is refused before it is read', async () => {
    const server = await runServer();
    expect(await handIn(server, new Uint8Array(WIRE_LIMITS.caseBytes + 1))).toEqual({
      ok: false,
      code: 'message-too-large',
    });
    expect(ownFiles(server)).toEqual([]);
  });

  it('[KA-4] given one that is looked into for too long, then it is given up with its thread, and the next is taken', async () => {
    const dataDir = dataFolder();
    const own = join(dataDir, 'cases');
    const shelf = new CaseShelf({ shipped: dataDir, own });
    const late = await new CaseIntake(shelf, own, 1).takeIn(kasusOf(threePartyScenario()));
    expect(late).toMatchObject({ ok: false, code: 'kasus-broken' });
    expect(ownFiles({ dataDir })).toEqual([]);
    const intake = new CaseIntake(shelf, own);
    expect(await intake.takeIn(kasusOf(threePartyScenario()))).toMatchObject({ ok: true });
  });

  it('[KA-4] given a folder that a kill left half written, when the house starts, then it is removed and was never listed', async () => {
    const dataDir = dataFolder();
    const left = join(dataDir, 'cases', '.on-the-way-x');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'scenario.yaml'), yamlOf(threePartyScenario()));
    const server = await runServer({ dataDir, cases: [twoPartyScenario()] });
    await expect.poll(() => ownFiles(server)).toEqual([]);
    expect(await listed(server)).toEqual(['two-party-test 1.0']);
  });

  it('[KA-5] given a case that is there already, shipped or own, then it is not kept twice', async () => {
    const server = await runServer();
    const known = { ok: true, folder: 'three-party-test', isKnown: true };
    expect(await handIn(server, kasusOf(threePartyScenario()))).toEqual(known);
    expect(ownFiles(server)).toEqual([]);
    const other = kasusOf(secondCaseFile());
    await handIn(server, other);
    expect(await handIn(server, other)).toEqual({ ok: true, folder: 'own/second-test', isKnown: true });
  });

  it('[KA-5] given the same id with another content, twice at once, then all are listed and the shipped one is as it was', async () => {
    const server = await runServer();
    const changed = (version: string, title: string) =>
      kasusOf({ ...threePartyScenario(), version, title: { id: title, en: title } });
    const answers = await Promise.all([
      handIn(server, changed('2.0', 'Two')),
      handIn(server, changed('2.0', 'Two again')),
      handIn(server, changed('3.0', 'Three')),
    ]);
    expect(new Set(answers.map((one) => one.ok && one.folder))).toEqual(
      new Set(['own/three-party-test', 'own/three-party-test-2.0', 'own/three-party-test-3.0']),
    );
    expect((await listed(server)).map((one) => one.split(' ')[0]).sort()).toEqual([
      'own/three-party-test',
      'own/three-party-test-2.0',
      'own/three-party-test-3.0',
      'three-party-test',
    ]);
    // Another variant of what is otherwise the same is another case.
    await handIn(server, kasusOf(secondCaseFile()));
    const more = await handIn(server, kasusOf(secondCaseFile({ variants: [] })));
    expect(more).toMatchObject({ ok: true, isKnown: false });
  });

  it('[KA-6] given a case, then it goes while no open session plays it; a shipped one never', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    await handIn(server, kasusOf(threePartyScenario()));
    const { id } = await openSession(server, { scenario: 'own/three-party-test' });
    expect(await remove(server, 'own/three-party-test')).toEqual({ ok: false, code: 'case-in-use' });
    expect(await remove(server, 'two-party-test')).toEqual({ ok: false, code: 'case-shipped' });
    for (const folder of ['own/no-such-case', 'own/../sessions', 'own/', 'own/.', '..'])
      expect(await remove(server, folder), folder).not.toMatchObject({ ok: true });
    await callApi(server, 'DELETE', `/api/host/sessions/${id}`, { key: server.hostKey });
    expect(await remove(server, 'own/three-party-test')).toEqual({ ok: true });
    expect(ownFiles(server)).toEqual([]);
    expect(await listed(server)).toEqual(['two-party-test 1.0']);
  });

  it('[KA-6] given work of the author beside a case, or a link to it, then what is none of the case stays', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    const own = join(server.dataDir, 'cases');
    const work = dataFolder();
    mkdirSync(join(own, 'mine'), { recursive: true });
    for (const folder of [work, join(own, 'mine')])
      writeFileSync(join(folder, 'scenario.yaml'), yamlOf(threePartyScenario()));
    writeFileSync(join(own, 'mine', 'notes.txt'), 'My notes');
    symlinkSync(work, join(own, 'linked'));
    expect(await remove(server, 'own/mine')).toEqual({ ok: true });
    expect(await remove(server, 'own/linked')).toEqual({ ok: true });
    expect(ownFiles(server)).toEqual(['mine', join('mine', 'notes.txt')]);
    expect(readFileSync(join(work, 'scenario.yaml'), 'utf8')).toContain('three-party-test');
  });
});

describe('what a facilitator reads of a case before choosing it', () => {
  const describeIt = (server: RunningServer, path: string, key: string) =>
    callApi(server, 'GET', `/api/host/${path}`, { key });

  it('[SC-6] given the key, then teaching note, identity and warnings are read, of a variant, too; the answer is read by the page', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    await handIn(server, kasusOf(secondCaseFile()));
    const path = `scenarios/${encodeURIComponent('own/second-test')}`;
    const whole = (await describeIt(server, path, server.hostKey)).json as unknown as CaseDescription;
    expect(whole.facilitation.teachingNote.id).toContain(canaryOf('facilitator'));
    expect(whole.facilitation.expected).toEqual({ agreement: { from: 50, to: 90 } });
    expect(whole.scenario.issues).toHaveLength(3);
    expect(whole.hash).toMatch(/^[0-9a-f]{64}$/);
    const short = (await describeIt(server, `${path}?variant=short`, server.hostKey))
      .json as unknown as CaseDescription;
    expect(short.scenario.issues).toHaveLength(2);
    expect(short.hash).not.toBe(whole.hash);
    expect(readYes('describeCase', { ...whole })).toEqual(whole);
    for (const wrong of ['scenarios/no-such-case', `${path}?variant=none`])
      expect((await describeIt(server, wrong, server.hostKey)).status, wrong).toBe(404);
    for (const owner of ['north', 'south', 'forum', 'injection'] as const)
      expect(JSON.stringify(whole), owner).not.toContain(canaryOf(owner));
  });

  it('[SC-6] given a session that plays a case, then its keys read the same of it, also when the file has gone', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    await handIn(server, kasusOf(secondCaseFile()));
    const { id, code } = await openSession(server, { scenario: 'own/second-test' });
    for (const right of ['facilitator', 'observer'] as const) {
      const key = await mintKey(server, id, right);
      const { text } = await describeIt(server, `sessions/${id}/case`, key);
      expect(text, right).toContain(canaryOf('facilitator'));
    }
    const projector = await mintKey(server, id, 'projector');
    for (const key of ['', 'wrong', code, projector]) {
      for (const path of [`sessions/${id}/case`, 'scenarios/two-party-test']) {
        const { status, text } = await describeIt(server, path, key);
        expect(status, path).toBe(403);
        expect(text, path).not.toContain(canaryOf('facilitator'));
      }
    }
  });
});
