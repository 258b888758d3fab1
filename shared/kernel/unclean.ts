/** What no text of an author holds on purpose, and the sign that shows it (`U+202E`). */
export interface TextFault {
  /**
   * A control character; half of a character; the mark of one that was lost when a file was saved; a sign that turns the
   * writing around, or one that is never closed; a text of which nobody sees anything.
   */
  readonly kind: 'control' | 'half' | 'lost' | 'turned' | 'unclosed' | 'unseen';
  readonly sign: string;
}

const SIGNS = [
  ['control', /(?![\t\n\r])\p{Cc}/u],
  ['half', /\p{Cs}/u],
  ['lost', /\ufffd/u],
  ['turned', /[\u202d\u202e]/u],
] as const;

/** Signs that open a piece of text with a direction of its own, and what closes each. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/** Nothing but characters that leave no mark on a screen, of which one at least is no blank. */
const UNSEEN = /^(?=.*[^\s])[\p{Cf}\p{Z}\s\u115f\u1160\u2800\u3164\uffa0]*$/su;

/**
 * The first thing in a text that no author means; `undefined` where there is none. Marks and joiners that writing from
 * right to left and many scripts need are none.
 */
export function textFault(text: string): TextFault | undefined {
  for (const [kind, pattern] of SIGNS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, sign: codeOf(found) };
  }
  const open = text.split(/\n/u).map(unclosedIn).find(Boolean);
  if (open !== undefined) return { kind: 'unclosed', sign: codeOf(open) };
  return UNSEEN.test(text) ? { kind: 'unseen', sign: codeOf(text.trim() || text) } : undefined;
}

/** The first sign of a paragraph that opens a direction and is not closed in it. */
function unclosedIn(paragraph: string): string | undefined {
  const open: string[] = [];
  for (const one of paragraph) {
    if (CLOSED_BY[one] !== undefined) open.push(one);
    else if (open.length > 0 && CLOSED_BY[open.at(-1) ?? ''] === one) open.pop();
  }
  return open[0];
}

function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
