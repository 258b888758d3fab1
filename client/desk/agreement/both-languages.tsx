import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import {
  type Bilingual,
  CASE_LANGUAGES,
  type CaseLanguage,
  differs,
  UNNAMED,
} from '../../../shared/kernel/languages.ts';

/** The languages in which a document is written, one column each. */
export const DocumentLanguages = createContext<readonly CaseLanguage[]>(CASE_LANGUAGES);

/** Every language of the case side by side, the first one first; under each other where there is no room. */
export function Both({
  text,
  as: Tag = 'p',
}: {
  readonly text: Bilingual;
  readonly as?: 'p' | 'h2' | 'h3';
}): JSX.Element {
  const languages = useContext(DocumentLanguages);
  return (
    <div class="deed-both">
      {languages.map((one) => (
        <Tag key={one} lang={one} dir="auto">
          {text[one]}
        </Tag>
      ))}
    </div>
  );
}

/** Every language of the case inside an element that lays them out. */
export function Each({ text }: { readonly text: Bilingual }): JSX.Element {
  const languages = useContext(DocumentLanguages);
  return (
    <>
      {languages.map((one) => (
        <span key={one} lang={one}>
          {text[one]}
        </span>
      ))}
    </>
  );
}

/** Every language in one line of a table: "Kapasitas / capacity", said once where they are the same. */
export function Pair({ text }: { readonly text: Bilingual }): JSX.Element {
  const [first = CASE_LANGUAGES[0], ...others] = useContext(DocumentLanguages);
  return (
    <>
      <span lang={first}>{text[first]}</span>
      {differs(text)
        ? others.map((one) => (
            <span key={one} lang={one} class="deed-other">
              {text[one]}
            </span>
          ))
        : null}
    </>
  );
}

/** "Indikator / Indicator", for who hears it and for the cells of a phone. */
export function inOneLine(text: Bilingual = UNNAMED, languages: readonly CaseLanguage[] = CASE_LANGUAGES): string {
  return languages.map((one) => text[one]).join(' / ');
}

export type SheetTableProps = {
  readonly heads: readonly Bilingual[];
  readonly label: Bilingual;
  readonly children: ComponentChildren;
  readonly kind?: string;
};

/** A table whose heads are said in every language of the case and repeated on every page. */
export function SheetTable({ heads, label, children, kind = '' }: SheetTableProps): JSX.Element {
  const languages = useContext(DocumentLanguages);
  return (
    <table class={`deed-table ${kind}`} aria-label={inOneLine(label, languages)}>
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
