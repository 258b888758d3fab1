import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Crowd } from '../../../shared/wire/hall-messages.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { Strip } from '../../lib/parts/strip.tsx';
import { useBoard } from '../board-view.ts';
import { boardText } from './words.ts';

/** Crowds that the facilitator knows, with how many they were when that was said. */
const known = signal<ReadonlyMap<number, number>>(new Map());
/** A crowd that grew by so many since is asked about again. */
const MORE = 20;

/** What happens at the session's door: somebody guesses codes, people wait in line, unusually many came from one address. */
export function DoorStrips(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText().door;
  const { isGuessed, waiting, crowds } = board.door;
  const asked = view.mayOrder.value
    ? crowds.filter(({ id, people }) => people >= (known.value.get(id) ?? 0) + MORE)
    : [];
  useEffect(() => {
    if (isGuessed) announce(text.guessed);
  }, [isGuessed]);
  const ids = asked.map(({ id }) => id).join();
  useEffect(() => {
    const [first] = asked;
    if (first !== undefined) announce(text.crowd(first.people));
  }, [ids]);
  const isMine = ({ id, people }: Crowd) => {
    known.value = new Map(known.value).set(id, people);
  };
  return (
    <>
      {isGuessed ? <Strip tone="signal">{text.guessed}</Strip> : null}
      {waiting === 0 ? null : <Strip>{text.waiting(waiting)}</Strip>}
      {asked.map((crowd) => (
        <div key={crowd.id} class="strip signal door-crowd">
          <span>{text.crowd(crowd.people)}</span>
          <span class="door-crowd-acts">
            <button
              type="button"
              class="btn small"
              onClick={() => state.dialogs.show({ kind: 'crowd', crowd: crowd.id })}
            >
              {text.look}
            </button>
            <button type="button" class="btn small" onClick={() => isMine(crowd)}>
              {text.mine}
            </button>
          </span>
        </div>
      ))}
    </>
  );
}
