import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { readImage } from '../../../shared/images/read-image.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { caseContent } from '../../support/case-files.ts';
import { PICTURE_FILES, pictureFile } from '../../support/picture-files.ts';
import { openRawPhone } from '../../support/raw-phone.ts';
import { callApi, openDesk, openSession, runServer, takeSeat } from '../../support/running-server.ts';
import { sha256 } from '../../support/sha256.ts';

const alt = { id: 'Peta', en: 'Map' };
const FILES = { open: PICTURE_FILES.turned, north: PICTURE_FILES.lossless, south: PICTURE_FILES.progressive };

/** What is kept of a file: its bytes, their hash, and how they look inside JSON. */
function keptOf(name: string) {
  const read = readImage(pictureFile(name));
  if ('fault' in read) throw new Error(read.fault.code);
  const { bytes, type } = read.image;
  return {
    bytes: Buffer.from(bytes),
    type,
    hash: hash('sha256', bytes, 'hex'),
    data: Buffer.from(bytes).toString('base64'),
  };
}
const KEPT = { open: keptOf(FILES.open), north: keptOf(FILES.north), south: keptOf(FILES.south) };

function caseFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runding-pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = caseContent();
  const [north, south] = content.parties;
  Object.assign(content, {
    parties: [{ ...north, image: 'open' }, south],
    images: [
      { id: 'open', file: FILES.open, alt, credit: { id: 'Foto: Dinas', en: 'Photo: the office' } },
      { id: 'north', file: FILES.north, alt, party: 'north' },
      { id: 'south', file: FILES.south, alt, party: 'south' },
    ],
  });
  mkdirSync(join(folder, content.id));
  writeFileSync(join(folder, content.id, 'scenario.yaml'), stringify(content, { aliasDuplicateObjects: false }));
  for (const name of Object.values(FILES)) writeFileSync(join(folder, content.id, name), pictureFile(name));
  return folder;
}

const sync = { protocol: PROTOCOL, epoch: '', count: 0 };

async function openTable() {
  const server = await runServer({ scenariosDir: caseFolder() });
  const session = await openSession(server, { scenario: 'second-format-test' });
  const desk = await openDesk(server, session.id);
  const seats = {
    north: await takeSeat(server, session.code, 'Utara'),
    south: await takeSeat(server, session.code, 'Selatan'),
  };
  assert.deepEqual([seats.north.seat.party, seats.south.seat.party], ['north', 'south']);
  const phones = { north: await openRawPhone(server, seats.north), south: await openRawPhone(server, seats.south) };
  return { server, session, desk, seats, phones };
}

const PARTIES = ['north', 'south'] as const;
const other = { north: 'south', south: 'north' } as const;

describe('the images of a case', () => {
  it('[IM-5] those for everybody are asked for by their hash: right type, kept for ever, not guessed at', async () => {
    const { server, seats } = await openTable();
    const shown = (await callApi(server, 'GET', `/api/scenarios/${seats.north.seat.scenarioHash}.json`))
      .json as unknown as PublicScenario;
    const { bytes, type, hash: name } = KEPT.open;
    assert.deepEqual(shown.images, [
      {
        id: 'open',
        alt,
        credit: { id: 'Foto: Dinas', en: 'Photo: the office' },
        type,
        width: 16,
        height: 24,
        hash: name,
      },
    ]);
    assert.deepEqual(
      shown.parties.map(({ image }) => image),
      ['open', undefined],
    );
    const answer = await fetch(`${server.base}/api/images/${name}`);
    assert.equal(answer.status, 200);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
    const headers = ['content-type', 'cache-control', 'x-content-type-options'].map((one) => answer.headers.get(one));
    assert.deepEqual(headers, ['image/jpeg', 'public, max-age=31536000, immutable', 'nosniff']);
  });

  it('[IM-6] those of one party reach its phones and nobody else, at no address, and after the reveal the table', async () => {
    const { server, desk, seats, phones } = await openTable();
    for (const party of PARTIES) await phones[party].request('sync', sync);
    for (const party of PARTIES)
      assert.ok(!phones[party].heard().includes(KEPT[party].data), 'nothing before the start');
    await desk.order({ kind: 'start' });
    for (const party of PARTIES) await phones[party].request('sync', sync);
    const logOf = async (party: 'north' | 'south') =>
      (await callApi(server, 'GET', '/api/log', { key: seats[party].token })).text;
    for (const party of PARTIES) {
      const [own, others] = [KEPT[party], KEPT[other[party]]];
      for (const [where, text] of [
        ['frames', phones[party].heard()],
        ['download', await logOf(party)],
      ] as const) {
        assert.ok(text.includes(own.data), `${party} has its own in its ${where}`);
        for (const secret of [others.data, others.hash]) assert.ok(!text.includes(secret), `${party}, ${where}`);
      }
      assert.ok((await logOf(party)).includes(KEPT.open.data), 'a download holds the open ones, too');
    }
    for (const path of [
      ...PARTIES.flatMap((party) => [`/api/images/${KEPT[party].hash}`, `/api/images/${KEPT[party].hash}.png`]),
      ...['/api/images/', '/api/images/north', '/api/images/..%2f..%2fscenario.yaml', `/api/images/${sha256('')}`],
    ]) {
      const answer = await callApi(server, 'GET', path);
      assert.equal(answer.status, 404, path);
      for (const party of PARTIES) assert.ok(!answer.text.includes(KEPT[party].data));
    }
    const shown = (await callApi(server, 'GET', `/api/scenarios/${seats.north.seat.scenarioHash}.json`)).text;
    const board = JSON.stringify(await desk.board());
    for (const party of PARTIES) {
      for (const secret of [KEPT[party].data, KEPT[party].hash]) assert.ok(!(shown + board).includes(secret));
    }
    await desk.order({ kind: 'close' });
    await desk.ask({ type: 'RevealSession' });
    for (const party of PARTIES) {
      await phones[party].request('sync', sync);
      assert.ok(phones[party].heard().includes(KEPT[other[party]].data), 'briefs are open now, with their images');
      assert.equal((await callApi(server, 'GET', `/api/images/${KEPT[party].hash}`)).status, 404);
    }
  });
});
