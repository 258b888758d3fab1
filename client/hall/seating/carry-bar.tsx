import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Session } from '../../../shared/session/session.ts';
import { say } from '../../lib/language/case-texts.ts';
import type { SeatingHand } from './seating-hand.ts';
import { carriedPeople } from './seating-moves.ts';
import { seatingText } from './words.ts';

export type CarryBarProps = {
  readonly hand: SeatingHand;
  readonly session: Session;
  /** Opens the person's own dialog: rename, mute, let in again, remove. */
  readonly onPerson?: ((person: string) => void) | undefined;
};

/** What is in the hand, and where it may go without a mouse: a table and a party by name. */
export function CarryBar({ hand, session, onPerson }: CarryBarProps): JSX.Element | null {
  const text = seatingText();
  const carried = hand.carried.value;
  const table = useSignal('');
  const party = useSignal('');
  if (carried === undefined) return null;
  const people = carriedPeople(session, carried);
  const [one] = people;
  const words =
    carried.kind === 'table'
      ? `${text.table(carried.table)}, ${text.picked(
          people.length,
          people.map(({ name }) => name),
        )}`
      : text.picked(
          people.length,
          people.map(({ name }) => name),
        );
  return (
    <section class="seat-carry" aria-label={text.pickedLabel}>
      <p class="seat-carry-words">
        <b>{words}</b>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const number = Number(table.value);
          if (!session.tables.includes(number)) return document.getElementById('carry-table')?.focus();
          void hand.putDown({ table: number, party: party.value === '' ? undefined : party.value });
        }}
      >
        <label>
          <span class="sm">{text.toTable}</span>
          <select
            id="carry-table"
            value={table.value}
            onChange={(event) => {
              table.value = event.currentTarget.value;
            }}
          >
            <option value="">–</option>
            {session.tables.map((number) => (
              <option key={number} value={String(number)}>
                {number}
              </option>
            ))}
          </select>
        </label>
        {carried.kind === 'table' ? null : (
          <label>
            <span class="sm">{text.toParty}</span>
            <select
              value={party.value}
              onChange={(event) => {
                party.value = event.currentTarget.value;
              }}
            >
              <option value="">{text.sameParty}</option>
              {session.scenario.parties.map(({ id, shortName }) => (
                <option key={id} value={id}>
                  {say(shortName)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" class="btn small main">
          {text.move}
        </button>
        {people.some(({ seat }) => seat !== undefined) ? (
          <button type="button" class="btn small" onClick={() => void hand.putDown('waiting')}>
            {text.standUp}
          </button>
        ) : null}
        {people.length === 1 && one !== undefined && onPerson !== undefined ? (
          <button type="button" class="btn small" onClick={() => onPerson(one.id)}>
            {text.managePerson(one.name)}
          </button>
        ) : null}
        <button type="button" class="btn small quiet" onClick={() => hand.drop()}>
          {text.cancel}
        </button>
      </form>
    </section>
  );
}
