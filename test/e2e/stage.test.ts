import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LandscapeLevels } from '../../client/lib/land/landscape.ts';
import type { StageOffer, StageView } from '../../client/lib/land/stage-view.ts';
import { servePartsPage } from '../support/built-page.ts';
import { middleLevels, stageViewOf, strongLevels, weakLevels } from '../support/landscapes.ts';
import type { BuiltPage } from '../support/parts-page.ts';
import { openSteered } from './support/open-page.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

let browser: Browser;
let built: BuiltPage;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [browser, built] = await Promise.all([sharedBrowser(), servePartsPage()]);
});
afterAll(async () => {
  await closeScreens(browser);
  await built?.close();
});
/** Opens the page on a screen with so many device pixels for a CSS pixel: what is drawn costs as many times as much. */
async function openStage(deviceScaleFactor: number): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1000, height: 480 }, deviceScaleFactor });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await openSteered(page, built, 'stage-page');
}

beforeEach(async () => {
  errors = [];
  await openStage(1);
});
afterEach(async () => {
  await context.close();
});

const mount = (view: StageView) => page.evaluate((first) => window.stagePage.mount(first), view);
const show = (view: StageView) => page.evaluate((next) => window.stagePage.show(next), view);
const asleep = () =>
  page.waitForFunction(() => window.stagePage.isAsleep(), undefined, { timeout: 60_000, polling: 50 });
const picture = () => page.locator('#box').screenshot();
const sizeBox = (width: number, height: number) =>
  page.evaluate(
    ([w, h]) => {
      const box = document.querySelector<HTMLElement>('#box');
      if (box) Object.assign(box.style, { width: `${w}px`, height: `${h}px` });
    },
    [width, height] as const,
  );

