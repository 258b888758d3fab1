import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

/** Faces of one family by weight (CSS): the file, and what a system calls it that has it. */
type Family = Readonly<Record<number, { readonly file: string; readonly name: string }>>;

const dejaVu = (file: string, name: string) => ({ file: `dejavu-fonts-ttf/ttf/${file}.ttf`, name });
const roboto = (folder: string, name: string) => ({
  file: `@expo-google-fonts/roboto/${folder}/Roboto_${folder}.ttf`,
  name,
});
const DEJAVU_SANS: Family = {
  400: dejaVu('DejaVuSans', 'DejaVu Sans'),
  700: dejaVu('DejaVuSans-Bold', 'DejaVu Sans Bold'),
};
const DEJAVU_SERIF: Family = {
  400: dejaVu('DejaVuSerif', 'DejaVu Serif'),
  700: dejaVu('DejaVuSerif-Bold', 'DejaVu Serif Bold'),
};
const ROBOTO: Family = {
  400: roboto('400Regular', 'Roboto Regular'),
  500: roboto('500Medium', 'Roboto Medium'),
  700: roboto('700Bold', 'Roboto Bold'),
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
  const families = Object.entries(FONT_SETS[set]).map(([role, family]) => ({
    family: `${set}-${role}`,
    property: `--${role}`,
    faces: Object.entries(family).map(([weight, { file, name }]) => ({ weight, file, source: `local("${name}")` })),
  }));
  const absent = await page.evaluate(async (wanted) => {
    const missing: { family: string; weight: string; file: string }[] = [];
    for (const { family, property, faces } of wanted) {
      const isThere = [...document.fonts].some((face) => face.family === family);
      for (const { weight, file, source } of isThere ? [] : faces) {
        await new FontFace(family, source, { weight }).load().then(
          (face) => document.fonts.add(face),
          () => missing.push({ family, weight, file }),
        );
      }
      document.documentElement.style.setProperty(property, `"${family}"`);
    }
    await document.fonts.ready;
    return missing;
  }, families);
  // Where the browser does not have them from `support/fonts.conf`, they are brought: megabytes for each page.
  for (const { family, weight, file } of absent) await bring(page, family, weight, bytesOf(file));
}

function bring(page: Page, family: string, weight: string, base64: string): Promise<void> {
  return page.evaluate(
    async (face) => {
      const binary = atob(face.base64);
      const read = new Uint8Array(binary.length);
      for (let at = 0; at < read.length; at++) read[at] = binary.charCodeAt(at);
      document.fonts.add(await new FontFace(face.family, read, { weight: face.weight }).load());
      await document.fonts.ready;
    },
    { family, weight, base64 },
  );
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
