/** A text in both languages of the product. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

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

/** One line of plain text: no control or direction marks, runs of blanks made one, ends trimmed. */
export function toLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
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
