import type { ComponentChildren, JSX } from 'preact';
import type { CaseDescription } from '../../../shared/wire/case-messages.ts';
import { Said } from '../../lib/parts/said.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { TextList } from './case-texts.tsx';
import { caseText } from './words.ts';

type TeachingNoteProps = {
  readonly of: CaseDescription['facilitation'];
  /** Whether the case's long texts are Markdown. */
  readonly isRich: boolean | undefined;
};

/** How a case is taught, and what its authors say to facilitators: for their eyes only. */
export function TeachingNote({ of, isRich }: TeachingNoteProps): JSX.Element {
  const { teachingNote, prerequisites = [], expected, changes = [], silenced = [] } = of;
  const t = caseText();
  return (
    <>
      {expected === undefined ? null : <p class="num">{t.expected(expected.agreement.from, expected.agreement.to)}</p>}
      <Part heading={t.prerequisites} isEmpty={prerequisites.length === 0}>
        <TextList texts={prerequisites} />
      </Part>
      <Prose of={teachingNote} isRich={isRich} level={3} />
      <Part heading={t.silenced} isEmpty={silenced.length === 0}>
        <TextList texts={silenced.map(({ because }) => because)} />
      </Part>
      <Part heading={t.changes} isEmpty={changes.length === 0}>
        <ul>
          {changes.map(({ version, text }) => (
            <li key={version}>
              {version}: <Said of={text} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

type PartProps = { readonly heading: string; readonly isEmpty: boolean; readonly children: ComponentChildren };

function Part({ heading, isEmpty, children }: PartProps): JSX.Element | null {
  if (isEmpty) return null;
  return (
    <>
      <h3>{heading}</h3>
      {children}
    </>
  );
}
