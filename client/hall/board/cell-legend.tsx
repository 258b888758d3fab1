import type { JSX } from 'preact';
import { useBoard } from '../board-view.ts';
import { boardText } from './words.ts';

export type CellKeyProps = { readonly isLobby: boolean; readonly hasAgreed: boolean };

/** What the marks in the cells mean. */
export function CellLegend({ isLobby, hasAgreed }: CellKeyProps): JSX.Element {
  const { view } = useBoard();
  const text = boardText().cells;
  return (
    <p class="cell-key xs soft">
      {view.gains.value ? (
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
          <span>{isLobby ? text.keyLobby : text.key}</span>
          <span>{text.absent}</span>
        </>
      )}
      {hasAgreed ? (
        <span>
          <i class="agreed" />
          {text.agreed}
        </span>
      ) : null}
    </p>
  );
}
