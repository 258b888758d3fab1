import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { HallFeed } from '../../feed/hall-feed.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { useKeptFocus } from '../../lib/parts/kept-focus.ts';
import { ConnectionStrip, Strip } from '../../lib/parts/strip.tsx';
import { BoardContext, createBoardView, useBoard } from '../board-view.ts';
import type { HallState } from '../hall-state.ts';
import { WallView } from '../lead/wall-view.tsx';
import { Announcements } from '../orders/announcements.tsx';
import { TimerStrip } from '../orders/timer-strip.tsx';
import { SeatingView } from '../seating/seating-view.tsx';
import { hallText } from '../words.ts';
import { BoardFoot } from './board-foot.tsx';
import { BoardHead } from './board-head.tsx';
import { CellGrid } from './cell-grid.tsx';
import { ChoiceBar } from './choice-bar.tsx';
import { DoorStrips } from './door-strips.tsx';
import { HallDialogs } from './hall-dialogs.tsx';
import { HouseStrips } from './house-strips.tsx';
import { NeedList } from './need-list.tsx';
import { OutageStrip } from './outage-strip.tsx';
import { PlanLine } from './plan-line.tsx';
import { followShortcuts } from './shortcuts.ts';
import { boardText } from './words.ts';
import './board.css';
import './board-cells.css';
import './board-needs.css';
import '../hall-dialogs.css';

export type BoardPageProps = { readonly state: HallState; readonly feed: HallFeed };

/** One session while it runs: the plan, the tables that need somebody, everybody else. */
export function BoardPage({ state, feed }: BoardPageProps): JSX.Element {
  const view = useMemo(() => createBoardView(state, () => feed.board.value), [state, feed]);
  useEffect(() => () => view.close(), [view]);
  useEffect(() => followShortcuts(state, view, () => feed.board.peek()), [state, view, feed]);
  useKeptFocus(view.page.value);
  const board = feed.board.value;
  if (feed.ended.value !== undefined) {
    return (
      <main class="board-alone">
        <Fault>{refusalText(feed.ended.value)}</Fault>
        {state.right.value === 'host' ? (
          <p>
            <a class="btn" href="#sessions">
              {boardText().back}
            </a>
          </p>
        ) : null}
      </main>
    );
  }
  if (board === undefined) {
    return (
      <main class="board-alone">
        <ConnectionStrip connection={feed.connection.value} />
        <h1 tabIndex={-1}>{hallText().loading}</h1>
      </main>
    );
  }
  const text = boardText();
  const isOver = board.state.stage === 'closed';
  // Before the start what is to be said stands under the steps.
  const isDebrief = board.state.revealed && board.lines.every(({ stage }) => stage === 'closed');
  const isArriving = !isOver && board.lines.every(({ stage }) => stage === 'lobby');
  return (
    <BoardContext.Provider value={{ state, board, view }}>
      <main class="board">
        {view.page.value === 'tables' ? (
          <button
            type="button"
            class="btn small board-skip"
            onClick={() => document.querySelector<HTMLElement>('.cells [tabindex="0"]')?.focus()}
          >
            {text.skip}
          </button>
        ) : null}
        <BoardHead />
        <PlanLine />
        <div class="board-strips">
          <ConnectionStrip connection={feed.connection.value} below={text.lastKnown} />
          <Announcements />
          {board.right === 'observer' ? <Strip>{text.head.observer}</Strip> : null}
          <HouseStrips board={board} />
          <OutageStrip />
          <TimerStrip />
          {isOver ? <Strip>{text.head.closed}</Strip> : <DoorStrips />}
          {state.trouble.value === undefined || state.dialogs.top.value !== undefined ? null : (
            <Fault>{state.trouble.value}</Fault>
          )}
        </div>
        {view.page.value !== 'tables' ? (
          <Seating />
        ) : (
          <>
            <div class="board-work">
              <NeedList />
              <section class={isDebrief ? 'board-cells debriefs' : 'board-cells'}>
                {isDebrief ? <WallView /> : null}
                <CellGrid />
                {isArriving ? null : <BoardFoot />}
              </section>
            </div>
            <ChoiceBar />
          </>
        )}
      </main>
      <HallDialogs />
    </BoardContext.Provider>
  );
}

/** Who sits where, in place of the tables as they play. */
function Seating(): JSX.Element {
  const { state, board, view } = useBoard();
  return (
    <div class="board-seating">
      <SeatingView
        printsFirst={view.page.value === 'signs'}
        wayBack={
          <button
            type="button"
            class="btn small"
            onClick={() => {
              view.page.value = 'tables';
            }}
          >
            {boardText().head.backToTables}
          </button>
        }
        board={board}
        run={state.run}
        readSheet={state.readSheet}
        mintSigns={view.mayOrder.value ? state.mintSigns : undefined}
        trouble={state.trouble.value}
        onPerson={(person) => state.dialogs.show({ kind: 'person', person })}
      />
    </div>
  );
}
