import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { useBoard } from './board-view.ts';
import { partyName } from './board-words.ts';
import type { PersonProps } from './person-dialog.tsx';

/** Moves one person to a team; says first when that is another party of the case, whose brief they would read. */
export function MoveForm({ person }: PersonProps): JSX.Element {
  const { state, board } = useBoard();
  const text = hostText();
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
      <div class="field">
        <label for="move-table">{text.moveTable}</label>
        <select
          id="move-table"
          value={String(table.value)}
          onChange={(event) => {
            table.value = Number(event.currentTarget.value);
          }}
        >
          {tables.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="move-party">{text.moveParty}</label>
        <select
          id="move-party"
          value={party.value}
          aria-describedby={isOther ? 'move-warning' : undefined}
          onChange={(event) => {
            party.value = event.currentTarget.value;
          }}
        >
          {scenario.parties.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.shortName)}
            </option>
          ))}
        </select>
      </div>
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
