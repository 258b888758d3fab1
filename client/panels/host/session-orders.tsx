import type { JSX } from 'preact';
import type { Order } from '../../../shared/session/commands.ts';
import type { Board } from '../../../shared/wire/host-messages.ts';
import { type NextStep, nextStep } from '../../models/host-board.ts';
import { hostText } from '../../text/host/messages.ts';
import type { HostState } from './host-state.ts';

/** How much one tap on "add time" adds (ms). */
export const EXTENSION_MS = 300_000;

export type SessionOrdersProps = { readonly state: HostState; readonly board: Board };

/** Orders for all tables at once. The filled button is what the session needs next. */
export function SessionOrders({ state, board }: SessionOrdersProps): JSX.Element {
  const text = hostText();
  const next = nextStep(board);
  const isRunning = board.tables.some(({ stage }) => stage !== 'lobby' && stage !== 'closed');
  const isOpen = board.state.stage === 'open';
  const ask = (order: Order) => {
    state.dialog.value = { kind: 'order', order };
  };
  return (
    <div class="host-orders">
      {isRunning ? (
        <>
          <button type="button" class="btn small" onClick={() => state.order({ kind: 'extend', ms: EXTENSION_MS })}>
            {text.extendAll}
          </button>
          <button type="button" class="btn small" onClick={() => ask({ kind: 'end-phase' })}>
            {text.endPhaseAll}
          </button>
          <button
            type="button"
            class="btn small"
            onClick={() => {
              state.dialog.value = { kind: 'inject' };
            }}
          >
            {text.injectAll}
          </button>
          <button type="button" class="btn small" onClick={() => ask({ kind: 'close' })}>
            {text.closeAll}
          </button>
        </>
      ) : null}
      {isOpen ? (
        <>
          <button
            type="button"
            class="btn small"
            onClick={() => {
              state.dialog.value = { kind: 'announce' };
            }}
          >
            {text.announceAll}
          </button>
          {next === 'close' ? null : (
            <button
              type="button"
              class="btn small"
              onClick={() => {
                state.dialog.value = { kind: 'close-session' };
              }}
            >
              {text.closeSession}
            </button>
          )}
        </>
      ) : null}
      <NextButton state={state} next={next} />
    </div>
  );
}

function NextButton({ state, next }: { readonly state: HostState; readonly next: NextStep }): JSX.Element | null {
  const text = hostText();
  if (next === 'nothing') return null;
  const words = {
    start: text.startAll,
    pause: text.pauseAll,
    resume: text.resumeAll,
    reveal: text.reveal,
    close: text.closeSession,
  }[next];
  const act = () => {
    if (next === 'reveal') state.dialog.value = { kind: 'reveal' };
    else if (next === 'close') state.dialog.value = { kind: 'close-session' };
    else state.order({ kind: next });
  };
  return (
    <button type="button" class="btn main" onClick={act}>
      {words}
    </button>
  );
}
