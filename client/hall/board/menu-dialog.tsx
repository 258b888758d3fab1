import type { ComponentChildren, JSX } from 'preact';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { Act } from '../act.tsx';
import type { HallDialog } from '../board-dialogs.ts';
import { useBoard } from '../board-view.ts';
import { caseText } from '../case/words.ts';
import { evenClocks } from '../even-clocks.ts';
import { isRunning, nextStep } from '../hall-board.ts';
import { KeyedLink } from '../keys/keyed-link.tsx';
import { OwnTablesField } from '../lead/own-tables-field.tsx';
import type { Announceable } from '../named-orders.ts';
import { paperText } from '../paper/words.ts';
import { askStep } from '../session-orders.ts';
import { waitingPeople } from '../waiting-people.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

/** Everything that is ordered less often, in groups. Whoever only observes finds what can be looked at. */
export function MenuDialog(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText();
  const words = hallText();
  const { dialogs } = state;
  const mayOrder = view.mayOrder.value;
  const isOpen = mayOrder && board.state.stage === 'open';
  const isOn = isOpen && board.lines.some(isRunning);
  const next = nextStep(board);
  const even = isOn ? evenClocks(board.lines, state.now.value) : undefined;
  const isAllOver = board.lines.length > 0 && board.lines.every(({ stage }) => stage === 'closed');
  const to = (dialog: HallDialog) => () => dialogs.turnTo(dialog);
  const order = (wish: Parameters<typeof state.order>[0]) => () => {
    dialogs.back();
    state.order(wish);
  };
  const ask = (kind: Announceable) => () => {
    dialogs.back();
    askStep(state, board, kind);
  };
  return (
    <Dialog title={text.menu.title} onClose={() => dialogs.back()}>
      {isOpen && !isAllOver ? (
        <Group title={text.menu.run}>
          {next !== 'start' && board.lines.some(({ stage }) => stage === 'lobby') ? (
            <Act onClick={ask('start')}>{text.step.start}</Act>
          ) : null}
          {isOn ? (
            <>
              {next === 'pause' ? (
                <Act onClick={order({ kind: 'pause', eyesUp: true })}>{words.orders.eyesUp}</Act>
              ) : null}
              <Act onClick={to({ kind: 'extend' })}>{words.orders.extendOther}</Act>
              {even === undefined ? null : (
                <Act
                  onClick={() => {
                    dialogs.back();
                    state.order(even.order, even.tables);
                  }}
                >
                  {text.menu.even(even.tables.length, minutesAndSeconds(even.order.ms))}
                </Act>
              )}
              <Act onClick={to({ kind: 'inject' })}>{words.orders.inject}</Act>
              <Act onClick={ask('end-phase')}>{words.orders.endPhase}</Act>
            </>
          ) : null}
          <Act onClick={ask('close')}>{text.menu.closeAll}</Act>
        </Group>
      ) : null}
      <Group title={text.menu.people}>
        <Act onClick={to({ kind: 'join' })}>{text.menu.join}</Act>
        <Act
          onClick={() => {
            dialogs.back();
            view.page.value = 'seating';
          }}
        >
          {text.menu.seating}
        </Act>
        <Act onClick={to({ kind: 'waiting' })}>
          {text.menu.waiting} <span class="num soft">{waitingPeople(board.state).length}</span>
        </Act>
        <Act onClick={to({ kind: 'party' })}>{text.menu.party}</Act>
        {isOpen && !board.state.practise && !board.state.revealed ? (
          <Act onClick={() => state.run({ type: 'AddTable' }, text.tableAdded)}>{text.menu.addTable}</Act>
        ) : null}
        {isOpen && !board.state.revealed ? <Act onClick={to({ kind: 'paper' })}>{paperText().enter}</Act> : null}
        {isOpen && !board.state.revealed ? (
          <Act onClick={to({ kind: 'print-paper' })}>{paperText().print.open}</Act>
        ) : null}
        {mayOrder ? <Act onClick={to({ kind: 'keys' })}>{text.menu.keys}</Act> : null}
      </Group>
      <Group title={text.menu.show}>
        <Act onClick={to({ kind: 'words' })}>{text.menu.words}</Act>
        <Act onClick={to({ kind: 'case' })}>{caseText().dialog}</Act>
        {mayOrder ? <Act onClick={to({ kind: 'projector' })}>{text.menu.projector}</Act> : null}
        {isOpen ? <Act onClick={to({ kind: 'timer' })}>{text.menu.timer}</Act> : null}
        <KeyedLink href={`/desk?session=${encodeURIComponent(board.session)}`}>{words.desk}</KeyedLink>
      </Group>
      <Group title={text.menu.end}>
        {mayOrder && isAllOver && !board.state.revealed ? (
          <Act onClick={to({ kind: 'reveal' })}>{words.reveal}</Act>
        ) : null}
        {isOpen && !board.state.practise ? <Act onClick={to({ kind: 'round' })}>{text.menu.round}</Act> : null}
        <Act onClick={to({ kind: 'results' })}>
          {state.right.value === 'host' ? text.menu.results : words.keepSession}
        </Act>
        {isOpen ? <Act onClick={ask('close-session')}>{text.closeSession}</Act> : null}
      </Group>
      <Group title={text.menu.page}>
        <OwnTablesField />
        <Act onClick={to({ kind: 'shortcuts' })}>{text.menu.shortcuts}</Act>
        {state.right.value === 'host' ? (
          <a class="btn small" href="#sessions">
            {text.back}
          </a>
        ) : null}
        <Act onClick={() => void state.leave()}>{words.leave}</Act>
        <LanguageSwitch />
      </Group>
      {state.trouble.value === undefined ? null : <p class="sm">{state.trouble.value}</p>}
      <CloseFoot onClose={() => dialogs.back()} />
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class="menu-group">
      <h3>{title}</h3>
      <div class="menu-acts">{children}</div>
    </section>
  );
}
