import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { useBoard } from '../board-view.ts';
import { cellMark, MOST } from './cell-face.ts';
import { boardText } from './words.ts';

/** What the marks in the cells mean. Both readings have their place all the time, so that the cells never move. */
export function CellLegend(): JSX.Element {
  const { board, view } = useBoard();
  const text = boardText().cells;
  const { lines, state } = board;
  const marks = new Set(lines.map(cellMark));
  const isLobby = lines.every(({ stage }) => stage === 'lobby');
  const hasBots = lines.some(({ teams }) => teams.some(({ bots }) => bots > 0));
  const hasShapes = lines.length <= MOST;
  const gains = view.gains.value;
  return (
    <div class="cell-legend xs soft">
      <p class="cell-key" hidden={gains || undefined}>
        {hasShapes &&
          state.scenario.parties.map(({ id, shortName }, index) => (
            <span key={id}>
              <PartyShape index={index} /> {say(shortName)}
            </span>
          ))}
        <span>{isLobby ? text.keyLobby : text.key}</span>
        {hasShapes ? <span>{isLobby ? text.free : text.absent}</span> : null}
        {hasShapes && hasBots ? <span>{text.bot}</span> : null}
        <span>{isLobby ? text.thin : text.lost}</span>
        {view.shown.value.length > 0 ? <span>{text.keyNeedy}</span> : null}
        {marks.has('agreed') ? (
          <span>
            <i class="agreed" />
            {text.agreed}
          </span>
        ) : null}
        {marks.has('returned') ? <span>{text.keyReturned}</span> : null}
        {lines.some(({ fromPaper }) => fromPaper !== undefined) ? <span>{text.keyPaper}</span> : null}
        {marks.has('early') ? <span>{text.keyEarly}</span> : null}
      </p>
      <p class="cell-key" hidden={!gains || undefined}>
        <span>
          <i class="benefit" />
          {text.benefit}
        </span>
        <span>
          <i class="impact" />
          {text.impact}
        </span>
      </p>
    </div>
  );
}
