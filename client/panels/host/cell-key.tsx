import type { JSX } from 'preact';
import type { CellMark } from '../../models/cell-face.ts';
import { boardText } from '../../text/board/messages.ts';
import { useBoard } from './board-view.ts';
import { HoldForGains } from './hold-for-gains.tsx';

/** What the marks mean, and the button that shows gains as long as it is held. */
export function CellKey({ marks }: { readonly marks: ReadonlySet<CellMark> }): JSX.Element {
  const { view } = useBoard();
  const text = boardText().cells;
  const isShown = view.gains.value;
  return (
    <p class="cell-key xs soft">
      {isShown ? (
        <>
          <span>
            <i class="benefit" />
            {text.benefit}
          </span>
          <span>
            <i class="impact" />
            {text.impact}
          </span>
        </>
      ) : (
        <>
          <span>{text.key}</span>
          <span>{text.absent}</span>
        </>
      )}
      {marks.has('agreed') ? (
        <span>
          <i class="agreed" />
          {text.agreed}
        </span>
      ) : null}
      <HoldForGains />
    </p>
  );
}
