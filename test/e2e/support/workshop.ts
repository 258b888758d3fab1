import type { Browser, Locator } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { SessionListing } from '../../../shared/wire/session-listing.ts';
import { bringTo } from './desk.ts';
import { Facilitator, LAPTOP } from './facilitator.ts';
import { openPhone, type Phone } from './hall.ts';
import { ServedRunding } from './served-runding.ts';
import { closeScreens, sharedBrowser } from './shared-browser.ts';

/** On a busy machine a screen may take this long (ms). */
const PATIENCE = 60_000;
const WAITING = { timeout: PATIENCE, interval: 100 };
/** A package that suits all three parties of the founding case: no condition breached. */
const FAIR = [3, 2, 2, 3, 0, 2, 3, 1];
/** Words and fields of what is computed from points, or says what a table offers. */
const GAIN_WORDS = /Manfaat bersama|Dampak lokal|Kemitraan|Ekstraksi|\d+ poin/i;
const GAIN_FIELDS = /frontier|benefit|impact|cloud|package/;

/** Who comes: two whole tables of the founding case, and one more. */
export const NAMES = ['Baiq', 'Lalu', 'Wati', 'Gede', 'Eka', 'Farhan', 'Ayu'] as const;
/** The teams of the first table, as their phones name them. */
export const [NTB, CANADA, FORUM] = ['Pemprov NTB · Meja 1', 'Kanada · Meja 1', 'Forum Warga · Meja 1'] as const;

/** A heading by its whole text. */
export const heading = (screen: Phone, name: string): Locator =>
  screen.page.getByRole('heading', { name, exact: true }).first();

/** A button by its whole name. */
export const tap = (screen: Phone, name: string): Promise<void> =>
  screen.page.getByRole('button', { name, exact: true }).first().click();

/** Puts away every notice on a phone. */
export async function putAway(phone: Phone): Promise<void> {
  const button = phone.page.getByRole('button', { name: 'Tutup pemberitahuan' });
  await vi.waitFor(async () => {
    // A notice that goes by itself meanwhile is put away, too.
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
    expect(await button.isVisible()).toBe(false);
  }, WAITING);
}

/** What a phone calls its tab: the team and the table, without how much waits there. */
export const placeOf = async (phone: Phone): Promise<string> =>
  (await phone.page.title()).replace(' · Runding', '').replace(/^\(\d+\) /, '');

/** Waits until a phone sits there. */
export const sits = (phone: Phone, place: string) =>
  vi.waitFor(async () => expect(await placeOf(phone)).toBe(place), WAITING);

/** A server, a facilitator with a laptop, and the phones that came so far. */
export class Workshop {
  readonly server: ServedRunding;
  readonly browser: Browser;
  readonly host: Facilitator;
  readonly phones: Phone[] = [];
  readonly names = new Map<Phone, string>();
  session = '';
  code = '';
  #projector: Phone | undefined;
  #heard: string[] = [];

  private constructor(server: ServedRunding, browser: Browser, host: Facilitator) {
    this.server = server;
    this.browser = browser;
    this.host = host;
  }

  static async begin(): Promise<Workshop> {
    const server = await ServedRunding.start();
    const browser = await sharedBrowser();
    const workshop = new Workshop(server, browser, new Facilitator(await openPhone(browser, LAPTOP)));
    workshop.host.page.setDefaultTimeout(PATIENCE);
    return workshop;
  }

  /** A session that stands open, its board and projector, and a phone for each name, seated in the order of the names. */
  static async full(names: readonly string[], tables: number): Promise<Workshop> {
    const workshop = await Workshop.begin();
    const { host, server } = workshop;
    const wish = { scenario: 'ntb-canada', tables, bots: true, teamSize: 1, devices: 'team' };
    const { session } = await server.ask<{ session: SessionListing }>('/api/host/sessions', wish);
    workshop.session = session.id;
    workshop.code = session.code;
    await host.page.goto(server.hostUrl);
    await host.page.getByRole('link', { name: `${session.code.slice(0, 3)} ${session.code.slice(3)}` }).click();
    await host.page.getByRole('heading', { name: 'Cara masuk' }).waitFor();
    await workshop.openProjector();
    for (const name of names) {
      const phone = await workshop.arrive(name);
      await heading(phone, 'Anda sudah duduk').waitFor();
      workshop.phones.push(phone);
    }
    return workshop;
  }

