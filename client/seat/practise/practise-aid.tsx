import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PlayAid } from '../seat-state.ts';
import { BackDialog, PractiseBar } from './practise-bar.tsx';
import type { PractiseGame } from './practise-game.ts';
import { practiseText } from './words.ts';

/**
 * What helps whoever practises, on the screens of a seat.
 *
 * @param anew leaves this practise for a new one
 */
export function practiseAid(game: PractiseGame, anew: () => void): PlayAid {
  return {
    Head: () => <PractiseBar game={game} />,
    InMenu: () => <Anew anew={anew} />,
    Closing: () => <Closing game={game} anew={anew} />,
  };
}

function Anew({ anew }: { readonly anew: () => void }): JSX.Element {
  const t = practiseText();
  return (
    <section>
      <h3>{t.title}</h3>
      <p class="sm soft">{t.anewText}</p>
      <p class="practise-ways">
        <button type="button" class="btn small" onClick={anew}>
          {t.anew}
        </button>
        <a class="btn small" href="/">
          {t.toDoor}
        </a>
      </p>
    </section>
  );
}

function Closing({ game, anew }: { readonly game: PractiseGame; readonly anew: () => void }): JSX.Element {
  const t = practiseText();
  const isGoingBack = useSignal(false);
  return (
    <section class="card practise-over" aria-labelledby="practise-over">
      <h2 id="practise-over">{t.overTitle}</h2>
      <p class="sm">{t.overText}</p>
      <p class="practise-ways">
        <button type="button" class="btn" aria-haspopup="dialog" onClick={() => (isGoingBack.value = true)}>
          {t.backTitle}
        </button>
        <button type="button" class="btn" onClick={anew}>
          {t.anew}
        </button>
      </p>
      {isGoingBack.value ? <BackDialog game={game} onClose={() => (isGoingBack.value = false)} /> : null}
    </section>
  );
}
