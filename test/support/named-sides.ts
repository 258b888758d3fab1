/** A style that names a side of the page, which a language written from right to left would have to turn round. */
export interface NamedSide {
  /** From 1. */
  readonly line: number;
  readonly says: string;
}

const SIDE =
  /(?:^|[\s;{'])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|(?:float|clear|text-align)\s*:\s*(?:left|right)|(?:left|right)\s*:)[^;}]*)/giu;

/** What a sheet of styles says of left and right, where it could say start and end. */
export function namedSides(css: string): NamedSide[] {
  const said = css.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '));
  return said
    .split('\n')
    .flatMap((text, at) => [...text.matchAll(SIDE)].map(([, says = '']) => ({ line: at + 1, says: says.trim() })));
}
