import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import type { OfferRow } from '../../lib/table/offer-list.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** The own team's note on an offer: read by the team, nobody else. */
export function OfferNote({ row }: { readonly row: OfferRow }): JSX.Element | null {
  const seat = useSeat();
  const field = useId();
  const typed = useTyped(`note/${row.offer.id}`);
  const t = offersText();
  if (seat.actor.value === undefined || seat.view.value?.table.stage.kind === 'closed') {
    return row.note === undefined ? null : <p class="note sm">{row.note}</p>;
  }
  const spot = `note/${row.offer.id}`;
  const value = typed.kept ?? row.note ?? '';
  const save = () => seat.send({ type: 'WriteOfferNote', offer: row.offer.id, note: value }, spot).then(typed.clearIf);
  return (
    <details class="note">
      <summary class="sm">
        {t.noteShow}
        {row.note === undefined ? null : <span class="soft note-line">{row.note}</span>}
      </summary>
      <label class="sm" for={field}>
        {seat.aid === undefined ? t.noteLabel : seatText().onlyYou}
      </label>
      <textarea
        id={field}
        rows={2}
        maxLength={TEXT_LIMITS.note}
        value={value}
        onInput={(event) => typed.set(event.currentTarget.value)}
      />
      <button type="button" class="btn small" onClick={() => void save()}>
        {t.noteSave}
      </button>
      <SentState spot={spot} />
    </details>
  );
}
