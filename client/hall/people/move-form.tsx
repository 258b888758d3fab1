import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import { say } from '../../lib/language/case-texts.ts';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { peopleText } from './words.ts';

/** Moves one person to a team; says first when that is another party of the case, whose brief they would read. */
export function MoveForm({ person }: { readonly person: Person }): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText();
  const { tables, scenario } = board.state;
  const table = useSignal(person.seat?.table ?? tables[0] ?? 1);
  const party = useSignal(person.seat?.party ?? scenario.parties[0]?.id ?? '');
  const isOther = person.seat !== undefined && person.seat.party !== party.value;
  return (
    <form
      class="host-move"
      onSubmit={(event) => {
        event.preventDefault();
        state.run(
          { type: 'MovePeople', moves: [{ person: person.id, to: { table: table.value, party: party.value } }] },
          text.moved,
        );
      }}
    >
      <SelectField
        id="move-table"
        label={text.moveTable}
        value={String(table.value)}
        options={tables.map((one) => ({ value: String(one), label: String(one) }))}
        onPick={(one) => {
          table.value = Number(one);
        }}
      />
      <SelectField
        id="move-party"
        label={text.moveParty}
        value={party.value}
        options={scenario.parties.map(({ id, shortName }) => ({ value: id, label: say(shortName) }))}
        onPick={(one) => {
          party.value = one;
        }}
        describedBy={isOther ? 'move-warning' : undefined}
      />
      <button type="submit" class="btn">
        {text.moveTo}
      </button>
      {isOther ? (
        <p class="sm move-warning" id="move-warning">
          {text.person.otherParty(partyName(board.state, party.value))}
        </p>
      ) : null}
    </form>
  );
}
