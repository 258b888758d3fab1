import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { addClientFiles } from '../../../server/http/client-files.ts';
import { callApi, dataFolder, openSession, runServer } from '../../support/running-server.ts';

describe('the language of the pages at the door', () => {
  test('is that of the sessions that people can join, where all have the same; of the link, where it names one', async () => {
    const folder = dataFolder();
    for (const file of ['index', 'index.en', 'host']) writeFileSync(join(folder, `${file}.html`), file);
    const server = await runServer({ pages: (app, spoken) => addClientFiles(app, folder, spoken) });
    const page = async (path: string) => (await callApi(server, 'GET', path)).text;
    assert.equal(await page('/'), 'index');
    await openSession(server, { language: 'en', practise: { name: 'Ayu' }, bots: true });
    assert.equal(await page('/'), 'index');
    const english = await openSession(server, { language: 'en' });
    assert.equal(await page('/'), 'index.en');
    assert.equal(await page('/host'), 'host');
    assert.equal(await page('/?lang=id'), 'index');
    const other = await openSession(server, { language: 'id' });
    // No code is looked up: who guesses one learns nothing from the page.
    for (const { code } of [english, other]) assert.equal(await page(`/?code=${code}`), 'index');
    assert.equal(await page(`/?code=${english.code}&lang=en`), 'index.en');
    assert.equal(await page('/?lang=fr'), 'index');
    assert.equal(await page('/?lang=../host'), 'index');
  });
});
