import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { seatAll } from '../people/seat-waiting.ts';
import { askStep } from '../session-orders.ts';
import { signsPrintedAt } from '../signs-printed.ts';
import { endIfStarted, START_STEPS, type StartState, type StartStep, startState } from './start-steps.ts';
import { leadText } from './words.ts';
import './lead.css';

/** How much later the end is said to be if one waits (ms). */
const WAIT_MS = 300_000;

/** Four steps before the start, each with its state in words and one button; the next one is tinted. */
export function BeforeStart(): JSX.Element {
  const { board } = useBoard();
  const text = leadText().start;
  const printedAt = signsPrintedAt(board.session);
  const state = startState(board, printedAt !== undefined);
  const shown = START_STEPS.filter((step) => step !== 'start');
  return (
    <section class="lead" aria-labelledby="lead-title">
      <div class="board-section-head">
        <h2 id="lead-title">{text.title}</h2>
        <span class="soft">{text.lead}</span>
      </div>
      <ol class="lead-steps">
        {shown.map((step, at) => (
          <Step key={step} step={step} nth={at + 1} isNext={state.next === step} says={saysOf(step)}>
            <StepButton step={step} state={state} isPrinted={printedAt !== undefined} />
          </Step>
        ))}
        <StartRow state={state} nth={START_STEPS.length} />
      </ol>
    </section>
  );

  function saysOf(step: StartStep): string {
    if (step === 'wall') return text.wall(state.screens, text.views[state.shown]);
    if (step === 'seating') return text.seating(state.tables, state.listed, state.unlisted, state.waiting);
    return printedAt === undefined ? text.notPrinted(state.tables) : text.printed(state.tables, timeOfDay(printedAt));
  }
}

type StepProps = {
  readonly step: StartStep;
  readonly nth: number;
  readonly isNext: boolean;
  readonly says: string;
  readonly children: ComponentChildren;
};

function Step({ step, nth, isNext, says, children }: StepProps): JSX.Element {
  return (
    <li class={isNext ? 'lead-step next' : 'lead-step'} aria-current={isNext ? 'step' : undefined}>
      <b class="lead-nth num" aria-hidden="true">
        {nth}
      </b>
      <div class="lead-says">
        <h3>{leadText().start.steps[step]}</h3>
        <p class="soft num">{says}</p>
      </div>
      {children}
    </li>
  );
}

type ButtonProps = { readonly step: StartStep; readonly state: StartState; readonly isPrinted: boolean };

function StepButton({ step, state: { waiting }, isPrinted }: ButtonProps): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = leadText().start;
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  const [words, act] = ((): readonly [string, () => void] => {
    if (step === 'wall') return [text.setWall, () => state.dialogs.show({ kind: 'projector' })];
    if (step === 'signs') {
      return [
        isPrinted ? text.printAgain : text.print,
        () => {
          view.page.value = 'signs';
        },
      ];
    }
    if (waiting > 0) return [text.seatWaiting(waiting), () => void seatAll(state, board)];
    return [
      text.look,
      () => {
        view.page.value = 'seating';
      },
    ];
  })();
  if (!mayOrder && (step === 'wall' || waiting > 0)) return null;
  return (
    <button type="button" class="btn small" onClick={act}>
      {words}
    </button>
  );
}

/** The start: for how many, what can be undone, and what waiting costs. */
function StartRow({ state: known, nth }: { readonly state: StartState; readonly nth: number }): JSX.Element {
  const { state, board, view } = useBoard();
  const text = leadText().start;
  const { connected, people, expected, thin, tables, next } = known;
  const isReady = connected > 0;
  const waited = useSignal(false);
  const now = state.now.value;
  const [soon, later] = [endIfStarted(board, now), endIfStarted(board, now + WAIT_MS)].map(timeOfDay);
  return (
    <li class={next === 'start' ? 'lead-step next' : 'lead-step'} aria-current={next === 'start' ? 'step' : undefined}>
      <b class="lead-nth num" aria-hidden="true">
        {nth}
      </b>
      <div class="lead-says">
        <h3>{text.steps.start}</h3>
        <p class="num">{text.here(people, expected, thin, tables)}</p>
        {!view.mayOrder.value ? null : (
          <>
            <div class="lead-acts">
              <button
                type="button"
                class={isReady ? 'btn main' : 'btn unready'}
                aria-describedby="lead-start-says"
                onClick={() => askStep(state, board, 'start')}
              >
                {text.start(connected)}
              </button>
              <button
                type="button"
                class="btn"
                aria-expanded={waited.value}
                onClick={() => {
                  waited.value = !waited.value;
                }}
              >
                {text.wait}
              </button>
            </div>
            <p class="xs soft num" id="lead-start-says">
              {isReady ? text.undo : text.nobody} {text.ends(soon ?? '')}
              {waited.value ? ` ${text.waiting(later ?? '')}` : ''}
            </p>
          </>
        )}
      </div>
    </li>
  );
}
