import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { openBeforeEach, reloadSteered } from './support/open-page.ts';

let page: Page;
openBeforeEach('table-page', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const facilitate = (command: TableCommand) => page.evaluate((what) => window.tablePage.facilitate(what), command);

/** The phone of a member who reads the whole brief. */
async function readWhole(members: string[] = []): Promise<void> {
  await page.evaluate(async (names) => {
    await window.tablePage.begin({ until: 'briefing', ...(names.length === 0 ? {} : { members: { north: names } }) });
    await window.tablePage.show('north');
  }, members);
  await button('Baca arahan lengkap').click();
  await page.locator('.brief-part').first().waitFor();
}

const ticks = () => page.locator('.brief-read').count();
const openTick = () => page.locator('.brief-part[open]').getByLabel('Bagian ini sudah saya baca');
const openTitle = () => page.locator('.brief-part[open] .brief-title').textContent();

/** From here on the page may neither write to the device nor read from it, as where site data is blocked. */
const blockStorage = () =>
  page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });

describe('what a reader ticks', () => {
  it('given two sections are ticked and one is not after all, when the page is loaded anew, then one tick stands and reading goes on at the next section', async () => {
    await readWhole();
    const first = await openTitle();
    await openTick().check();
    await button('Baca bagian 2').click();
    await expect.poll(openTitle).not.toBe(first);
    const second = await openTitle();
    await openTick().check();
    await expect.poll(ticks).toBe(2);
    await openTick().uncheck();
    await reloadSteered(page);
    await readWhole();
    await expect.poll(ticks).toBe(1);
    expect(await openTitle()).toBe(second);
    expect(await openTick().isChecked()).toBe(false);
  });

  it('given a device that keeps nothing, when a section is ticked, then it stands as long as the page does, and nothing breaks', async () => {
    await readWhole();
    await blockStorage();
    await openTick().check();
    await expect.poll(ticks).toBe(1);
    await button(/^Lihat (lima baris|ringkasan)$/).click();
    await button('Baca arahan lengkap').click();
    await expect.poll(ticks).toBe(1);
    await reloadSteered(page);
    await readWhole();
    expect(await ticks()).toBe(0);
  });
});

describe('vibration', () => {
  /** How often the phone vibrated since this was asked for. */
  const watchVibration = () =>
    page.evaluate(() => {
      document.documentElement.dataset.vibrated = '0';
      Object.defineProperty(navigator, 'vibrate', {
        configurable: true,
        value: (ms: number) => {
          const before = Number(document.documentElement.dataset.vibrated);
          document.documentElement.dataset.vibrated = String(before + (ms > 0 ? 1 : 0));
          return true;
        },
      });
    });
  const vibrated = async () => Number(await page.locator('html').getAttribute('data-vibrated'));
  const announceText = async (text: string) => {
    await facilitate({ type: 'Announce', text });
    await page.getByRole('status').getByText(text).waitFor();
  };

  it('given nobody asked for it, then news move nothing; once it is on the phone vibrates at once, at news, and after a reload; once it is off, no more', async () => {
    await watchVibration();
    await page.evaluate(() => window.tablePage.open('north'));
    await announceText('Kabar pertama');
    expect(await vibrated()).toBe(0);
    await button('Menu').click();
    await page.getByLabel('Bergetar saat ada kabar baru').check();
    expect(await vibrated()).toBe(1);
    await button('Tutup').first().click();
    await announceText('Kabar kedua');
    await expect.poll(vibrated).toBe(2);
    await reloadSteered(page);
    await watchVibration();
    await page.evaluate(() => window.tablePage.open('north'));
    await announceText('Kabar ketiga');
    await expect.poll(vibrated).toBe(1);
    await button('Menu').click();
    await page.getByLabel('Bergetar saat ada kabar baru').uncheck();
    await button('Tutup').first().click();
    await announceText('Kabar keempat');
    expect(await vibrated()).toBe(1);
  });
});
