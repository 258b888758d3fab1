import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { writtenText } from '../../lib/language/case-texts.ts';
import { ProseBlocks, Words } from '../../lib/prose/prose.tsx';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { briefParts } from './brief-parts.ts';
import { PublicLanguages, publicSections } from './public-case.tsx';
import { type ReadingSection, SectionList, type SectionListProps } from './section-list.tsx';
import { briefText } from './words.ts';

export type WholeBriefProps = Omit<SectionListProps, 'sections'> & {
  readonly view: TableView;
  readonly brief: PartyBrief;
  /** The level of its highest heading. */
  readonly level: 2 | 3;
};

/** The second layer: the own brief, then what everybody reads, a section at a time. */
export function WholeBrief({ view, brief, level, ...list }: WholeBriefProps): JSX.Element {
  const text = briefText();
  const [own, forAll] = [ownSections(view, brief, level), publicSections(view)];
  const at = [...own, ...forAll].findIndex(({ key }) => key === list.open);
  return (
    <>
      <p class="sm soft num">{text.sectionOf(Math.max(0, at) + 1, own.length + forAll.length)}</p>
      <OnlyIn texts={[brief.brief]} />
      <SectionList sections={own} {...list} />
      <section class="brief-public">
        <h2>{text.forEveryone}</h2>
        <PublicLanguages scenario={view.scenario} />
        <SectionList sections={forAll} {...list} />
      </section>
    </>
  );
}

/** The parts of the own brief. Names of issues are bold in them. */
export function ownSections(view: TableView, brief: PartyBrief, level: 2 | 3): ReadingSection[] {
  const { issues, richText } = view.scenario;
  const names = issues.flatMap(({ name, shortName }) => [writtenText(name), writtenText(shortName)]);
  const parts = briefParts(writtenText(brief.brief), richText, names);
  return parts.map(({ title, blocks }, place) => ({
    key: `own-${place}`,
    title: title === undefined ? briefText().who : <Words words={title} />,
    body: <ProseBlocks of={brief.brief} blocks={blocks} level={level === 2 ? 3 : 4} />,
  }));
}
