import type { ComponentChildren, JSX } from 'preact';
import type { Bilingual } from '../../../shared/kernel/languages.ts';
import { differs } from './document-figures.ts';

/** Both languages side by side, Indonesian first; under each other where there is no room. */
export function Both({
  text,
  as: Tag = 'p',
}: {
  readonly text: Bilingual;
  readonly as?: 'p' | 'h2' | 'h3';
}): JSX.Element {
  return (
    <div class="deed-both">
      <Tag lang="id">{text.id}</Tag>
      <Tag lang="en">{text.en}</Tag>
    </div>
  );
}

/** Both languages in one line of a table: "Kapasitas / capacity", said once where they are the same. */
export function Pair({ text }: { readonly text: Bilingual }): JSX.Element {
  return (
    <>
      <span lang="id">{text.id}</span>
      {differs(text) ? (
        <span lang="en" class="deed-en">
          {text.en}
        </span>
      ) : null}
    </>
  );
}

export type SheetTableProps = {
  readonly heads: readonly Bilingual[];
  readonly label: Bilingual;
  readonly children: ComponentChildren;
  readonly kind?: string;
};

/** A table whose heads are said in both languages and repeated on every page. */
export function SheetTable({ heads, label, children, kind = '' }: SheetTableProps): JSX.Element {
  return (
    <table class={`deed-table ${kind}`} aria-label={`${label.id} / ${label.en}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.id} scope="col">
              <Pair text={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
