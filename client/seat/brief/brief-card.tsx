import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { marksOf, say, writtenText } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { Words } from '../../lib/prose/prose.tsx';
import { firstParagraph } from '../../lib/prose/rich-text.ts';
import { CaseImages } from '../../lib/table/case-images.tsx';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import { ownPoints } from '../../lib/table/own-points.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { briefText } from './words.ts';

export type BriefCardProps = {
  readonly view: TableView;
  readonly brief: PartyBrief;
  /** How many sections the whole brief has. */
  readonly sections: number;
  readonly onPoints: () => void;
};

/** The first layer: five lines, or what a case without them has; then the way to the points of every option. */
export function BriefCard({ view, brief, sections, onPoints }: BriefCardProps): JSX.Element {
  const text = briefText();
  const changed = changedIssues(view);
  return (
    <>
      <OnlyIn texts={brief.card === undefined ? [brief.brief, brief.batna] : Object.values(brief.card)} />
      {brief.card === undefined ? <InShort view={view} brief={brief} /> : <FiveLines brief={brief} />}
      {countsPoints(brief) ? (
        <button type="button" class="brief-points" onClick={onPoints}>
          <span>
            <b>{text.points}</b>
            <span class="xs soft num">{text.pointsOrder(view.scenario.issues.length)}</span>
            {changed.length === 0 ? null : (
              <span class="xs brief-changed">{text.changed(tableText().list(changed))}</span>
            )}
          </span>
          <Icon name="forward" />
        </button>
      ) : null}
      <p class="xs soft num brief-more">{text.sections(sections)}</p>
      <CaseImages images={brief.images} />
    </>
  );
}

/** Names of the issues whose points an event changed for the own party. */
function changedIssues(view: TableView): string[] {
  const own = ownPoints(view);
  return view.scenario.issues.flatMap(({ options, shortName }, issue) =>
    options.some((_, option) => own?.was(issue, option) !== undefined) ? [say(shortName)] : [],
  );
}

/** A case without five lines: the first paragraph of its brief, and what no agreement is worth. */
function InShort({ view, brief }: Pick<BriefCardProps, 'view' | 'brief'>): JSX.Element {
  const first = firstParagraph(writtenText(brief.brief), view.scenario.richText);
  return (
    <>
      {first === undefined ? null : (
        <p class="brief-words" {...marksOf(brief.brief)}>
          <Words words={first} />
        </p>
      )}
      <section class="brief-no-agreement">
        <p class="num">
          <b>
            {countsPoints(brief)
              ? briefText().noAgreement(sayNumber(brief.reservation))
              : tableText().fiveLines.withoutDeal}
          </b>
        </p>
        <p class="sm">
          <Said of={brief.batna} />
        </p>
      </section>
    </>
  );
}
