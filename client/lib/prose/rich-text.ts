import { Marked, type Token, type Tokens } from 'marked';

/** What a text of a case may be made of, in places of its own and within a line. */
export type RichBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly words: readonly RichWords[] }
  | { readonly kind: 'paragraph'; readonly words: readonly RichWords[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly kind: 'table'; readonly head: readonly RichCell[]; readonly rows: readonly (readonly RichCell[])[] };

export type RichCell = {
  readonly words: readonly RichWords[];
  readonly align: 'left' | 'center' | 'right' | undefined;
};

export type RichWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly words: readonly RichWords[] }
  | { readonly kind: 'break' };

/** Above this, the marks in one block are no emphasis but an attempt to keep the reader's device busy. */
const MOST_MARKS = 300;
const DEEPEST = 6;
const LONGEST = 20_000;

/** A line that begins with more markers of lists, or further to the right, than anybody writes. */
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${DEEPEST + 1}}|^[ \\t]{${4 * DEEPEST}}`, 'm');

/** Kinds of Markdown that a case does not have: they stay the letters they are. */
const AS_WRITTEN = [
  ...['code', 'fences', 'html', 'def', 'blockquote', 'hr'],
  ...['link', 'reflink', 'autolink', 'url', 'tag', 'codespan', 'del'],
] as const;

const markdown = new Marked({
  tokenizer: Object.fromEntries(AS_WRITTEN.map((one) => [one, () => undefined])),
});

/** Paragraphs of an authored text: blank lines separate them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * Headings, emphasis, lists, tables and paragraphs of a Markdown text; all else in it is plain text. A text that would
 * keep a phone busy for long (tens of lists in one another, marks by the hundred) is its paragraphs as written.
 */
export function richBlocks(text: string): readonly RichBlock[] {
  return isTame(text) ? blocksOf(markdown.lexer(text)) : plainBlocks(text);
}

function isTame(text: string): boolean {
  const marks = (block: string) => block.match(/[*_]/g)?.length ?? 0;
  return text.length <= LONGEST && !TOO_DEEP.test(text) && paragraphsOf(text).every((one) => marks(one) <= MOST_MARKS);
}

/** The words of the first paragraph of a text; `undefined` where it has none. */
export function firstParagraph(text: string, isRich: boolean | undefined): readonly RichWords[] | undefined {
  const blocks = isRich ? richBlocks(text) : plainBlocks(text);
  return blocks.find((one) => one.kind === 'paragraph')?.words;
}

/** The paragraphs of a text that is not Markdown. */
export function plainBlocks(text: string): readonly RichBlock[] {
  return paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', words: [{ kind: 'text', text: paragraph }] }));
}

function blocksOf(tokens: readonly Token[]): RichBlock[] {
  return tokens.flatMap((token): RichBlock[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [{ kind: 'heading', depth: (token as Tokens.Heading).depth, words: inside(token) }];
      case 'list':
        return [listOf(token as Tokens.List)];
      case 'table':
        return [tableOf(token as Tokens.Table)];
      default:
        return [{ kind: 'paragraph', words: inside(token) }];
    }
  });
}

function listOf({ ordered, start, items }: Tokens.List): RichBlock {
  return {
    kind: 'list',
    start: ordered ? Number(start) : undefined,
    items: items.map(itemOf),
  };
}

/** What stands in an item. A box to be ticked is no part of a case: it stays the letters it is. */
function itemOf({ tokens: [first, ...rest] }: Tokens.ListItem): readonly RichBlock[] {
  if (first?.type !== 'checkbox') return first === undefined ? [] : blocksOf([first, ...rest]);
  const [next, ...others] = blocksOf(rest);
  const words = next?.kind === 'paragraph' ? next.words : [];
  const left = next === undefined || next.kind === 'paragraph' ? others : [next, ...others];
  return [{ kind: 'paragraph', words: [...plain(first.raw), ...words] }, ...left];
}

function tableOf({ header, rows }: Tokens.Table): RichBlock {
  const cell = ({ tokens, align }: Tokens.TableCell): RichCell => ({
    words: wordsOf(tokens),
    align: align ?? undefined,
  });
  return { kind: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) };
}

function wordsOf(tokens: readonly Token[]): RichWords[] {
  return tokens.flatMap((token): RichWords[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return [{ kind: token.type, words: inside(token) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'escape':
        return plain((token as Tokens.Escape).text);
      default:
        return inside(token);
    }
  });
}

/** What stands in a token; its letters where nothing was read in it. */
function inside(token: Token): RichWords[] {
  return 'tokens' in token && token.tokens !== undefined ? wordsOf(token.tokens) : plain(token.raw);
}

function plain(text: string): RichWords[] {
  return [{ kind: 'text', text }];
}

/** The letters of words, without their emphasis. */
export function lettersOf(words: readonly RichWords[]): string {
  return words
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? ' ' : lettersOf(one.words)))
    .join('');
}

/**
 * The same blocks with names in bold wherever they stand as whole words.
 *
 * @param names as they are written, capital letters included: a common word of the same letters stays as it is
 */
export function withBoldNames(blocks: readonly RichBlock[], names: readonly string[]): readonly RichBlock[] {
  const sought = [...names].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  if (sought.length === 0) return blocks;
  const any = new RegExp(`(^|[^\\p{L}\\p{N}])(${sought.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const inWords = (words: readonly RichWords[]): readonly RichWords[] =>
    words.flatMap((one): RichWords[] => {
      if (one.kind === 'em') return [{ kind: 'em', words: inWords(one.words) }];
      return one.kind === 'text' ? boldIn(one.text, any) : [one];
    });
  const inBlock = (block: RichBlock): RichBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, words: inWords(block.words) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(inBlock)) };
      default:
        return block;
    }
  };
  return blocks.map(inBlock);
}

function boldIn(text: string, any: RegExp): RichWords[] {
  const found: RichWords[] = [];
  let from = 0;
  for (const { index, 1: before = '', 2: name = '' } of text.matchAll(any)) {
    const at = index + before.length;
    found.push(...plain(text.slice(from, at)), { kind: 'strong', words: plain(name) });
    from = at + name.length;
  }
  return [...found, ...plain(text.slice(from))].filter((one) => one.kind !== 'text' || one.text !== '');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
