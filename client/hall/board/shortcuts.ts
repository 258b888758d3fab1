import type { Board } from '../../../shared/wire/hall-messages.ts';
import {
  isTyping,
  keptSwitch,
  listenForShortcuts,
  type Shortcut,
  withOrWithoutShift,
} from '../../lib/browser/shortcuts.ts';
import type { BoardView } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import type { HallState } from '../hall-state.ts';
import { stepPicture } from '../lead/debrief-way.ts';
import { EXTENSION_MS, pauseOrResume } from '../session-orders.ts';

/** Whether single keys do something; whoever dictates or uses a switch turns them off. */
export const shortcuts = keptSwitch('runding.shortcuts');

/** What a key of the board acts on. */
interface Pressed {
  readonly state: HallState;
  readonly view: BoardView;
  readonly board: Board;
}

type Act = (pressed: Pressed) => unknown;

/** An order to the tables that run; nothing while none does. */
const onRunning =
  (act: Act): Act =>
  (pressed) =>
    mayOrder(pressed) && pressed.board.lines.some(isRunning) ? act(pressed) : false;

const ACTS = {
  p: onRunning(({ state, board }) => pauseOrResume(state, board)),
  m: onRunning(({ state }) => state.order({ kind: 'pause', eyesUp: true })),
  t: onRunning(({ state }) => state.order({ kind: 'extend', ms: EXTENSION_MS })),
  x: ({ state, view, board }) => {
    const pending = view.mayOrder.peek() ? board.state.announcements?.at(-1) : undefined;
    return pending === undefined ? false : state.cancel(pending.announcement);
  },
  u: (pressed) => (mayOrder(pressed) ? pressed.state.dialogs.show({ kind: 'announce' }) : false),
  k: onRunning(({ state }) => state.dialogs.show({ kind: 'inject' })),
  w: ({ state }) => state.dialogs.show({ kind: 'words' }),
  g: ({ view }) => {
    view.gains.value = true;
  },
  '→': (pressed) => stepOnWall(pressed, 1),
  '←': (pressed) => stepOnWall(pressed, -1),
  f: () => document.querySelector<HTMLElement>('.cells [tabindex="0"]')?.focus(),
  '?': ({ state }) => state.dialogs.show({ kind: 'shortcuts' }),
} satisfies Readonly<Record<string, Act>>;

/** The keys of the board in the order of the list behind `?`. */
export const SHORTCUTS = Object.keys(ACTS) as readonly (keyof typeof ACTS)[];

/** The next picture of the debrief, or the one before; nothing while who sits where is shown. */
function stepOnWall({ state, view, board }: Pressed, step: 1 | -1): unknown {
  const isShown = view.mayOrder.peek() && view.page.peek() === 'tables';
  return isShown && stepPicture(state, board.session, board.state, step);
}

/** Keys that are not pressed as they are named; a clicker in the hand sends pages. */
const PRESSES: Readonly<Record<string, readonly string[]>> = {
  '→': ['ArrowRight', 'PageDown'],
  '←': ['ArrowLeft', 'PageUp'],
  '?': withOrWithoutShift('?'),
};

function mayOrder({ view, board }: Pressed): boolean {
  return view.mayOrder.peek() && board.state.stage === 'open';
}

/** Hears the keys of the board while no dialog is open and nothing is being typed; the answer stops it. */
export function followShortcuts(state: HallState, view: BoardView, boardOf: () => Board | undefined): () => void {
  const rows = SHORTCUTS.map((key): Shortcut => {
    const act: Act = ACTS[key];
    return {
      name: key,
      presses: PRESSES[key] ?? [key],
      act: ({ repeat }) => {
        const board = boardOf();
        if (board === undefined || (key !== '?' && !shortcuts.isOn.peek())) return false;
        return repeat && key !== 'g' ? false : act({ state, view, board });
      },
    };
  });
  const stop = listenForShortcuts(rows, (event) => isTyping(event) || state.dialogs.top.peek() !== undefined);
  const letGo = ({ key }: Partial<KeyboardEvent>) => {
    if (key === undefined || key.toLowerCase() === 'g') view.gains.value = false;
  };
  addEventListener('keyup', letGo);
  addEventListener('blur', letGo as () => void);
  return () => {
    stop();
    removeEventListener('keyup', letGo);
    removeEventListener('blur', letGo as () => void);
  };
}
