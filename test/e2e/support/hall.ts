import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SessionListing } from '../../../shared/wire/session-listing.ts';
import { launchBrowser } from '../../support/browser.ts';
import { IS_LONG } from '../../support/runs.ts';
import { HALL, type ServedRunding } from './served-runding.ts';
import { stickingOut } from './sticking.ts';

/** Where pictures of the screens are left to be looked at. */
const PICTURES = resolve(import.meta.dirname, '../../../.test-output/screens');

/**
 * A browser that reaches the server by a name that is not localhost, as phones do.
 * @param line the port of a line to go through, whatever port an address names; none goes straight
 */
export function launchHallBrowser(line?: number): Promise<Browser> {
  return launchBrowser([`--host-resolver-rules=MAP ${HALL} 127.0.0.1${line === undefined ? '' : `:${line}`}`]);
}

/** A phone 360 px wide; everything that goes wrong in its pages is kept. */
export class Phone {
  readonly page: Page;
  readonly faults: string[];

  constructor(page: Page, faults: string[]) {
    this.page = page;
    this.faults = faults;
  }

  /** Types a code (unless the link has it) and a name, and waits for the seat. */
  async join(url: string, name: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Nama Anda').fill(name);
    await this.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await this.page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
  }

  /** Opens the builder, chooses an option (by index) for every issue by keyboard, leaves the sheet open. */
  async compose(chosen: readonly number[]): Promise<void> {
    await this.page.getByRole('button', { name: /^(Susun tawaran|Lanjutkan rancangan)/ }).click();
    for (const [issue, option] of chosen.entries()) {
      const row = this.page.locator(`#issue-${issue}`);
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.press('Enter');
      await this.page.locator(`#options-${issue} input`).nth(option).press('Space');
    }
  }

  /** Turns the screen to a language, as another tab of the same phone would. */
  async speak(language: string): Promise<void> {
    await this.page.evaluate((wish) => {
      localStorage.setItem('runding.language', wish);
      dispatchEvent(new StorageEvent('storage', { key: 'runding.language', newValue: wish }));
    }, language);
  }

  /** What sticks out to the right at 320 px, and at 360 px with text twice the size; then everything is as before. */
  async sideways(): Promise<string[]> {
    const size = this.page.viewportSize() ?? { width: 360, height: 740 };
    const found = [...(await stickingOut(this.page, 320, 100)), ...(await stickingOut(this.page, 360, 200))];
    await this.page.setViewportSize(size);
    return found;
  }

  /** Leaves a picture of the screen as it is, in the long run: nothing is found by it. */
  async picture(name: string): Promise<void> {
    if (!IS_LONG) return;
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
}

/** A screen of its own: no storage shared with others. */
export async function openPhone(
  browser: Browser,
  size = { width: 360, height: 740 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Phone> {
  const context: BrowserContext = await browser.newContext({
    viewport: size,
    colorScheme,
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A socket that a killed server cut is no fault of the page.
    if (message.type() === 'error' && !/WebSocket|Failed to load resource|net::ERR/.test(message.text())) {
      faults.push(message.text());
    }
  });
  return new Phone(page, faults);
}

/** Opens a session as the facilitator's page does. */
export async function openSession(server: ServedRunding, tables = 1, bots = true): Promise<SessionListing> {
  const answer = await server.ask<{ session: SessionListing }>('/api/host/sessions', {
    scenario: 'ntb-canada',
    tables,
    bots,
  });
  return answer.session;
}
