import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { handOf } from '../../../shared/negotiation/members.ts';
import type { Hand } from '../../../shared/negotiation/table.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { playText } from './words.ts';

const SPOT = 'hand';

/** The hand of the viewer's team, or `undefined`. */
export function ownHand(view: TableView): Hand | undefined {
  const party = ownParty(view);
  return party === undefined ? undefined : handOf(view.table, party);
}

/** Asks for the facilitator with a few words, or takes that back; for the own team while the table is not closed. */
export function HandSection({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const typed = useTyped(SPOT);
  const field = useId();
  if (seat.actor.value === undefined || view.table.stage.kind === 'closed') return null;
  const t = playText().hand;
  const hand = ownHand(view);
  const isBusy = seat.waiting.value.some((one) => one.spot === SPOT);
  const raise = async () => {
    const text = typed.value.trim();
    typed.clearIf(await seat.send({ type: 'RaiseHand', ...(text === '' ? {} : { text }) }, SPOT));
  };
  return (
    <section>
      <h3>{t.title}</h3>
      {hand === undefined ? (
        <form
          class="hand"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void raise();
          }}
        >
          <div class="field">
            <label for={field}>{t.text}</label>
            <textarea
              id={field}
              rows={2}
              maxLength={TEXT_LIMITS.hand}
              value={typed.value}
              aria-describedby={`${field}-hint`}
              onInput={(event) => typed.set(event.currentTarget.value)}
            />
            <p class="hint" id={`${field}-hint`}>
              {t.hint}
            </p>
          </div>
          <button type="submit" class="btn small" aria-disabled={isBusy ? 'true' : undefined}>
            {t.raise}
          </button>
        </form>
      ) : (
        <>
          <p class="sm">{hand.goer === undefined ? t.up : t.coming(hand.goer.name)}</p>
          {hand.text === undefined ? null : <p class="sm soft">{hand.text}</p>}
          <button type="button" class="btn small" onClick={() => void seat.send({ type: 'LowerHand' }, SPOT)}>
            {t.lower}
          </button>
        </>
      )}
      <SentState spot={SPOT} />
    </section>
  );
}
