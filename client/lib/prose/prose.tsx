import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import { marksOf, writtenText } from '../language/case-texts.ts';
import { ScrollX } from '../parts/scroll-x.tsx';
import { plainBlocks, type RichBlock, type RichCell, type RichWords, richBlocks } from './rich-text.ts';
import { proseText } from './words.ts';
import './prose.css';

export type ProseProps = {
  readonly of: CaseText;
  /** Whether the case's long texts are Markdown; else they are paragraphs. */
  readonly isRich: boolean | undefined;
  /** The level of its highest heading. */
  readonly level: 2 | 3 | 4;
  readonly class?: string | undefined;
};

/** A long text of a case, in its language and direction, drawn from a short list of elements and from no HTML. */
export function Prose({ of, isRich, level, class: more }: ProseProps): JSX.Element {
  const text = writtenText(of);
  const blocks = useMemo(() => (isRich ? richBlocks(text) : plainBlocks(text)), [text, isRich]);
  return <ProseBlocks of={of} blocks={blocks} level={level} class={more} />;
}

export type ProseBlocksProps = Pick<ProseProps, 'of' | 'level' | 'class'> & { readonly blocks: readonly RichBlock[] };

/** A part of a long text that was read already, in the language and direction of the whole. */
export function ProseBlocks({ of, blocks, level, class: more }: ProseBlocksProps): JSX.Element {
  const depths = [...new Set(blocks.flatMap((one) => (one.kind === 'heading' ? [one.depth] : [])))].sort();
  return (
    <div class={more === undefined ? 'prose' : `prose ${more}`} {...marksOf(of)}>
      <Blocks blocks={blocks} levelOf={(depth) => Math.min(6, level + Math.max(0, depths.indexOf(depth)))} />
    </div>
  );
}

type BlocksProps = { readonly blocks: readonly RichBlock[]; readonly levelOf: (depth: number) => number };

function Blocks({ blocks, levelOf }: BlocksProps): JSX.Element {
  return <>{blocks.map((block, at) => drawBlock(block, at, levelOf))}</>;
}

function drawBlock(block: RichBlock, at: number, levelOf: BlocksProps['levelOf']): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${levelOf(block.depth)}` as 'h2';
      return (
        <Heading key={at}>
          <Words words={block.words} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p key={at}>
          <Words words={block.words} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, place) => (
        <li key={place}>
          <Item blocks={item} levelOf={levelOf} />
        </li>
      ));
      if (block.start === undefined) return <ul key={at}>{items}</ul>;
      return (
        <ol key={at} start={block.start}>
          {items}
        </ol>
      );
    }
    case 'table':
      return <Table key={at} head={block.head} rows={block.rows} />;
  }
}

/** What stands in a list: its first paragraph without the space around paragraphs. */
function Item({ blocks, levelOf }: BlocksProps): JSX.Element {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return <Blocks blocks={blocks} levelOf={levelOf} />;
  return (
    <>
      <Words words={first.words} />
      <Blocks blocks={rest} levelOf={levelOf} />
    </>
  );
}

type TableProps = { readonly head: readonly RichCell[]; readonly rows: readonly (readonly RichCell[])[] };

function Table({ head, rows }: TableProps): JSX.Element {
  const align = (cell: RichCell) => (cell.align === undefined ? undefined : { textAlign: cell.align });
  return (
    <ScrollX label={proseText().table}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col" style={align(cell)}>
                <Words words={cell.words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} style={align(cell)}>
                  <Words words={cell.words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** Words within a line. */
export function Words({ words }: { readonly words: readonly RichWords[] }): JSX.Element {
  return <>{words.map(drawWords)}</>;
}

function drawWords(one: RichWords, at: number): JSX.Element | string {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'break':
      return <br key={at} />;
    case 'strong':
      return (
        <strong key={at}>
          <Words words={one.words} />
        </strong>
      );
    case 'em':
      return (
        <em key={at}>
          <Words words={one.words} />
        </em>
      );
  }
}
