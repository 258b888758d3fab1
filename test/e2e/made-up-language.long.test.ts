import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { madeUpLanguage } from '../support/made-up-language.ts';
import { madeUp } from '../support/made-up-words.ts';
import { openBeforeEach } from './support/open-page.ts';
import { stickingOut } from './support/sticking.ts';
import { cutOff, untranslated } from './support/untranslated.ts';

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

/** What people typed: the names of those who sit here, and what the tests say. */
const TYPED = [
  'Ada north',
  'Ada south',
  'Ada forum',
  'Budi 2',
  'Selamat pagi',
  'Sepuluh menit lagi',
  'Harga terlalu rendah',
  'Persetujuan tertulis',
  'Setuju?',
];

async function look(name: string): Promise<void> {
  expect.soft(await untranslated(page, TYPED), `${name}, not through words`).toEqual([]);
  expect.soft(await stickingOut(page, 320, 100), `${name}, sticking out`).toEqual([]);
  expect.soft(await cutOff(page), `${name}, cut off`).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
}

describe('Given a phone in a made-up language of longer words, then every word came through words and none is cut off', () => {
  it('before the negotiation', async () => {
    for (const until of ['lobby', 'briefing', 'preparation'] as const) {
      await page.evaluate((stage) => {
        window.tablePage.begin({ until: stage });
        window.tablePage.show('north');
      }, until);
      await page.locator('h1, h2').first().waitFor();
      await look(until);
    }
  });

  it('at offers, answers, drafts and the conversation', async () => {
    await open('north', { agreement: { teamRule: 'second-member', ratification: 'unanimous', returnMinutes: 5 } }, 2);
    await look('nothing on the table');
    await offerOfSouth();
    await act('north', { type: 'ShareDraft', package: [2, 1, 0], to: ['south', 'forum'], note: 'Setuju?' }, 2);
    await act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await facilitate({ type: 'Announce', text: 'Sepuluh menit lagi' });
    await page.getByRole('article').first().waitFor();
    await look('table');
    await press('Balas tawaran 1');
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
    for (const words of ['Terima tawaran 1', 'Tolak tawaran 1', 'Tinggalkan perundingan']) {
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
