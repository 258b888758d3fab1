import type { ComponentChildren, JSX } from 'preact';
import { type Bilingual, CASE_LANGUAGES, differs, UNNAMED } from '../../../shared/kernel/languages.ts';

const [FIRST, ...OTHERS] = CASE_LANGUAGES;

/** Every language of the case side by side, the first one first; under each other where there is no room. */
export function Both({
  text,
  as: Tag = 'p',
}: {
  readonly text: Bilingual;
  readonly as?: 'p' | 'h2' | 'h3';
}): JSX.Element {
  return (
    <div class="deed-both">
      {CASE_LANGUAGES.map((one) => (
        <Tag key={one} lang={one}>
          {text[one]}
        </Tag>
      ))}
    </div>
  );
}

/** Every language of the case inside an element that lays them out. */
export function Each({ text }: { readonly text: Bilingual }): JSX.Element {
  return (
    <>
      {CASE_LANGUAGES.map((one) => (
        <span key={one} lang={one}>
          {text[one]}
        </span>
      ))}
    </>
  );
}

/** Every language in one line of a table: "Kapasitas / capacity", said once where they are the same. */
export function Pair({ text }: { readonly text: Bilingual }): JSX.Element {
  return (
    <>
      <span lang={FIRST}>{text[FIRST]}</span>
      {differs(text)
        ? OTHERS.map((one) => (
            <span key={one} lang={one} class="deed-other">
              {text[one]}
            </span>
          ))
        : null}
    </>
  );
}

/** "Indikator / Indicator", for who hears it and for the cells of a phone. */
export function inOneLine(text: Bilingual = UNNAMED): string {
  return CASE_LANGUAGES.map((one) => text[one]).join(' / ');
}

export type SheetTableProps = {
  readonly heads: readonly Bilingual[];
  readonly label: Bilingual;
  readonly children: ComponentChildren;
  readonly kind?: string;
};

/** A table whose heads are said in every language of the case and repeated on every page. */
export function SheetTable({ heads, label, children, kind = '' }: SheetTableProps): JSX.Element {
  return (
    <table class={`deed-table ${kind}`} aria-label={inOneLine(label)}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head[FIRST]} scope="col">
              <Pair text={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
