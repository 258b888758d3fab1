/** Tells the print rules whether this browser draws page numbers and running heads in the margins of a page. */
export function markMarginBoxes(): void {
  document.documentElement.classList.toggle('margin-boxes', 'CSSMarginRule' in globalThis);
}

/** A text as a CSS string: nothing in it can end the string, the rule or the style element. */
export function quoted(text: string): string {
  const safe = text.replace(/["\\<>\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}
