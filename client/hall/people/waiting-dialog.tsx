import type { JSX } from 'preact';
import { commonText } from '../../lib/language/common.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { suggestSeats, unclearAmong, waitingPeople } from '../waiting-people.ts';
import { LetInActs } from './let-in-acts.tsx';
import { seatAll } from './seat-waiting.ts';
import { peopleText } from './words.ts';

/** Whoever has no seat, each with the place where people are wanted most: one tap for one, one for all. */
export function WaitingDialog(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = peopleText();
  const people = waitingPeople(board.state);
  const unclear = unclearAmong(board.state, people);
  const clear = people.filter(({ id }) => !unclear.has(id));
  const places = new Map(suggestSeats(board.state, board.lines, clear).map(({ person, to }) => [person, to]));
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  return (
    <Dialog title={text.waiting.title} onClose={() => state.dialogs.back()}>
      {mayOrder ? <JoiningChoice /> : null}
      {people.length === 0 ? <p class="soft dialog-body">{text.waiting.none}</p> : null}
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <ul class="waiting-people">
        {people.map((person) => {
          const place = places.get(person.id);
          return (
            <li key={person.id}>
              <div>
                <button
                  type="button"
                  class="host-person"
                  onClick={() => state.dialogs.show({ kind: 'person', person: person.id })}
                >
                  {person.name}
                </button>
                <p class="xs soft">
                  {unclear.has(person.id)
                    ? text.waiting.unclear
                    : place === undefined
                      ? text.waiting.noSuggestion
                      : text.waiting.suggested(partyName(board.state, place.party), place.table)}
                  {person.group === undefined ? '' : ` · ${text.person.group(person.group)}`}
                </p>
              </div>
              {mayOrder && (place !== undefined || unclear.has(person.id)) ? <LetInActs person={person} /> : null}
            </li>
          );
        })}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={() => state.dialogs.back()}>
          {commonText().close}
        </button>
        {mayOrder && places.size > 0 ? (
          <button type="button" class="btn main" onClick={() => seatAll(state, board)}>
            {text.waiting.seatAll(places.size)}
          </button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Whether whoever arrives now gets a seat by itself. */
function JoiningChoice(): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText().waiting;
  return (
    <SelectField
      id="joining"
      class="dialog-body"
      label={text.joining}
      value={board.state.joining}
      options={[
        { value: 'open', label: text.joiningOpen },
        { value: 'waiting', label: text.joiningWaiting },
      ]}
      onPick={(joining) => state.run({ type: 'SetJoining', joining }, text.joiningDone)}
    />
  );
}
