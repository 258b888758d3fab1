/** A page of the product: the address that people know, and its file among the pages of the client. */
export interface PageAddress {
  readonly path: string;
  /** Name of the HTML file without its ending; the entry beside it has the page's own name. */
  readonly file: string;
}

/** Every page there is: what is built, what the server hands out, what development serves. */
export const PAGES: readonly PageAddress[] = [
  { path: '/', file: 'index' },
  { path: '/practise', file: 'practise' },
  { path: '/host', file: 'host' },
  { path: '/projector', file: 'projector' },
  { path: '/check', file: 'check' },
  { path: '/desk', file: 'desk' },
  { path: '/agreement', file: 'agreement' },
  { path: '/replay', file: 'replay' },
];
