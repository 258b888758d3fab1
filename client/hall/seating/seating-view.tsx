import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { closeUp, suggestPlaces } from '../../../shared/seating/closing-up.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { language } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { useKeptFocus } from '../../lib/parts/kept-focus.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { unclearAmong } from '../waiting-people.ts';
import { CarryBar } from './carry-bar.tsx';
import { dropZone, goByArrow } from './dragging.ts';
import { FindPerson } from './find-person.tsx';
import { PrintView } from './print-view.tsx';
import type { MintSigns } from './printed-signs.ts';
import { type ReadSheet, RosterDialog } from './roster-dialog.tsx';
import { missingOf, openTables, type SeatingTable, seatingSummary, seatingTables } from './seating-board.ts';
import { seatingText } from './words.ts';
import './seating.css';
import { BriefWarning, PlanDialog } from './seating-dialogs.tsx';
import { createSeatingHand, type SeatingHand } from './seating-hand.ts';
import { PersonChip, TableCard } from './table-card.tsx';

export type SeatingViewProps = {
  readonly board: Board;
  /** Asks something of the session. @param done what is said when it was done @returns whether it was */
  readonly run: (command: SessionCommand, done: string) => Promise<boolean>;
  readonly readSheet: ReadSheet;
  /** Why the last command was refused, in words. */
  readonly trouble?: string | undefined;
  /** Opens the person's own dialog: rename, mute, let in again, remove. */
  readonly onPerson?: ((person: string) => void) | undefined;
  /** Draws the secrets of signs that are printed. */
  readonly mintSigns?: MintSigns | undefined;
  /** The way out of the view; stands before its heading. */
  readonly wayBack?: ComponentChildren;
  /** Whether what is printed is shown first. */
  readonly printsFirst?: boolean | undefined;
};

/** The hand of whoever seats people in a session; it keeps the way back while other views are shown. */
const hands = new Map<string, { hand: SeatingHand; now: { session: Session; run: SeatingViewProps['run'] } }>();

function handFor(session: string, now: { session: Session; run: SeatingViewProps['run'] }): SeatingHand {
  const known = hands.get(session);
  if (known !== undefined) {
    Object.assign(known.now, now);
    return known.hand;
  }
  const kept = { ...now };
  const hand = createSeatingHand({ session: () => kept.session, run: (command, done) => kept.run(command, done) });
  hands.set(session, { hand, now: kept });
  return hand;
}

