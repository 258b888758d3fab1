/** Letters of the largest size, and of the next, on one page. */
const [LARGEST, LARGE] = [120, 260];

/** Words to the hall as they are laid out on the wall. */
export interface SaidPages {
  readonly size: 'largest' | 'large';
  readonly pages: readonly string[];
}

/** Whole words on pages that are read from the last row: up to 120 letters largest, up to 260 large, more on more pages. */
export function saidPages(text: string): SaidPages {
  const [only = '', ...more] = wordsOnPages(text, LARGEST);
  return more.length === 0 ? { size: 'largest', pages: [only] } : { size: 'large', pages: wordsOnPages(text, LARGE) };
}

/** A text in whole words on pages of so many letters at most; one page where there is nothing. */
export function wordsOnPages(text: string, most: number): readonly string[] {
  const whole = text.replace(/\s+/gu, ' ').trim();
  const pages: string[] = [];
  let page = '';
  for (const word of whole.split(' ').flatMap((one) => pieces(one, most))) {
    const longer = page === '' ? word : `${page} ${word}`;
    if (longer.length <= most) page = longer;
    else {
      pages.push(page);
      page = word;
    }
  }
  return [...pages, page];
}

/** A word that no page holds, in pieces that one does. */
function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  return Array.from({ length: Math.ceil(word.length / most) }, (_, at) => word.slice(at * most, (at + 1) * most));
}
