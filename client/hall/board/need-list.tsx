import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import type { HandWish } from '../../../shared/wire/requests.ts';
import { minutesAgo, needSentence } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { BeforeStart } from '../lead/before-start.tsx';
import { DebriefLead } from '../lead/debrief-lead.tsx';
import { isOwn, ownTables } from '../lead/own-tables.ts';
import { OwnTablesStrip } from '../lead/own-tables-field.tsx';
import { JoinCard } from '../people/join-card.tsx';
import { WaitingRows } from '../people/waiting-rows.tsx';
import { act } from '../remedies.ts';
import { degreeOf, handWish, isHand, isSeenTo, remedyFor } from '../table-needs.ts';
import { BoardFoot } from './board-foot.tsx';
import { useHandNews } from './hand-news.ts';
import { NeedRow } from './need-row.tsx';
import { OverPanel } from './over-panel.tsx';
import { boardText } from './words.ts';

/** The tables that need a person, worst first, and above them whoever has no seat. */
export function NeedList(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText().needs;
  useHandNews({ board });
  const needy = view.shown.value;
  const shown = needy.filter((table) => isOwn(ownTables.value, table));
  // Where somebody is on the way, the row stays and nobody else is needed.
  const needing = needy.filter((table) => !isSeenTo(view.needs.value.get(table)));
  const own = needing.filter((table) => isOwn(ownTables.value, table));
  const lines = useMemo(() => new Map(board.lines.map((line) => [line.table, line])), [board.lines]);
  const isArriving = board.lines.every(({ stage }) => stage === 'lobby') && board.state.stage === 'open';
  const isOver = board.lines.length > 0 && board.lines.every(({ stage }) => stage === 'closed');
  const running = board.lines.filter(({ stage }) => stage !== 'lobby' && stage !== 'closed');
  const isPaused = running.length > 0 && running.every(({ paused }) => paused !== undefined);
  const isDebrief = isOver && board.state.revealed;
  const now = state.now.value;
  // The same functions every time: a row whose words stayed the same is not drawn anew.
  const onLook = useCallback((table: number) => state.dialogs.show({ kind: 'look', table }), [state]);
  const onRemedy = useCallback(
    (table: number) => {
      const known = state.feed.peek()?.board.peek();
      const need = view.mayOrder.peek() ? view.needs.peek().get(table)?.needs[0] : undefined;
      if (known !== undefined) act({ state, board: known, table, need });
    },
    [state, view],
  );
  const onLower = useCallback(
    (table: number) => {
      const need = view.needs.peek().get(table)?.needs[0];
      if (need !== undefined && isHand(need)) void state.order({ kind: 'answer-hand', party: need.party }, [table]);
    },
    [state, view],
  );
  const onGo = useCallback(
    // As it stood on the button: whoever comes second takes over by a press that says so.
    (table: number, wish: HandWish) => {
      const need = view.needs.peek().get(table)?.needs[0];
      if (need !== undefined && isHand(need)) void state.goToHand(table, need.party, wish);
    },
    [state, view],
  );
  const mayLower = view.mayOrder.value && board.state.stage === 'open';
  const mayRenew = view.mayOrder.value && !board.state.practise;
  const onRenew = () => state.dialogs.show({ kind: 'renew-code' });
  const hold = (held: Partial<typeof view.held.value>) => {
    view.held.value = { ...view.held.peek(), ...held };
  };
  const row = (line: TableStatus) => {
    const [worst, ...others] = view.needs.value.get(line.table)?.needs ?? [];
    const minutes = line.lastOfferAt === undefined ? undefined : minutesAgo(line.lastOfferAt, now);
    return (
      <NeedRow
        key={line.table}
        table={line.table}
        kind={worst?.kind}
        degree={worst && degreeOf(worst)}
        sentence={worst === undefined ? '' : needSentence(board.state, worst, now, board.key)}
        others={others.length}
        last={text.offers(line.offers, minutes)}
        remedy={worst === undefined || !view.mayOrder.value ? 'look' : remedyFor(worst)}
        onLook={onLook}
        onRemedy={onRemedy}
        onLower={worst !== undefined && isHand(worst) && mayLower ? onLower : undefined}
        going={worst !== undefined && mayLower ? handWish(worst, board.key) : undefined}
        onGo={onGo}
      />
    );
  };
  return (
    <section class="board-needs" aria-labelledby="needs-title">
      {isArriving ? <BeforeStart /> : null}
      {isDebrief ? <DebriefLead /> : null}
      {(isArriving || isDebrief) && shown.length === 0 ? (
        <h2 id="needs-title" class="sr">
          {text.title}
        </h2>
      ) : (
        <div class="board-section-head">
          <h2 id="needs-title">{text.title}</h2>
          <span class="soft">{text.count(own.length)}</span>
        </div>
      )}
      {isArriving || isOver ? null : <OwnTablesStrip others={needing.length - own.length} />}
      <WaitingRows />
      <ul
        class="need-rows num"
        onPointerOver={(event) => hold({ pointer: rowOf(event.target) })}
        onPointerLeave={() => hold({ pointer: undefined })}
        onFocusIn={(event) => hold({ focus: rowOf(event.target) })}
        onFocusOut={() => hold({ focus: undefined })}
      >
        {shown.map((table) => {
          const line = lines.get(table);
          return line === undefined ? null : row(line);
        })}
      </ul>
      {shown.length > 0 || isArriving || isOver ? null : (
        <p class="board-empty soft">{isPaused ? text.allPaused : text.none}</p>
      )}
      {isOver ? <OverPanel /> : null}
      {isArriving ? <BoardFoot /> : null}
      {isArriving ? <JoinCard board={board} onRenew={mayRenew ? onRenew : undefined} /> : null}
    </section>
  );
}

/** The table of the row that an event happened in. */
function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest('[data-row]') : null;
  return row === null ? undefined : Number(row.getAttribute('data-row'));
}
