import type { Page } from 'playwright-core';

/** Smallest letters (px at 1920 × 1080) of what carries a meaning, and of names and figures. */
const [LEAST, LARGE] = [40, 54];
/** Names and figures. */
const LARGE_ONES = [
  'h1',
  '.figures dd',
  '.arrival-address',
  '.arrival-code',
  '.arrival-network dd',
  '.arrival-here strong',
  '.phase-time',
  '.state-count',
  '.stories b',
  '.quadrant .gutter',
  '.wall-code-name',
  '.wall-code-sign',
];

/** What is wrong with the texts that stand on a wall now. */
export interface WallText {
  /** How many texts there are. */
  readonly count: number;
  /** Smaller than they may be, turned, out of the picture, or one over another; each in words. */
  readonly faults: readonly string[];
}

/**
 * Looks at every text that is seen on the wall: how large it is drawn, whether it is level, inside the picture and clear of
 * the others. The buttons for whoever stands at the laptop are left out.
 *
 * @param numbered at most 30 tables are named: their names are large, too
 */
export function readWall(page: Page, numbered = true): Promise<WallText> {
  const asked = {
    least: LEAST,
    large: LARGE,
    names: [...LARGE_ONES, ...(numbered ? ['.quadrant .label'] : [])].join(),
  };
  return page.evaluate(({ least, large, names }) => {
    const faults: string[] = [];
    const seen: { text: string; root: Element | null; node: Node; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** What a box that cuts off leaves of a line. */
    const isCut = (element: Element, { top, bottom, left, right }: DOMRect) => {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible' || at instanceof SVGElement) continue;
        const clip = at.getBoundingClientRect();
        if (top >= clip.bottom - 2 || bottom <= clip.top + 2 || left >= clip.right - 2 || right <= clip.left + 2)
          return true;
      }
      return false;
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || element.closest('.sr, .wall-bar, script, style, title, desc, noscript'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && !isCut(element, box));
      if (boxes.length === 0) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * (matrix === null ? 1 : Math.abs(matrix.a));
      const short = text.slice(0, 40);
      const wished = element.closest(names) === null ? least : large;
      if (size < wished - 0.6) faults.push(`${Math.round(size)} px instead of ${wished}: ${short}`);
      if (matrix !== null && Math.abs(matrix.b) > 0.01) faults.push(`not level: ${short}`);
      const root = element.closest('main, section, .away');
      for (const box of boxes) {
        if (box.left < -2 || box.top < -2 || box.right > innerWidth + 2 || box.bottom > innerHeight + 2) {
          faults.push(
            `outside by ${Math.round(Math.max(box.right - innerWidth, box.bottom - innerHeight))} px: ${short}`,
          );
        }
        // The letters themselves: a line is higher than they are.
        const inset = box.height * 0.22;
        seen.push({
          text: short,
          root,
          node,
          box: new DOMRect(box.x + 1, box.y + inset, box.width - 2, box.height - 2 * inset),
        });
      }
    }
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(at + 1)) {
        if (one.node === other.node || one.root !== other.root) continue;
        const [a, b] = [one.box, other.box];
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
          faults.push(`"${one.text}" over "${other.text}"`);
        }
      }
    }
    return { count: seen.length, faults: [...new Set(faults)] };
  }, asked);
}
