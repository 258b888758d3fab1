/** Tells the print rules whether this browser draws page numbers and running heads in the margins of a page. */
export function markMarginBoxes(): void {
  document.documentElement.classList.toggle('margin-boxes', 'CSSMarginRule' in globalThis);
}
