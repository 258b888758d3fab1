import type { JSX } from 'preact';
import type { Offer } from '../../../shared/negotiation/table.ts';
import { SaidReasons } from '../../lib/table/said-reasons.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import type { ReturnedAgreement } from '../../lib/table/vote.ts';
import { Asked } from '../asked.tsx';
import { draftFromOwn, draftFromReturned, isFromReturned, type OfferDraft } from '../offer-draft.ts';
import { builderText } from './words.ts';

export type DraftBaseProps = {
  readonly view: TableView;
  readonly draft: OfferDraft;
  readonly returned: ReturnedAgreement;
  readonly ownLatest: Offer | undefined;
  readonly onChange: (draft: OfferDraft) => void;
};

/**
 * After a return: why the agreement came back and what was asked of it, in sight while one drafts; and the draft from the
 * returned package or from the own last offer, whichever it does not start from.
 */
export function DraftBase({ view, draft, returned, ownLatest, onChange }: DraftBaseProps): JSX.Element {
  const t = builderText();
  const isReturned = isFromReturned(draft, returned.agreement);
  const other = isReturned
    ? ownLatest && draftFromOwn(ownLatest)
    : draftFromReturned(view.scenario, view.seat.seat?.party ?? '', returned.agreement);
  return (
    <div class="draft-base sm">
      <SaidReasons view={view} />
      <Asked view={view} />
      {other === undefined || draft.inReplyTo !== undefined ? null : (
        <button type="button" class="btn small" onClick={() => onChange(other)}>
          {isReturned ? t.startOwn : t.startReturned}
        </button>
      )}
    </div>
  );
}
