import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

/** Files of one family by weight (CSS). */
type Family = Readonly<Record<number, string>>;

const DEJAVU_SANS: Family = {
  400: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  700: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};
const DEJAVU_SERIF: Family = {
  400: 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf',
  700: 'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
};
const ROBOTO: Family = {
  400: '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf',
  500: '@expo-google-fonts/roboto/500Medium/Roboto_500Medium.ttf',
  700: '@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf',
};

/**
 * The fonts that screens are looked at with, whatever the machine has: the widest that a plain Linux shows them in, and
 * what Android phones have.
 */
export const FONT_SETS = {
  wide: { sans: DEJAVU_SANS, serif: DEJAVU_SERIF },
  android: { sans: ROBOTO, serif: DEJAVU_SERIF },
} as const;
export type FontSet = keyof typeof FONT_SETS;

/** Draws the page in one of the sets until it is loaded anew or drawn in another; resolves when it is laid out so. */
export async function drawIn(page: Page, set: FontSet): Promise<void> {
  for (const [role, files] of Object.entries(FONT_SETS[set])) {
    const family = `${set}-${role}`;
    const isThere = await page.evaluate((name) => [...document.fonts].some((face) => face.family === name), family);
    const faces = isThere ? [] : Object.entries(files).map(([weight, file]) => ({ weight, bytes: bytesOf(file) }));
    await page.evaluate(
      async ([name, property, loaded]) => {
        for (const { weight, bytes } of loaded) {
          const binary = atob(bytes);
          const read = new Uint8Array(binary.length);
          for (let at = 0; at < read.length; at++) read[at] = binary.charCodeAt(at);
          const face = new FontFace(name, read, { weight });
          document.fonts.add(await face.load());
        }
        document.documentElement.style.setProperty(property, `"${name}"`);
        await document.fonts.ready;
      },
      [family, `--${role}`, faces] as const,
    );
  }
}

/** Draws the page in the machine's own fonts again. */
export function drawAsBefore(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const property of ['--sans', '--serif']) document.documentElement.style.removeProperty(property);
  });
}

const read = new Map<string, string>();

function bytesOf(file: string): string {
  const known = read.get(file) ?? readFileSync(resolve(file)).toString('base64');
  read.set(file, known);
  return known;
}
