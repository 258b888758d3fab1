import type { Page } from 'playwright-core';
import { notThroughWords } from '../../support/made-up-words.ts';

/** Texts of a page that nobody puts into another language: those of an element in a language of its own are left out. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const within = node.parentElement;
      if (within?.closest('script, style, [lang]:not(html)') === null) texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest('[lang]:not(html)') !== null) continue;
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

/** Words of a page that are cut off: they reach out of a box that hides what does. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (element: Element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    const holdsWords = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('.sr, svg, canvas') === null && holdsWords(element))
      .filter((element) => hides(element) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 60)}`);
  });
}
