import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { ownBrief } from '../brief-sheet.ts';
import { savedSheet } from './preparation-sheet.ts';
import { preparationText } from './words.ts';

/** The team's sheet as it was saved, to be read where nothing of it is changed any more. Nothing where none was saved. */
export function SheetReading({ view }: { readonly view: TableView }): JSX.Element | null {
  const party = ownParty(view);
  const { issues, parties } = view.scenario;
  if (party === undefined || view.table.preparations[party] === undefined) return null;
  const text = preparationText();
  const list = tableText().list;
  const brief = ownBrief(view);
  const sheet = savedSheet(view.table, party, brief);
  const named = (chosen: readonly number[]) => list(chosen.map((issue) => say(issues[issue]?.shortName ?? UNNAMED)));
  return (
    <details class="card">
      <summary>{text.sheet}</summary>
      <dl class="sheet-reading">
        {brief !== undefined && !countsPoints(brief) ? null : (
          <>
            <dt>{text.target}</dt>
            <dd class="num">{sheet.target}</dd>
            <dt>{text.limit}</dt>
            <dd class="num">{sheet.limit}</dd>
          </>
        )}
        <dt>{text.order}</dt>
        <dd>{named(sheet.order)}</dd>
        {parties.map(({ id, shortName }) => {
          const guess = sheet.guesses[id] ?? [];
          return guess.length === 0 ? null : (
            <div key={id}>
              <dt>{text.guess(say(shortName))}</dt>
              <dd>{named(guess)}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
