/** A text, or its beginning where it is longer than a reader reads: files made to harm hold names as long as themselves. */
export function cutShort(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Number of characters as a reader counts them (code points), not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}

// Control characters, halves of characters, line and paragraph separators, and the marks that turn the direction of
// the text around them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff]/gu;

// Nothing but characters that leave no mark on a screen (joiners, fillers, blanks of every width).
const BLANK = /^[\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/** Whether a reader would see nothing. */
export function isBlank(text: string): boolean {
  return BLANK.test(text.replaceAll('\n', ''));
}

/** Marks that one character may carry: vowel signs, tones and accents of every living script need fewer. */
const MOST_MARKS = 4;

/** What stands on the character before it: marks, and joiners, which do not begin a new one. */
const STACK = /[\p{M}\p{Cf}]{2,}/gu;

/** Marks without a character of their own would stand on whatever is drawn before them. */
const FIRST_MARKS = /^[\s\p{Cf}]*\p{M}[\s\p{M}\p{Cf}]*/u;

/** One line of plain text: no control or direction marks, no towers of marks, runs of blanks made one, ends trimmed. */
export function toLine(text: string): string {
  const line = text.replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
  return line.replace(FIRST_MARKS, '').replace(STACK, lowered).trim();
}

/** The first marks of a stack, with all its joiners: flags and families of emoji are made of them. */
function lowered(stack: string): string {
  let marks = 0;
  return [...stack].filter((one) => !/\p{M}/u.test(one) || ++marks <= MOST_MARKS).join('');
}

/** Like `toLine`, but keeps line breaks (at most two in a row). */
export function toParagraphs(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map(toLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
