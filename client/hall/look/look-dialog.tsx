import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { ConnectionStrip } from '../../lib/parts/strip.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { CHIPS, needSentence, partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { paperText } from '../paper/words.ts';
import { degreeOf, handWish, isHand, type Need } from '../table-needs.ts';
import { hallText } from '../words.ts';
import { LookCase } from './look-case.tsx';
import { LookOffers } from './look-offers.tsx';
import { LookOrders } from './look-orders.tsx';
import { LookPeople } from './look-people.tsx';
import { LookTalk } from './look-talk.tsx';
import { lookText } from './words.ts';

export type LookDialogProps = { readonly line: TableStatus; readonly part?: 'people' | undefined };

/** One table as it is now: what is said and offered, who sits there, and everything that can be done for it. */
export function LookDialog({ line, part }: LookDialogProps): JSX.Element {
  const { state, board, view } = useBoard();
  const text = lookText();
  const people = useRef<HTMLElement>(null);
  useEffect(() => {
    if (part === 'people') people.current?.scrollIntoView({ block: 'start' });
  }, [part]);
  const { table } = line;
  const store = view.looked.value;
  const seen = store?.view.value;
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  const needs = view.needs.value.get(table)?.needs ?? [];
  const phase = board.state.scenario.phases[line.phase ?? -1];
  const left = line.leftMs ?? (line.endsAt === undefined ? undefined : line.endsAt - state.now.value);
  const stage =
    line.outcome !== undefined
      ? hallText().outcome[line.outcome]
      : phase === undefined
        ? commonText().phases[line.stage]
        : say(phase.name);
  return (
    <Dialog isWide title={text.tableNumber(table)} onClose={() => state.dialogs.back()}>
      <p class="look-state num">
        <b>{text.stage(stage, left === undefined ? undefined : minutesAndSeconds(left))}</b>{' '}
        {line.paused === undefined ? null : <span class="chip signal">{hallText().pausedChip}</span>}{' '}
        {line.fromPaper === undefined ? null : <span class="chip">{paperText().mark}</span>}{' '}
        {line.revealed ? <span class="chip">{hallText().revealedChip}</span> : null}
      </p>
      {needs.length === 0 ? null : (
        <ul class="look-needs sm">
          {needs.map((need) => (
            <li key={`${need.kind}${'party' in need ? need.party : ''}`}>
              <span class={CHIPS[degreeOf(need)]}>{hallText().needs.chip[need.kind]}</span>{' '}
              <span>{needSentence(board.state, need, state.now.value, board.key)}</span>{' '}
              {isHand(need) && mayOrder ? <GoButton table={table} need={need} /> : null}{' '}
              {isHand(need) && mayOrder ? (
                <button
                  type="button"
                  class="btn small"
                  aria-label={`${text.handDone}: ${partyName(board.state, need.party)}`}
                  onClick={() => state.order({ kind: 'answer-hand', party: need.party }, [table])}
                >
                  {text.handDone}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <LookOrders line={line} mayOrder={mayOrder} />
      {store === undefined ? null : <ConnectionStrip connection={store.connection.value} />}
      {seen === undefined ? (
        <p class="soft">{text.loading}</p>
      ) : (
        <div class="look-columns">
          <LookOffers seen={seen} now={state.now.value} />
          <LookTalk seen={seen} />
        </div>
      )}
      <section ref={people}>
        <LookPeople line={line} presence={store?.presence.value} />
      </section>
      {seen === undefined ? null : <LookCase seen={seen} />}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}

type GoButtonProps = { readonly table: number; readonly need: Extract<Need, { readonly kind: 'hand' | 'hand-taken' }> };

/** Says to everybody that one goes to a team's hand, or goes no more. */
function GoButton({ table, need }: GoButtonProps): JSX.Element | null {
  const { state, board } = useBoard();
  const wish = handWish(need, board.key);
  if (wish === undefined) return null;
  const act = hallText().going.act[wish];
  return (
    <button
      type="button"
      class="btn small"
      aria-label={`${act}: ${partyName(board.state, need.party)}`}
      onClick={() => state.goToHand(table, need.party, wish)}
    >
      {act}
    </button>
  );
}
