import type { Page } from 'playwright-core';

/** A page that has not found its place after so many frames does not find it. */
const MOST_FRAMES = 10;

/**
 * What sticks out to the right of a page of this width (CSS px) with text of this size (percent), the innermost elements,
 * eight at most; nothing where the page does not scroll sideways. The size of the text is as before afterwards.
 */
export async function stickingOut(page: Page, width: number, percent: number): Promise<string[]> {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 740 });
  const found = await page.evaluate(
    async ([text, frames]) => {
      const root = document.documentElement;
      root.style.fontSize = `${text}%`;
      let words = look();
      // Labels that seek their room by what was measured have it a frame or two later.
      for (let left = frames; left > 0 && words.length > 0; left--) {
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        words = look();
      }
      root.style.removeProperty('font-size');
      return words;

      function look(): string[] {
        const wide = root.clientWidth;
        // Words may stick out of an element that does not.
        const edgeOf = (element: Element) => {
          const { left, right } = element.getBoundingClientRect();
          return Math.max(right, left + element.scrollWidth);
        };
        // What lies in a box that scrolls by itself, or is there for readers only, moves nothing else.
        const sticks = (element: Element) =>
          edgeOf(element) > wide + 1 &&
          element.closest('.sr') === null &&
          element.parentElement?.closest('.scroll-x') === null;
        const all = root.scrollWidth <= wide ? [] : [...document.querySelectorAll('body *')].filter(sticks);
        const innermost = all.filter((element) => ![...element.children].some(sticks)).slice(0, 8);
        const words = innermost.map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 40)}`);
        const over = root.scrollWidth - wide;
        return over <= 0 || words.length > 0 ? words : [`the page, by ${over} px`];
      }
    },
    [percent, MOST_FRAMES] as const,
  );
  return found.map((what) => `${width} px, ${percent} %: ${what}`);
}
