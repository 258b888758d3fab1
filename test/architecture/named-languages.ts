/** Where a language may be named: the list, and the words beside a screen, each language in a file of its own. */
const WORDS = /(?:^shared\/kernel\/languages\.ts|[.](?:id|en)\.ts|(?:^|[/-])words\.ts)$/;

/** Others that name one, and why. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'client/lib/language/announced.ts': 'only joins its words',
  'client/lib/language/common.ts': 'only joins its words',
  'client/lib/language/door-refusals.ts': 'only joins its words',
  'client/lib/language/refusals.ts': 'only joins its words',
  'shared/authoring/brief-speech.ts': 'only joins how briefs speak',
  'shared/authoring/finding-words.ts': 'only joins its words',
  'shared/scenario/schema.ts': 'case format 1',
  'shared/bots/offer-reason.ts': 'what bots say of their offers: all its languages side by side',
  'shared/bots/reasons.ts': 'what bots say, like a text of case format 1: all its languages side by side',
};

/** What names a language in code: its code as a word, its two languages, what a page is marked with. */
const NAMED = [
  /\b(?:doorEn|en)\b(?!\.ts['"])/,
  /\blang=["'][a-z]{2}["']/,
  /\w*anguage[\w.]*\s*(?:[!=]==?|:|=)\s*['"][a-z]{2}['"]/i,
  /\b(?:text|title|name|shortName)\.id\b(?=[^\n]*\.en\b)/,
  /\[lang=/,
];

/** Lines of a file that name a language where only the list and the words may. */
export function namedLanguages(path: string, source: string): string[] {
  if (WORDS.test(path) || path in ALLOWED) return [];
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(?:^|\s)\/\/.*$/gm, '');
  return code
    .split('\n')
    .flatMap((line, at) => (NAMED.some((pattern) => pattern.test(line)) ? [`${path}:${at + 1}: ${line.trim()}`] : []));
}
