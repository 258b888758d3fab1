import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import { useBoard } from '../board-view.ts';
import { isToBeChosen, likenessOf, personComeBack } from '../waiting-people.ts';
import { seatAll } from './seat-waiting.ts';
import { peopleText } from './words.ts';

/**
 * What lets somebody in who waits: one tap where the name leaves nothing to choose, the own place back where it is that of
 * somebody whose phone is gone, else the question who it is.
 * @param leads whether it is the first thing to do
 */
export function LetInActs({
  person,
  leads = false,
}: { readonly person: Person } & { readonly leads?: boolean }): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText().newcomers;
  const likeness = likenessOf(board.state, person);
  const back = personComeBack(likeness, board.lines);
  const choose = () => state.dialogs.show({ kind: 'who', person: person.id });
  const [style, act, label] =
    back !== undefined
      ? (['btn small main', () => state.handOver(person.id, back), text.handOver] as const)
      : isToBeChosen(likeness)
        ? (['btn small', choose, text.chooseWho] as const)
        : (['btn small', () => seatAll(state, board, person.id), text.letIn] as const);
  return (
    <span class="let-in-acts">
      {back === undefined ? null : (
        <button type="button" class="btn small" aria-label={`${text.otherWho}: ${person.name}`} onClick={choose}>
          {text.otherWho}
        </button>
      )}
      <button
        type="button"
        class={leads ? 'btn small main' : style}
        aria-label={`${label}: ${person.name}`}
        onClick={act}
      >
        {label}
      </button>
    </span>
  );
}
