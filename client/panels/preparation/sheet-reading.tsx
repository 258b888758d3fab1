import type { JSX } from 'preact';
import { ownBrief } from '../../models/brief-sheet.ts';
import { ownParty } from '../../models/parties.ts';
import { savedSheet } from '../../models/preparation-sheet.ts';
import type { TableView } from '../../models/table-store.ts';
import { say } from '../../text/language.ts';
import { tableText } from '../../text/table/messages.ts';
import { teamText } from '../../text/team/messages.ts';

/** The team's sheet as it was saved, to be read where nothing of it is changed any more. Nothing where none was saved. */
export function SheetReading({ view }: { readonly view: TableView }): JSX.Element | null {
  const party = ownParty(view);
  const { issues, parties } = view.scenario;
  if (party === undefined || view.table.preparations[party] === undefined) return null;
  const text = teamText();
  const { list } = tableText();
  const sheet = savedSheet(view.table, party, ownBrief(view));
  const named = (chosen: readonly number[]) =>
    list(chosen.map((issue) => say(issues[issue]?.shortName ?? { id: '', en: '' })));
  return (
    <details class="card">
      <summary>{text.sheet}</summary>
      <dl class="sheet-reading">
        <dt>{text.target}</dt>
        <dd class="num">{sheet.target}</dd>
        <dt>{text.limit}</dt>
        <dd class="num">{sheet.limit}</dd>
        <dt>{text.order}</dt>
        <dd>{named(sheet.order)}</dd>
        {parties.map(({ id, shortName }) => {
          const guess = sheet.guesses[id] ?? [];
          return guess.length === 0 ? null : (
            <div key={id}>
              <dt>{text.guess({ name: say(shortName) })}</dt>
              <dd>{named(guess)}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
