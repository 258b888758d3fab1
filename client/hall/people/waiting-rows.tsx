import type { JSX } from 'preact';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { isForFacilitator, likenessOf, waitingPeople } from '../waiting-people.ts';
import { LetInActs } from './let-in-acts.tsx';
import { seatAll } from './seat-waiting.ts';
import { peopleText } from './words.ts';

/** Rows that stand on the board; the others are in the dialog. */
const MOST_ROWS = 4;

/** People without a seat, each let in with one tap; those whom no team is being asked about, or for too long, lead. */
export function WaitingRows(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = peopleText().newcomers;
  const waiting = waitingPeople(board.state);
  if (waiting.length === 0) return null;
  const now = state.now.value;
  const own = waiting.filter((person) => isForFacilitator(board.state, person, now));
  const rows = [...own, ...waiting.filter((person) => !own.includes(person))].slice(0, MOST_ROWS);
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  return (
    <section class="waiting-strip" aria-label={text.waitingPeople(waiting.length)}>
      <span class={own.length > 0 ? 'chip signal num' : 'chip num'}>{text.waitingPeople(waiting.length)}</span>
      <span class="waiting-acts">
        <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'waiting' })}>
          {text.showWaiting}
        </button>
        {mayOrder ? (
          <button type="button" class="btn small" onClick={() => seatAll(state, board)}>
            {text.seatAll}
          </button>
        ) : null}
      </span>
      <ul class="waiting-rows">
        {rows.map((person) => {
          const { seated, lines } = likenessOf(board.state, person);
          const [place] = seated.flatMap(({ seat }) => seat ?? []);
          const told = [
            person.ask === undefined ? '' : text.asksAt(person.ask.table),
            board.state.roster.some(({ id, numbered }) => numbered && id === person.roster) ? text.proven : '',
            place === undefined ? '' : text.namesake(place.table, partyName(board.state, place.party)),
            place === undefined && lines.length > 1 ? text.linesNamed(lines.length) : '',
          ];
          return (
            <li key={person.id}>
              <span class="waiting-who">
                <button
                  type="button"
                  class="host-person"
                  onClick={() => state.dialogs.show({ kind: 'person', person: person.id })}
                >
                  {person.name}
                </button>{' '}
                <span class="xs soft">{told.filter((one) => one !== '').join(' · ')}</span>
              </span>
              {mayOrder ? <LetInActs person={person} leads={own.includes(person)} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
