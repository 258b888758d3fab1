import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Session } from '../../../shared/session/session.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Field } from '../../lib/parts/field.tsx';
import { type FindLine, findIn, findList } from './seating-board.ts';
import { seatingText } from './words.ts';

export type FindPersonProps = {
  readonly session: Session;
  /** Shows somebody among the tables. */
  readonly onShow: (person: string) => void;
};

const SHOWN = 12;

/** Finds people by name, group or table number, and says where they sit. */
export function FindPerson({ session, onShow }: FindPersonProps): JSX.Element {
  const text = seatingText();
  const query = useSignal('');
  const lines = useMemo(() => findList(session), [session]);
  const found = query.value.trim() === '' ? [] : findIn(lines, query.value);
  return (
    <section class="seat-find">
      <h3>{text.find.title}</h3>
      <Field
        id="seat-find"
        label={text.find.label}
        input={{
          type: 'search',
          autoComplete: 'off',
          value: query.value,
          onInput: (event) => {
            query.value = event.currentTarget.value;
          },
        }}
      />
      {query.value.trim() === '' ? null : (
        <p class="xs soft" role="status">
          {found.length === 0 ? text.find.none : text.find.results(found.length)}
        </p>
      )}
      <ul>
        {found.slice(0, SHOWN).map((line) => (
          <li key={line.id}>
            {line.here ? (
              <button type="button" class="seat-found" onClick={() => onShow(line.id)}>
                <span class="sr">{text.find.show(line.name)}, </span>
                <span aria-hidden="true">{line.name}</span> <span class="sm soft">{whereOf(session, line)}</span>
              </button>
            ) : (
              <p class="seat-found">
                {line.name} <span class="sm soft">{whereOf(session, line)}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p class="xs soft">{text.find.more(found.length - SHOWN)}</p> : null}
    </section>
  );
}

function whereOf(session: Session, { table, party, here }: FindLine): string {
  const text = seatingText();
  const known = session.scenario.parties.find(({ id }) => id === party);
  const place =
    table === undefined
      ? text.find.nowhere
      : known === undefined
        ? text.table(table).toLowerCase()
        : text.find.where(table, say(known.shortName));
  return here ? place : [text.find.absent, ...(table === undefined ? [] : [place])].join(', ');
}
