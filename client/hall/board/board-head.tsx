import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { meetCase, say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { spokenCode } from '../../lib/table/join-form.ts';
import { useBoard } from '../board-view.ts';
import { commonPhase, headcount, isRunning, nextStep } from '../hall-board.ts';
import { PulseLine } from '../pulse/pulse-line.tsx';
import { askStep, EXTENSION_MS } from '../session-orders.ts';
import { hallText } from '../words.ts';
import { hallClock } from './session-line.ts';
import { boardText } from './words.ts';

/** Case, code, who is connected, the clock, and what is ordered most. The filled button is the session's next step. */
export function BoardHead(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText();
  const { scenario, code, round, pastRounds, label } = board.state;
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  useEffect(() => meetCase(scenario), [scenario]);
  const { connected, people } = headcount(board);
  const isOn = board.lines.some(isRunning);
  return (
    <header class="board-head">
      <div class="board-title">
        <ScreenHeading screen={board.session}>
          <Said of={scenario.title} />
        </ScreenHeading>
        <p class="soft num">
          {label === undefined ? null : <b class="board-label">{label}</b>}
          {label === undefined ? null : ' · '}
          {text.head.code} <b class="board-code">{spokenCode(code)}</b>
          {' · '}
          {text.head.connected(connected, people)}
          {pastRounds.length === 0 ? null : ` · ${text.head.round(round)}`}
          <PulseLine />
        </p>
      </div>
      <Clock />
      <DebriefClock />
      <div class="board-orders">
        {mayOrder && isOn ? (
          <button type="button" class="btn small" onClick={() => state.order({ kind: 'extend', ms: EXTENSION_MS })}>
            {hallText().orders.extend}
          </button>
        ) : null}
        {mayOrder && board.lines.some(({ stage }) => stage !== 'closed') ? (
          <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'announce' })}>
            {hallText().orders.announce}
          </button>
        ) : null}
        <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'menu' })}>
          {text.head.menu}
        </button>
        {view.mayOrder.value ? <NextButton /> : null}
      </div>
    </header>
  );
}

function Clock(): JSX.Element | null {
  const { state, board } = useBoard();
  const text = boardText();
  const clock = hallClock(board, state.now.value);
  const phase = board.state.scenario.phases[commonPhase(board) ?? -1];
  if (clock === undefined || phase === undefined) return null;
  return (
    <div class="board-clock">
      <b
        class={clock.paused === undefined ? 'num' : 'num stands'}
        role="timer"
        aria-label={text.head.clock(say(phase.name))}
      >
        {minutesAndSeconds(clock.leftMs)}
      </b>
      {clock.paused === undefined && clock.apart === 0 ? null : (
        <span class="xs soft">
          {clock.paused === undefined ? text.head.apart(clock.apart) : text.head.stands[clock.paused]}
        </span>
      )}
    </div>
  );
}

/** How long the debrief still has by the plan, since the reveal; without a plan, how long it lasts. */
function DebriefClock(): JSX.Element | null {
  const { state, board } = useBoard();
  const { revealedAt } = board;
  if (revealedAt === undefined || !board.state.revealed || board.state.stage !== 'open') return null;
  const text = boardText().head.debrief;
  const since = Math.max(0, state.now.value - revealedAt);
  const left = (board.state.plan?.debriefMinutes ?? 0) * 60_000 - since;
  const isPlanned = board.state.plan !== undefined && board.state.plan.debriefMinutes > 0;
  const says = isPlanned ? (left >= 0 ? 'left' : 'over') : 'since';
  return (
    <div class="board-clock">
      <b class={says === 'over' ? 'num stands' : 'num'} role="timer" aria-label={text[says]}>
        {minutesAndSeconds(says === 'since' ? since : Math.abs(left))}
      </b>
      <span class="xs soft">{text[says]}</span>
    </div>
  );
}

/** What the session needs next. */
function NextButton(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const next = nextStep(board);
  const isArriving = board.lines.every(({ stage }) => stage === 'lobby');
  // Before the start the fourth step is the filled button.
  if (next === 'nothing' || (next === 'start' && isArriving && view.page.value === 'tables')) return null;
  // Nothing invites to start a hall that nobody has come to.
  // After the reveal the next picture is the filled button, and the session is closed from the menu or here, quietly.
  // While the hall's network fails the strip's button is the only one that stands out.
  const isInviting =
    board.outage === undefined && next !== 'close' && (next !== 'start' || headcount(board).connected > 0);
  const act = () => {
    if (next === 'reveal') state.dialogs.show({ kind: 'reveal' });
    else if (next === 'close') askStep(state, board, 'close-session');
    else if (next === 'start') askStep(state, board, 'start');
    else state.order({ kind: next });
  };
  return (
    <button type="button" class={isInviting ? 'btn small main' : 'btn small'} onClick={act}>
      {boardText().step[next]}
    </button>
  );
}
