/** The pages by name; each puts its steering on `window` and its styles on the page when it is loaded. */
export const PAGES_OF_PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'table-page': () => import('./table-page.ts'),
  'seating-page': () => import('./seating-page.tsx'),
  'stage-page': () => import('./stage-page.ts'),
  'what-if-page': () => import('./what-if-page.ts'),
};
