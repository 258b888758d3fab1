import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TableLine } from '../../../shared/wire/host-messages.ts';
import { degreeOf, type NeedyTable } from '../../models/table-needs.ts';
import { waitingPeople } from '../../models/waiting-people.ts';
import { boardText } from '../../text/board/messages.ts';
import { useBoard } from './board-view.ts';
import { minutesAgo, needSentence } from './board-words.ts';
import { JoinCard } from './join-card.tsx';
import { OverPanel } from './over-panel.tsx';
import { remedyOf } from './remedies.ts';
import { seatAll } from './seat-waiting.ts';

/** The tables that need a person, worst first, and above them whoever has no seat. */
export function NeedList(): JSX.Element {
  const { board, view } = useBoard();
  const text = boardText().needs;
  const shown = view.shown.value;
  const lines = useMemo(() => new Map(board.lines.map((line) => [line.table, line])), [board.lines]);
  const isArriving = board.lines.every(({ stage }) => stage === 'lobby') && board.state.stage === 'open';
  const isOver = board.lines.length > 0 && board.lines.every(({ stage }) => stage === 'closed');
  return (
    <section class="board-needs" aria-labelledby="needs-title">
      <div class="board-section-head">
        <h2 id="needs-title">{text.title}</h2>
        <span class="soft">{text.count(shown.length)}</span>
      </div>
      <WaitingStrip />
      <ul
        class="need-rows num"
        onPointerLeave={() => {
          view.held.value = { ...view.held.peek(), pointer: undefined };
        }}
        onFocusOut={() => {
          view.held.value = { ...view.held.peek(), focus: undefined };
        }}
      >
        {shown.map((table) => {
          const line = lines.get(table);
          return line === undefined ? null : <NeedRow key={table} line={line} needy={view.needs.value.get(table)} />;
        })}
      </ul>
      {shown.length > 0 || isArriving || isOver ? null : <p class="board-empty soft">{text.none}</p>}
      {isOver ? <OverPanel /> : null}
      {isArriving ? <JoinCard board={board} /> : null}
    </section>
  );
}

type RowProps = { readonly line: TableLine; readonly needy: NeedyTable | undefined };

function NeedRow({ line, needy }: RowProps): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText().needs;
  const { table } = line;
  const now = state.now.value;
  const [worst, ...others] = needy?.needs ?? [];
  const degree = worst === undefined ? undefined : degreeOf(worst);
  const remedy = remedyOf({ state, board, line, need: worst, mayOrder: view.mayOrder.value });
  return (
    <li
      class="need-row"
      onPointerEnter={() => {
        view.held.value = { ...view.held.peek(), pointer: table };
      }}
      onFocusIn={() => {
        view.held.value = { ...view.held.peek(), focus: table };
      }}
    >
      <button
        type="button"
        class="need-number"
        aria-label={`${boardText().orders.look}: ${text.table(table)}`}
        onClick={() => state.dialogs.show({ kind: 'look', table })}
      >
        {table}
      </button>
      <p class="need-why">
        {worst === undefined ? (
          <span class="soft">{text.calm}</span>
        ) : (
          <>
            <span class={degree === 'now' ? 'chip solid' : degree === 'soon' ? 'chip signal' : 'chip'}>
              {text.chip[worst.kind]}
            </span>{' '}
            {others.length === 0 ? null : <span class="xs soft">{text.more(others.length)}</span>}
            <span class="need-sentence">{needSentence(board.state, worst, now)}</span>
          </>
        )}
      </p>
      <p class="need-last xs soft">
        {text.offers({
          offers: line.offers,
          minutes: line.lastOfferAt === undefined ? undefined : minutesAgo(line.lastOfferAt, now),
        })}
      </p>
      <button
        type="button"
        class="btn small"
        aria-label={text.forTable({ act: remedy.words, table })}
        onClick={remedy.act}
      >
        {remedy.words}
      </button>
    </li>
  );
}

/** People who joined and sit nowhere. */
function WaitingStrip(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = boardText().needs;
  const waiting = waitingPeople(board.state);
  if (waiting.length === 0) return null;
  return (
    <div class="waiting-strip">
      <span class="chip signal num">{text.waitingPeople(waiting.length)}</span>
      <span class="waiting-acts">
        <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'waiting' })}>
          {text.showWaiting}
        </button>
        {view.mayOrder.value && board.state.stage === 'open' ? (
          <button type="button" class="btn small" onClick={() => seatAll(state, board)}>
            {text.seatAll}
          </button>
        ) : null}
      </span>
    </div>
  );
}
