import {
  lettersOf,
  plainBlocks,
  type RichBlock,
  type RichWords,
  richBlocks,
  withBoldNames,
} from '../../lib/prose/rich-text.ts';

/** What is read of a brief at a time. */
export interface BriefPart {
  /** Its heading; absent for what stands before the first one, and where the brief has one part only. */
  readonly title: readonly RichWords[] | undefined;
  readonly blocks: readonly RichBlock[];
}

/** What a first sentence may be to be a heading, in letters. */
const TITLE = { least: 6, most: 70 } as const;

/** The first sentence, or what a colon announces; what ends it; the rest. */
const FIRST_SENTENCE = /^(.+?)([.:!?؟]|。)\s+(.*)$/s;

/**
 * A brief in parts: those under its highest headings, and where it has none its paragraphs, each under its first sentence.
 *
 * @param names what is set in bold wherever it is named
 */
export function briefParts(text: string, isRich: boolean | undefined, names: readonly string[]): readonly BriefPart[] {
  const blocks = isRich ? richBlocks(text) : plainBlocks(text);
  const depths = blocks.flatMap((one) => (one.kind === 'heading' ? [one.depth] : []));
  const parts = depths.length === 0 ? byParagraph(blocks) : byHeading(blocks, Math.min(...depths));
  return parts.map((part) => ({ ...part, blocks: withBoldNames(part.blocks, names) }));
}

function byHeading(blocks: readonly RichBlock[], highest: number): readonly BriefPart[] {
  const parts: { title: readonly RichWords[] | undefined; blocks: RichBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === highest) parts.push({ title: block.words, blocks: [] });
    else if (parts.length === 0) parts.push({ title: undefined, blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function byParagraph(blocks: readonly RichBlock[]): readonly BriefPart[] {
  if (blocks.filter(({ kind }) => kind === 'paragraph').length < 2) return [{ title: undefined, blocks }];
  const parts: { title: readonly RichWords[] | undefined; blocks: RichBlock[] }[] = [];
  for (const block of blocks) {
    const named = block.kind === 'paragraph' ? underFirstSentence(block.words) : undefined;
    // A list or a table belongs to what is said before it, and so does a paragraph that has no sentence to be named by.
    if (named !== undefined) parts.push(named);
    else if (parts.length === 0) parts.push({ title: undefined, blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

/** A paragraph under its first sentence, which is not said twice where it is the whole heading. */
function underFirstSentence(words: readonly RichWords[]): { title: RichWords[]; blocks: RichBlock[] } | undefined {
  const text = lettersOf(words).trim();
  const [, first = text.replace(/[.:!?؟。]$/, ''), , rest] = FIRST_SENTENCE.exec(text) ?? [];
  if (first.length < TITLE.least) return undefined;
  const whole: RichBlock = { kind: 'paragraph', words };
  if (first.length > TITLE.most) {
    const short = first.slice(0, TITLE.most).replace(/\s+\S*$/, '');
    return { title: [{ kind: 'text', text: `${short} …` }], blocks: [whole] };
  }
  const isPlain = words.every(({ kind }) => kind === 'text');
  const left: RichBlock =
    rest === undefined || !isPlain ? whole : { kind: 'paragraph', words: [{ kind: 'text', text: rest }] };
  return { title: [{ kind: 'text', text: first }], blocks: [left] };
}
