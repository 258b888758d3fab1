import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { useBoard } from '../board-view.ts';
import { type PhaseWords, phaseWords } from '../hall-board.ts';
import { ordersText } from './words.ts';

/** What the case lets the facilitator say now and at the next phase, large enough to be read aloud from the laptop. */
export function WordsDialog(): JSX.Element {
  const { state, board } = useBoard();
  const text = ordersText().words;
  const { now, next } = phaseWords(board);
  const nameOf = ({ phase }: PhaseWords) => {
    const found = board.state.scenario.phases[phase];
    return found === undefined ? '' : say(found.name);
  };
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      {now === undefined && next === undefined ? (
        <>
          <p class="soft">{text.none}</p>
          <button type="button" class="btn" onClick={() => state.dialogs.turnTo({ kind: 'case' })}>
            {text.teaching}
          </button>
        </>
      ) : null}
      {now === undefined ? null : (
        <section class="spoken-words">
          <h3>{text.now(nameOf(now))}</h3>
          <p>
            <Said of={now.words} />
          </p>
        </section>
      )}
      {next === undefined ? null : (
        <section class={now === undefined ? 'spoken-words' : 'spoken-words later'}>
          <h3>{text.next(nameOf(next))}</h3>
          <p>
            <Said of={next.words} />
          </p>
        </section>
      )}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
