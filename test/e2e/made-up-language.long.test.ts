import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { SCREENS } from '../parts/part-state.ts';
import { STATES } from '../parts/states.ts';
import { madeUpLanguage } from '../support/made-up-language.ts';
import { madeUp } from '../support/made-up-words.ts';
import { namedSides } from '../support/named-sides.ts';
import { personName } from '../support/person-names.ts';
import { openBeforeEach } from './support/open-page.ts';
import { stickingOut } from './support/sticking.ts';
import { brokenWords, cutOff, markDates, untranslated } from './support/untranslated.ts';

let page: Page;
openBeforeEach(
  'table-page',
  { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' },
  (opened) => {
    page = opened;
  },
  [madeUpLanguage()],
);

const open = (party: string, changes: Parameters<typeof window.tablePage.open>[1] = {}, teamOf = 1) =>
  page.evaluate(([who, what, team]) => window.tablePage.open(who, what, team), [party, changes, teamOf] as const);
const act = (party: string, command: PartyCommand, seat = 1) =>
  page.evaluate(([who, what, at]) => window.tablePage.act(who, what, at), [party, command, seat] as const);
const facilitate = (command: TableCommand) => page.evaluate((what) => window.tablePage.facilitate(what), command);
const lastOffer = () => page.evaluate(() => window.tablePage.lastOffer());
const press = (words: string) =>
  page
    .getByRole('button', { name: madeUp(words), exact: true })
    .first()
    .click();
const offerOfSouth = () => act('south', { type: 'MakeOffer', package: [1, 1, 0], to: ['north', 'forum'] });

/** What people typed, or what is called so in every language. */
const TYPED = [
  ...Array.from({ length: 192 }, (_, n) => personName(n)),
  ...['Ada north', 'Ada south', 'Ada forum', 'Budi 2', 'Sari', 'Budi'],
  'Selamat pagi',
  'Sepuluh menit lagi',
  'Harga terlalu rendah',
  'Persetujuan tertulis',
  'Warga harus setuju lebih dulu.',
  'Setuju?',
  // A session called so by its facilitator.
  'Energi bersih NTB dan Kanada',
  // Codes and addresses.
  ...['MR4 K7T', 'MR4K7T', 'PQ7 X3N', 'http://192.168.8.10:2567/?code=', 'http://192.168.8.10:2567'],
  // What the reader of cases says to their author, with file and line: it speaks one language.
  'scenario.yaml:3:1 parties: wanted',
  // A bot in the log of its table.
  'Bot',
  // The product.
  'Runding',
  // The heading of a page of parts itself.
  'Bagaimana jika',
];

/** What is shortened on purpose: the first words of a case's text, which is whole in the dialog that the button beside it opens. */
const SHORTENED = ['.foot-words'];
/** Letters from which a word may run over two lines; the longest word of the Indonesian screens has 15. */
const LONG_WORD = 18;

/** Narrowest at which a part stands. */
const NARROW = { phone: 320, laptop: 1280, front: 1920 } as const;

async function look(name: string, screen: keyof typeof SCREENS = 'phone', title = ''): Promise<void> {
  const size = SCREENS[screen];
  const typed = title === '' ? TYPED : [...TYPED, title];
  expect.soft(await untranslated(page, typed), `${name}, not through words`).toEqual([]);
  expect.soft(await cutOff(page, SHORTENED), `${name}, cut off at ${size.width} px`).toEqual([]);
  expect.soft(await brokenWords(page, LONG_WORD), `${name}, broken at ${size.width} px`).toEqual([]);
  expect.soft(await stickingOut(page, NARROW[screen], 100), `${name}, sticking out`).toEqual([]);
  await page.setViewportSize(size);
}

/** States of the page of parts that say anything: the land has no words. */
const SAYING = STATES.filter(({ id }) => !id.startsWith('stage/'));
const PICTURES = resolve(import.meta.dirname, '../../.test-output/made-up');

describe('Given the page of parts in a made-up language of longer words', () => {
  it.each(SAYING)('when $id is shown, then every word came through words and none is cut off', async (state) => {
    const { id, screen } = state;
    const url = new URL(page.url());
    url.search = new URLSearchParams({ state: id }).toString();
    await page.setViewportSize(SCREENS[screen]);
    await markDates(page);
    await page.goto(url.href);
    await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, id);
    await page.screenshot({ path: join(PICTURES, `${id.replace('/', '-')}.png`) });
    await look(id, screen, id);
  });
});

describe('Given a phone in a made-up language of longer words, then every word came through words and none is cut off', () => {
  it('at offers, answers, drafts and the conversation', async () => {
    await open('north', { agreement: { teamRule: 'second-member', ratification: 'unanimous', returnMinutes: 5 } }, 2);
    await look('nothing on the table');
    await offerOfSouth();
    await act('north', { type: 'ShareDraft', package: [2, 1, 0], to: ['south', 'forum'], note: 'Setuju?' }, 2);
    await act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await facilitate({ type: 'Announce', text: 'Sepuluh menit lagi' });
    await page.getByRole('article').first().waitFor();
    await look('table');
    await press('Balas tawaran');
    await page.getByRole('dialog').waitFor();
    await page.locator('#issue-0').click();
    await look('builder');
    await page.keyboard.press('Escape');
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('log').waitFor();
    await look('talk');
    await facilitate({ type: 'PauseTable', reason: 'facilitator' });
    await look('paused');
  });

  it('at accepting, rejecting, leaving', async () => {
    await open('north');
    await offerOfSouth();
    for (const words of ['Terima tawaran', 'Tolak tawaran', 'Tinggalkan perundingan']) {
      if (words === 'Tinggalkan perundingan') await press('Menu');
      await press(words);
      await page.getByRole('dialog').waitFor();
      await look(words);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('at conditions, the vote and the scorecard', async () => {
    await open('forum');
    await act('forum', { type: 'StateCondition', text: 'Persetujuan tertulis' });
    await look('conditions');
    await act('north', { type: 'MakeOffer', package: [1, 1, 0], to: ['south'] });
    await act('south', { type: 'AcceptOffer', offer: await lastOffer() });
    await page.getByRole('radio').first().waitFor();
    await look('vote');
    await act('forum', { type: 'CastVote', vote: 'for' });
    await page.locator('.scorecard, h1').first().waitFor();
    await look('own result');
    await facilitate({ type: 'RevealTable' });
    await page.getByRole('img', { name: new RegExp(madeUp('Kuadran').slice(0, -1)) }).waitFor();
    await look('whole scorecard');
  });
});

describe('Given the styles of every screen', () => {
  it('then those that name left or right are listed for who adds a language written from right to left', () => {
    const root = resolve(import.meta.dirname, '../../client');
    const sheets = globSync('**/*.css', { cwd: root }).sort();
    const named = sheets.flatMap((file) =>
      namedSides(readFileSync(join(root, file), 'utf8')).map(({ line, says }) => `${file}:${line} ${says}`),
    );
    process.stdout.write(`To be turned round from right to left:\n${named.join('\n')}\n`);
    expect(sheets).toContain('lib/parts/tokens.css');
  });
});
