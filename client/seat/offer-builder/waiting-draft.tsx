import type { JSX } from 'preact';
import type { SeatActor } from '../../../shared/negotiation/decision.ts';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { memberName } from '../member-name.ts';
import { useSeat } from '../seat-state.ts';
import { seatText } from '../words.ts';
import { builderText } from './words.ts';

export type WaitingDraftProps = {
  readonly view: TableView;
  readonly actor: SeatActor;
  /** Leads to it; what is being drafted here stays. */
  readonly onLook: () => void;
};

/** While somebody drafts here, a mate's draft is about to go out for the same team: by whom, in how long, and the way to it. */
export function WaitingDraft({ view, actor, onLook }: WaitingDraftProps): JSX.Element | null {
  const now = useSeat().now.value;
  const t = builderText().waitingDraft;
  const draft = Object.values(view.table.drafts).find(
    ({ party, seat, heldBy }) => party === actor.party && seat !== actor.seat && heldBy === undefined,
  );
  if (draft === undefined) return null;
  const left = Math.max(0, draft.dueAtPlayMs - playTime(view.table, now));
  return (
    <p class="strip signal waiting-draft">
      <span class="num">{t.goesOut(memberName(view, draft) ?? seatText().ownTeam, minutesAndSeconds(left))}</span>
      <button type="button" class="btn small" onClick={onLook}>
        {t.look}
      </button>
    </p>
  );
}
