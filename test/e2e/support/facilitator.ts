import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Phone } from './hall.ts';

export const LAPTOP = { width: 1366, height: 768 };

/** The facilitator's hand on the page of a session: orders as a person gives them, by the words on the buttons. */
export class Facilitator {
  readonly screen: Phone;
  readonly page: Page;

  constructor(screen: Phone) {
    this.screen = screen;
    this.page = screen.page;
  }

  /** A button by its whole name, or by how it begins. */
  button(name: string | RegExp, within: Locator = this.page.locator('body')): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' }).first();
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title, exact: typeof title === 'string' });
  }

  async choose(name: string | RegExp): Promise<void> {
    await this.button('Menu').click();
    await this.button(name, this.dialog('Menu sesi')).click();
  }

  /** Orders something for all tables that asks once before it is announced, and skips the countdown. */
  async orderAll(menu: string): Promise<void> {
    await this.choose(menu);
    await this.agree();
  }

  /** Starts all tables that wait. */
  async startAll(): Promise<void> {
    await this.button(/^Mulai semua meja/).click();
    await this.agree();
  }

  /** Says yes to the question that stands open, types the number that it asks for, and skips the countdown. */
  async agree(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.locator('form').waitFor({ timeout: 20_000 });
    const [, number] = /Ketik (\d+) untuk/.exec((await dialog.textContent()) ?? '') ?? [];
    if (number !== undefined) await dialog.getByRole('textbox').fill(number);
    await dialog.locator('button[type="submit"]').click();
    await dialog.waitFor({ state: 'detached' });
    const countdown = this.page.getByRole('region', { name: 'Yang akan terjadi' });
    await this.button(/sekarang$/, countdown).click();
    await countdown.waitFor({ state: 'detached' });
  }

  /** Ends the phase for all tables and waits until the plan's line stands at the named one. */
  async endPhase(next: string): Promise<void> {
    await this.orderAll('Akhiri babak');
    await this.page.locator('[aria-current="step"]').getByText(next, { exact: true }).waitFor();
  }

  /** Ends phase after phase until every table has closed, however far each is. */
  async endAllPhases(): Promise<void> {
    for (let left = 12; left > 0; left--) {
      if (await this.button('Buka hasil').isVisible()) return;
      const before = await this.states();
      // A table whose vote is decided meanwhile makes the question moot, and it closes by itself: then it is asked anew.
      const isMoot = await this.orderAll('Akhiri babak').then(
        () => false,
        () => true,
      );
      if (!isMoot) await expect.poll(() => this.states(), { timeout: 60_000 }).not.toEqual(before);
    }
    await this.button('Buka hasil').waitFor();
  }

  /** In what phase or outcome each table is, as a screen reader says its cell. */
  async states(): Promise<string[]> {
    const spoken = await this.page.getByRole('listbox', { name: 'Semua meja' }).ariaSnapshot();
    const states = [...spoken.matchAll(/"Meja \d+, ([^,]+),/g)].map(([, state = '']) => state);
    expect(states, spoken).not.toEqual([]);
    return states;
  }

  /** Looks into a table. */
  async look(table: number): Promise<Locator> {
    await this.page.getByRole('option', { name: new RegExp(`^Meja ${table},`) }).focus();
    await this.page.keyboard.press('Enter');
    const dialog = this.dialog(`Meja ${table}`);
    await dialog.waitFor();
    return dialog;
  }

  /** Closes every dialog. */
  async back(): Promise<void> {
    const open = this.page.getByRole('dialog');
    while ((await open.count()) > 0) {
      const title = await open.first().getAttribute('aria-labelledby');
      await this.page.keyboard.press('Escape');
      await this.page.locator(`dialog[aria-labelledby="${title}"]`).waitFor({ state: 'detached' });
    }
  }

  /** Turns the projector to one of its views. */
  async turnProjector(view: string, ...checks: readonly string[]): Promise<void> {
    await this.choose('Atur tampilan dinding');
    const dialog = this.dialog('Tampilan dinding');
    await dialog.getByRole('radio', { name: view }).check();
    for (const check of checks) await dialog.getByRole('checkbox', { name: check }).check();
    await this.button('Tampilkan di dinding', dialog).click();
    await dialog.getByText(`Sekarang tampil: ${view}.`).waitFor();
    await this.back();
  }

  /** Makes a key on the page; answers what its link opens, without the address. */
  async makeKey(kind: 'pengamat' | 'proyektor'): Promise<string> {
    await this.choose('Kunci untuk orang lain');
    const dialog = this.dialog('Kunci untuk orang lain');
    await this.button(`Buat kunci ${kind}`, dialog).click();
    const path = pathOf(await dialog.getByRole('img', { name: /^Kode QR/ }).getAttribute('aria-label'));
    await this.back();
    return path;
  }
}

/** What comes after the address in the words of a QR code. */
export function pathOf(words: string | null): string {
  return /https?:\/\/[^/]+(\/\S*)/.exec(words ?? '')?.[1] ?? '';
}
