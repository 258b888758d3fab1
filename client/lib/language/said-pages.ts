/** Letters of the largest size, and of the next, on one page. */
const [LARGEST, LARGE] = [120, 260];

/** Words to the hall as they are laid out on the wall. */
export interface SaidPages {
  readonly size: 'largest' | 'large';
  readonly pages: readonly string[];
}

/** Whole words on pages that are read from the last row: up to 120 letters largest, up to 260 large, more on more pages. */
export function saidPages(text: string): SaidPages {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= LARGEST) return { size: 'largest', pages: [whole] };
  const pages: string[] = [];
  let page = '';
  for (const word of whole.split(' ').flatMap(pieces)) {
    const longer = page === '' ? word : `${page} ${word}`;
    if (longer.length <= LARGE) page = longer;
    else {
      pages.push(page);
      page = word;
    }
  }
  return { size: 'large', pages: [...pages, page] };
}

/** A word that no page holds, in pieces that one does. */
function pieces(word: string): string[] {
  if (word.length <= LARGE) return [word];
  return Array.from({ length: Math.ceil(word.length / LARGE) }, (_, at) => word.slice(at * LARGE, (at + 1) * LARGE));
}
