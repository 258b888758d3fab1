import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import type { RosterEntry } from '../../../shared/session/vocabulary.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { isPhoneMissing, likenessOf, placeAs } from '../waiting-people.ts';
import { hallText } from '../words.ts';
import { peopleText } from './words.ts';

/** Who somebody is who waits: a person who sits here already, one of several lines of the roster, or nobody of them. */
export function WhoDialog({ person }: { readonly person: Person }): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText().who;
  const { seated, lines } = likenessOf(board.state, person);
  const choices: readonly (RosterEntry | undefined)[] = [...lines, undefined];
  const seat = async (line: RosterEntry | undefined) => {
    const place = placeAs(board.state, board.lines, person, line);
    if (place === undefined) return;
    const move = line === undefined ? place : { ...place, line: line.id };
    if (await state.run({ type: 'MovePeople', moves: [move] }, hallText().people.seated(1))) state.dialogs.back();
  };
  return (
    <Dialog title={text.title(person.name)} onClose={() => state.dialogs.back()}>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <ul class="waiting-people">
        {seated.map((one) => (
          <li key={one.id}>
            <div>
              <b>{text.sits(partyName(board.state, one.seat?.party ?? ''), one.seat?.table ?? 0)}</b>
              <p class="xs soft">{isPhoneMissing(one, board.lines) ? text.phoneMissing : text.phoneThere}</p>
            </div>
            <button
              type="button"
              class="btn small"
              onClick={async () => {
                if (await state.handOver(person.id, one)) state.dialogs.back();
              }}
            >
              {text.handOver}
            </button>
          </li>
        ))}
        {choices.map((line) => {
          const to = placeAs(board.state, board.lines, person, line)?.to;
          const who = line === undefined ? text.nobody : text.line(board.state.roster.indexOf(line) + 1);
          const group = line?.group === undefined ? '' : ` · ${peopleText().person.group(line.group)}`;
          return (
            <li key={line?.id ?? ''}>
              <div>
                <b>{who}</b>
                <p class="xs soft">
                  {to === undefined
                    ? peopleText().waiting.noSuggestion
                    : text.place(partyName(board.state, to.party), to.table)}
                  {group}
                </p>
              </div>
              {to === undefined ? null : (
                <button
                  type="button"
                  class="btn small"
                  aria-label={`${text.seat(to.table)}: ${who}`}
                  onClick={() => seat(line)}
                >
                  {text.seat(to.table)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