  /** Puts the hall where a test begins, wherever the one before it left it. */
  async bringTo(kind: 'negotiation' | 'closed'): Promise<void> {
    await this.host.back();
    await bringTo(this.server, this.session, kind);
    await this.all(putAway);
  }

  /** Which round of the session it is. */
  async round(): Promise<number> {
    const { sessions } = await this.server.ask<{ sessions: SessionListing[] }>('/api/host/sessions');
    const [own] = sessions.filter(({ id }) => id === this.session);
    if (own === undefined) throw new Error('The session is gone.');
    return own.round;
  }

  async end(): Promise<void> {
    await closeScreens(this.browser);
    await this.server.stop();
  }

  get projector(): Phone {
    if (this.#projector === undefined) throw new Error('There is no projector yet.');
    return this.#projector;
  }

  /** Opens the projector's page by a key of its own, and keeps everything that it is told. */
  async openProjector(): Promise<void> {
    const screen = await this.open({ width: 1920, height: 1080 });
    screen.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => this.#heard.push(payload.toString()));
    });
    await screen.page.goto(this.server.url + (await this.host.makeKey('proyektor')));
    this.#projector = screen;
  }

  async open(size?: { width: number; height: number }): Promise<Phone> {
    const screen = await openPhone(this.browser, size);
    screen.page.setDefaultTimeout(PATIENCE);
    return screen;
  }

  /** Somebody comes with a phone, by the code or by a table's sign. */
  async arrive(name: string, table?: number): Promise<Phone> {
    const phone = await this.open();
    this.names.set(phone, name);
    await phone.page.goto(`${this.server.url}/?code=${this.code}${table === undefined ? '' : `&table=${table}`}`);
    await phone.page.getByLabel('Nama Anda').fill(name);
    await tap(phone, 'Masuk');
    return phone;
  }

  /** Says in the lobby who shares a phone with whoever joined. */
  async nameMembers(phone: Phone, ...mates: readonly string[]): Promise<void> {
    for (const [index, name] of [this.names.get(phone) ?? '', ...mates].entries()) {
      if (index > 0) await tap(phone, 'Tambah nama');
      await phone.page.getByLabel(`Nama ${index + 1}`, { exact: true }).fill(name);
    }
    await tap(phone, 'Simpan nama');
    await phone.page.getByText(mates.join(', '), { exact: false }).first().waitFor();
  }

  all(act: (phone: Phone) => Promise<unknown>): Promise<unknown> {
    return Promise.all(this.phones.map(act));
  }

  /** Whose phone sits there; waits for somebody. */
  async at(place: string): Promise<Phone> {
    const places = () => Promise.all(this.phones.map(placeOf));
    await vi.waitFor(async () => expect(await places()).toContain(place), WAITING);
    return this.phones[(await places()).indexOf(place)] as Phone;
  }

  /** One offers, the other accepts, the third ratifies, all by hand. */
  async agree(ntb: Phone, canada: Phone, forum: Phone): Promise<void> {
    await ntb.compose(FAIR);
    await tap(ntb, 'Kirim tawaran ke Kanada dan Forum Warga');
    await canada.page
      .getByRole('button', { name: /^Terima tawaran/ })
      .first()
      .click();
    await canada.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Terima tawaran/ })
      .click();
    await heading(forum, 'Sahkan atau tolak').waitFor();
    await forum.page.getByRole('radio', { name: 'Sahkan', exact: true }).press('Space');
    await tap(forum, 'Kirim suara: sahkan');
    await forum.page.getByRole('dialog').getByRole('button', { name: 'Kirim suara: sahkan' }).click();
    for (const phone of [ntb, canada, forum]) await heading(phone, 'Sepakat, disahkan Forum Warga').waitFor();
  }

  /** Nothing that is computed from points, and no package, stands on the projector or was ever sent to it. */
  async expectNoGains(): Promise<void> {
    expect(await this.projector.page.locator('body').innerHTML()).not.toMatch(GAIN_WORDS);
    expect(this.wasToldGains()).toBe(false);
  }

  wasToldGains(): boolean {
    return this.#heard.some((frame) => GAIN_FIELDS.test(frame));
  }

  /** What went wrong in any page that is still open. */
  faults(...others: readonly Phone[]): string[] {
    return [this.host.screen, this.projector, ...this.phones, ...others].flatMap((screen) => screen.faults);
  }
}
