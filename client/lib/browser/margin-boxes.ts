/** Tells the print rules whether this browser draws page numbers and running heads in the margins of a page. */
export function markMarginBoxes(): void {
  document.documentElement.classList.toggle('margin-boxes', hasMarginBoxes());
}

/** Whether this browser numbers printed pages by itself; where it does not, its print window can. */
export function hasMarginBoxes(): boolean {
  return 'CSSMarginRule' in globalThis;
}
