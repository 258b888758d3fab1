import type { JSX } from 'preact';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import { Said } from '../../lib/parts/said.tsx';

/** Texts of a case under each other. */
export function TextList({ texts }: { readonly texts: readonly CaseText[] }): JSX.Element {
  return (
    <ul>
      {texts.map((text) => (
        <li key={JSON.stringify(text)}>
          <Said of={text} />
        </li>
      ))}
    </ul>
  );
}
