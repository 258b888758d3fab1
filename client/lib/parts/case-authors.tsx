import type { JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { Said } from './said.tsx';

export type CaseAuthorsProps = {
  readonly authors: NonNullable<PublicScenario['authors']>;
  readonly class?: string | undefined;
};

/** Who wrote a case, each with where they work. Nothing where it names nobody. */
export function CaseAuthors({ authors, class: kind }: CaseAuthorsProps): JSX.Element | null {
  if (authors.length === 0) return null;
  return (
    <ul class={kind}>
      {authors.map(({ name, affiliation }) => (
        <li key={name}>
          {name}
          {affiliation === undefined ? null : (
            <>
              , <Said of={affiliation} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