/** How many different colours a picture has, and the colour at some places (CSS px), read back from its PNG. */
async function read(png: Buffer, places: readonly (readonly [number, number])[] = []) {
  return page.evaluate(
    async ([source, at]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const paper = canvas.getContext('2d') as CanvasRenderingContext2D;
      paper.drawImage(image, 0, 0);
      const { data } = paper.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set<number>();
      for (let index = 0; index < data.length; index += 4) {
        colours.add(((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0));
      }
      const colourAt = ([x, y]: readonly [number, number]) => [...paper.getImageData(x, y, 1, 1).data].slice(0, 3);
      return { colours: colours.size, at: at.map(colourAt) };
    },
    [png.toString('base64'), places] as const,
  );
}

const offers: readonly StageOffer[] = [
  { id: 'first', from: 0, to: [1, 2], state: 'rejected' },
  { id: 'second', from: 1, to: [0], state: 'open' },
];

describe('the stage in a browser', () => {
  it.each<[string, LandscapeLevels, Partial<StageView>]>([
    ['weak', weakLevels, {}],
    ['strong', strongLevels, {}],
    ['dusk', middleLevels, { theme: 'dark' }],
  ])(
    'given the %s land, when it is mounted, then it is not blank, falls asleep and stays so',
    async (_, levels, changes) => {
      await page.clock.install();
      await mount(stageViewOf(levels, changes));
      await asleep();
      await page.clock.runFor(5000);
      expect(await page.evaluate(() => window.stagePage.isAsleep())).toBe(true);
      expect((await read(await picture())).colours).toBeGreaterThan(40);
      expect(errors).toEqual([]);
    },
  );

  it('given a sleeping stage, when the levels change, then it wakes, draws the new land and sleeps again', async () => {
    await mount(stageViewOf(weakLevels));
    await asleep();
    const before = await picture();
    await show(stageViewOf(strongLevels));
    expect(await page.evaluate(() => window.stagePage.isAsleep())).toBe(false);
    await asleep();
    const after = await picture();
    expect(after.equals(before)).toBe(false);

    await page.evaluate(() => window.stagePage.destroy());
    await mount(stageViewOf(strongLevels));
    await asleep();
    expect((await picture()).equals(after), 'a land reached by a change looks like the same land mounted anew').toBe(
      true,
    );
  });

  it.each([
    [true, 'the picture is set and never in between'],
    [false, 'the land is still growing'],
  ])('given reduced motion: %s, when a third of a change has passed, then %s', async (reducedMotion) => {
    await page.clock.install();
    await mount(stageViewOf(strongLevels, { reducedMotion }));
    await asleep();
    const aim = await picture();
    await show(stageViewOf(weakLevels, { reducedMotion }));
    await asleep();
    // Far enough ahead that it is still to come when the browser hears of it.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
    await show(stageViewOf(strongLevels, { reducedMotion }));
    await page.clock.runFor(300);
    expect(await page.evaluate(() => window.stagePage.isAsleep())).toBe(reducedMotion);
    await expect.poll(async () => (await picture()).equals(aim), { timeout: 20_000 }).toBe(reducedMotion);
  });

  it('given two device pixels for a CSS pixel, then the canvas has all of them and edges are sharp', async () => {
    await context.close();
    await openStage(2);
    await mount(stageViewOf(strongLevels));
    await asleep();
    const canvas = await page.locator('canvas').evaluate((element: HTMLCanvasElement) => ({
      width: element.width,
      height: element.height,
      shown: [element.getBoundingClientRect().width, element.getBoundingClientRect().height],
    }));
    expect(canvas).toEqual({ width: 1920, height: 744, shown: [960, 372] });
  });

  it('given the box of a phone, then the coast stays on the lower edge and the summit in sight', async () => {
    await sizeBox(360, 120);
    await mount(stageViewOf(strongLevels));
    await asleep();
    const { at } = await read(await picture(), [
      [180, 118],
      [105, 8],
    ]);
    const [sea, summit] = at as [number[], number[]];
    expect(sea).toEqual([0x12, 0x5f, 0x79]);
    expect(summit[2], 'rock, not sky').toBeLessThan(0xb8);
  });

  it('given a new size, then the sleeping stage follows it', async () => {
    await mount(stageViewOf(strongLevels));
    await asleep();
    await sizeBox(600, 300);
    await page.waitForFunction(() => document.querySelector('canvas')?.width === 600);
    await asleep();
    expect((await read(await picture())).colours).toBeGreaterThan(40);
  });

  it('given the table, when an offer comes, then its thread lies in the strip and the land above is the same', async () => {
    await mount(stageViewOf(strongLevels, { showTable: true }));
    await asleep();
    const empty = await picture();
    await show(stageViewOf(strongLevels, { showTable: true, offers }));
    await asleep();
    const places = [
      [480, 40],
      [480, 250],
    ] as const;
    expect((await picture()).equals(empty)).toBe(false);
    expect((await read(await picture(), places)).at).toEqual((await read(empty, places)).at);
  });

  it('given the stage, then it takes no pointer, no key and no part in the accessibility tree', async () => {
    await mount(stageViewOf(strongLevels));
    await asleep();
    const canvas = page.locator('canvas');
    expect(await canvas.getAttribute('aria-hidden')).toBe('true');
    expect(await canvas.evaluate((element) => getComputedStyle(element).pointerEvents)).toBe('none');
    expect(await canvas.getAttribute('tabindex')).toBeNull();
    await page.locator('#typed').pressSequentially('a b c W');
    expect(await page.locator('#typed').inputValue()).toBe('a b c W');
  });

  it('given three mounts one after another, when each is destroyed, then no canvas stays and nothing fails', async () => {
    await page.clock.install();
    for (let round = 0; round < 3; round += 1) {
      await mount(stageViewOf(round % 2 ? weakLevels : strongLevels));
      if (round !== 1) await asleep();
      await page.evaluate(() => window.stagePage.destroy());
      expect(await page.locator('canvas').count()).toBe(0);
    }
    // Whatever a stage had still meant to do has been done.
    await page.clock.runFor(5000);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('given a lost and restored graphics context, then the sleeping stage shows the same land again', async () => {
    await mount(stageViewOf(strongLevels));
    await asleep();
    const before = await picture();
    await page.evaluate(async () => {
      const canvas = document.querySelector('canvas');
      const extension = canvas?.getContext('webgl')?.getExtension('WEBGL_lose_context');
      const told = (type: string) => new Promise((done) => canvas?.addEventListener(type, done, { once: true }));
      const lost = told('webglcontextlost');
      extension?.loseContext();
      await lost;
      const restored = told('webglcontextrestored');
      // A context may be restored once the page has been told of its loss.
      setTimeout(() => extension?.restoreContext());
      await restored;
    });
    await expect.poll(async () => (await picture()).equals(before), { timeout: 20_000 }).toBe(true);
    await asleep();
  });

  it('given a browser without WebGL, then the same land is drawn on a plain canvas', async () => {
    const plain = await browser.newContext({ viewport: { width: 1000, height: 480 } });
    page = await plain.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'WebGLRenderingContext', { value: undefined });
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await openSteered(page, built, 'stage-page');
    await mount(stageViewOf(strongLevels));
    await asleep();
    expect((await read(await picture())).colours).toBeGreaterThan(40);
    await plain.close();
  });
});