/** Every table of the hall as a card: drag, or pick and put down by keyboard; plans, lists and signs to print. */
export function SeatingView(props: SeatingViewProps): JSX.Element {
  const { board, run, readSheet, trouble, onPerson, mintSigns, wayBack, printsFirst = false } = props;
  const text = seatingText();
  const session = board.state;
  const mayChange = board.right === 'host' || board.right === 'facilitator';
  const hand = handFor(board.session, { session, run });
  const before = useRef<readonly SeatingTable[]>([]);
  const tables = useMemo(() => {
    before.current = seatingTables(session, board.lines, before.current);
    return before.current;
  }, [session, board.lines]);
  const summary = seatingSummary(session, tables);
  const missing = useMemo(() => missingOf(session).length, [session.people, session.roster]);
  const open = openTables(board.lines);
  const unclear = useMemo(() => unclearAmong(session, summary.waiting), [session.people, session.roster]);
  const seatsOfClear = () => suggestPlaces(session, open).filter(({ person }) => !unclear.has(person));
  const grid = useRef<HTMLUListElement>(null);
  const asks = useSignal<'plan' | 'roster' | undefined>(undefined);
  const prints = useSignal(printsFirst);
  useKeptFocus(prints.value);
  const round = useRef(session.round);
  useEffect(() => {
    if (round.current !== session.round) hand.forget();
    round.current = session.round;
  }, [session.round]);
  const closing = useMemo(() => (mayChange ? closeUp(session, open) : []), [session.people, session.started]);
  const close = () => {
    asks.value = undefined;
  };
  const show = (person: string) => {
    const chip = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"]`);
    hand.pickPeople([person]);
    chip?.scrollIntoView({ block: 'center' });
    chip?.focus({ preventScroll: true });
  };
  if (prints.value) {
    return (
      <PrintView
        board={board}
        mintSigns={mintSigns}
        tables={tables}
        onBack={() => {
          prints.value = false;
        }}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere in the view lets go of what is in the hand
    <div
      class="seating"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && hand.carried.peek() !== undefined) hand.drop();
        else if (event.key.startsWith('Arrow') && event.target instanceof HTMLButtonElement && grid.current !== null) {
          if (goByArrow(grid.current, event.target, event.key)) event.preventDefault();
        }
      }}
    >
      <div class="seat-top">
        {wayBack}
        <div class="seat-title">
          <h2>{text.title}</h2>
          <p class="sm num">
            {text.counts(summary.seated, summary.tables)}
            {session.roster.length === 0
              ? ''
              : `, ${text.arrived(session.roster.length - missing, session.roster.length)}`}
          </p>
        </div>
        <div class="seat-tools">
          {mayChange ? <Tools hand={hand} session={session} open={open} closing={closing} asks={asks} /> : null}
          <button
            type="button"
            class="btn small"
            onClick={() => {
              prints.value = true;
            }}
          >
            {text.print}
          </button>
        </div>
      </div>
      {trouble === undefined ? null : <Fault>{trouble}</Fault>}
      {mayChange ? <p class="xs soft seat-hint">{text.hint}</p> : null}
      <div class="seat-columns">
        <aside class="seat-aside">
          <FindPerson session={session} onShow={show} />
          <section class="seat-waiting" {...(mayChange ? dropZone(hand, 'waiting') : {})}>
            <h3>{text.waiting(summary.waiting.length)}</h3>
            {mayChange && summary.waiting.length > unclear.size ? (
              <button type="button" class="btn small wide" onClick={() => void hand.move(seatsOfClear())}>
                {text.seatWaiting}
              </button>
            ) : null}
            {mayChange && unclear.size > 0 ? <p class="sm">{text.unclear(unclear.size)}</p> : null}
            <ul class="seat-people">
              {summary.waiting.map((person) => (
                <li key={person.id}>
                  <PersonChip hand={hand} person={person} mayChange={mayChange} />
                </li>
              ))}
            </ul>
          </section>
        </aside>
        <ul class="seat-tables" ref={grid}>
          {tables.map((table) => (
            <TableCard
              key={table.table}
              hand={hand}
              table={table}
              parties={session.scenario.parties}
              mayChange={mayChange}
              language={language.value}
            />
          ))}
        </ul>
      </div>
      {mayChange ? <CarryBar hand={hand} session={session} onPerson={onPerson} /> : null}
      <BriefWarning hand={hand} session={session} />
      {asks.value === 'plan' ? <PlanDialog hand={hand} session={session} onClose={close} /> : null}
      {asks.value === 'roster' ? (
        <RosterDialog session={session} run={run} readSheet={readSheet} trouble={trouble} onClose={close} />
      ) : null}
    </div>
  );
}

type ToolsProps = {
  readonly hand: SeatingHand;
  readonly session: Session;
  readonly open: readonly number[];
  readonly closing: ReturnType<typeof closeUp>;
  readonly asks: { value: 'plan' | 'roster' | undefined };
};

function Tools({ hand, session, closing, asks }: ToolsProps): JSX.Element {
  const text = seatingText();
  const { done, undone } = hand.history.value;
  const canPlan = session.tables.some((table) => !session.started.includes(table));
  return (
    <>
      <button type="button" class="btn small" disabled={done.length === 0} onClick={() => void hand.undo()}>
        <Icon name="undo" /> {text.undo}
      </button>
      <button type="button" class="btn small" disabled={undone.length === 0} onClick={() => void hand.redo()}>
        {text.redo}
      </button>
      <button
        type="button"
        class="btn small"
        disabled={closing.length === 0}
        title={text.closeUpHint(closing.length)}
        onClick={() => void hand.move(closing)}
      >
        {text.closeUp}
        {closing.length === 0 ? null : <span class="chip signal num">{closing.length}</span>}
      </button>
      <button
        type="button"
        class="btn small"
        disabled={!canPlan}
        onClick={() => {
          asks.value = 'plan';
        }}
      >
        {text.plan}
      </button>
      <button
        type="button"
        class="btn small"
        onClick={() => {
          asks.value = 'roster';
        }}
      >
        {text.roster}
      </button>
    </>
  );
}
