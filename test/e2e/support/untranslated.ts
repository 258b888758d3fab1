import type { Page } from 'playwright-core';
import { notThroughWords } from '../../support/made-up-words.ts';

/** From here on the days and times that the browser itself puts into words are marked as a case's texts are. */
export async function markDates(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = Intl.DateTimeFormat;
    const written = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
    Object.defineProperty(prototype, 'format', {
      get(this: Intl.DateTimeFormat) {
        const format: Intl.DateTimeFormat['format'] = written?.call(this);
        return (at?: Date | number) => `‹${format(at)}›`;
      },
    });
  });
}

/** Texts of a page that nobody puts into another language: those of an element in a language of its own are left out. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The agreement as a document is in every language of its case, one beside the other; a key is called what stands on it.
    const OWN = '[lang]:not(html), .deed-table, kbd';
    const texts: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const within = node.parentElement;
      if (within?.closest(`script, style, ${OWN}`) === null) texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest(OWN) !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
}

/**
 * What a page built in the made-up language says that came neither through its words nor from a case.
 *
 * @param typed what people typed, which stays as it is
 */
export async function untranslated(page: Page, typed: readonly string[]): Promise<string[]> {
  const without = (text: string) => typed.reduce((rest, one) => rest.replaceAll(one, ''), text);
  const found = (await textsOf(page)).map((text) => notThroughWords(without(text)));
  return [...new Set(found.filter((text) => text !== undefined))];
}

/**
 * Words of a page that are cut off: they lie outside a box that hides what does, or outside a window in which nobody scrolls.
 *
 * @param deliberate selectors of what is shortened on purpose
 */
export async function cutOff(page: Page, deliberate: readonly string[]): Promise<string[]> {
  return page.evaluate((shortened) => {
    const unseen = ['.sr', 'canvas', 'script', 'style', 'option', ...shortened].join(', ');
    const moves = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    /** The sides on which words reach out of what hides them: across, down. */
    const cutAt = (words: DOMRect, from: Element) => {
      for (let box: Element | null = from; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isCut =
          (hides(overflowX) && (words.left < left - 1 || words.right > right + 1)) ||
          (hides(overflowY) && (words.top < top - 3 || words.bottom > bottom + 3));
        if (isCut) return box;
        if (moves(overflowX) || moves(overflowY)) return undefined;
        const isStuck = position === 'fixed' && (words.bottom > innerHeight + 1 || words.right > innerWidth + 1);
        if (isStuck) return box;
      }
      return undefined;
    };
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const within = node.parentElement;
      if (within === null || (node.textContent ?? '').trim() === '' || within.closest(unseen) !== null) continue;
      if (!within.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = [...range.getClientRects()].map((words) => cutAt(words, within)).find((one) => one !== undefined);
      if (box !== undefined) {
        found.push(`${box.tagName}.${box.getAttribute('class')}: ${node.textContent?.trim().slice(0, 60)}`);
      }
    }
    return found;
  }, deliberate);
}

/** Words of a page that run over two lines for want of room, though they are not long (letters). */
export async function brokenWords(page: Page, long: number): Promise<string[]> {
  return page.evaluate((letters) => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const within = node.parentElement;
      if (within === null || within.closest('.sr, svg, script, style, .deed-table') !== null) continue;
      if (!within.checkVisibility({ visibilityProperty: true })) continue;
      for (const word of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
        if (word[0].length > letters) continue;
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${within.tagName}.${within.getAttribute('class')}: ${word[0]}`);
      }
    }
    return found;
  }, long);
}
