/** Around what the words of a screen say, and around what a case says. */
const [SAID, TOLD] = [
  ['⟦', '⟧'],
  ['‹', '›'],
] as const;
/** How much longer a word becomes: other languages need about so much more room than Indonesian. */
const LONGER = 0.4;

const lengthen = (words: string) =>
  words.replace(/\p{L}+/gu, (word) => word + 'o'.repeat(Math.ceil(word.length * LONGER)));

/** A sentence in a made-up language: longer words in visible brackets. What a case or another sentence said stays as it is. */
export function madeUp(sentence: string): string {
  if (sentence.trim() === '') return sentence;
  const parts = sentence.split(/(⟦[^⟧]*⟧|‹[^›]*›)/u);
  const longer = parts.map((part, at) => (at % 2 === 0 ? lengthen(part) : part.replace(/[⟦⟧]/gu, '')));
  return `${SAID[0]}${longer.join('')}${SAID[1]}`;
}

/** A text of a case, marked as one: how long those are is the case's. */
export function toldByCase(text: string): string {
  if (text === '') return text;
  return `${TOLD[0]}${text}${TOLD[1]}`;
}

/** The words of a screen in the made-up language: texts, lists of them, and what says them of something. */
export function inMadeUpWords<T>(words: T): T {
  return change(words) as T;
}

function change(words: unknown): unknown {
  if (typeof words === 'string') return madeUp(words);
  if (typeof words === 'function') return (...of: unknown[]) => change(words(...of));
  if (Array.isArray(words)) return words.map(change);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, change(inner)]));
}

/** What of a text came neither through the words of a screen nor from a case: letters outside all brackets. */
export function notThroughWords(text: string): string | undefined {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/‹[^‹›]*›/gu, '').replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return /\p{L}{2}/u.test(rest) ? rest.trim() : undefined;
}
