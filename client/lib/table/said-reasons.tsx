import type { JSX } from 'preact';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { say } from '../language/case-texts.ts';
import { PartyShape } from '../weave/party-shape.tsx';
import { faceOf } from './parties.ts';
import type { TableView } from './table-store.ts';
import { tableText } from './words.ts';

/** Why a party voted as it did on the last agreement, or left. */
export interface SaidReason {
  readonly party: PartyId;
  readonly why: 'ratified' | 'refused' | 'left';
  readonly reason: string;
}

/**
 * The reasons that the viewer may read: of the own team's vote, of those that were shown to the table, of all for
 * facilitators, and of whoever walked away.
 */
export function saidReasons({ entries }: Pick<TableView, 'entries'>): SaidReason[] {
  let voted = new Map<PartyId, Pick<SaidReason, 'why' | 'reason'>>();
  const left: SaidReason[] = [];
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'TentativeAgreementReached') voted = new Map();
    else if (event.type === 'VoteReasonShown') voted.set(event.party, { why: 'refused', reason: event.reason });
    else if (event.type === 'VoteCast' && event.reason !== undefined)
      voted.set(event.party, { why: event.vote === 'for' ? 'ratified' : 'refused', reason: event.reason });
    else if (event.type === 'PartyWalkedAway' && event.reason !== undefined)
      left.push({ party: event.party, why: 'left', reason: event.reason });
  }
  return [...[...voted].map(([party, said]) => ({ party, ...said })), ...left];
}

/** Those reasons with who gave them; nothing where there are none. */
export function SaidReasons({ view }: { readonly view: TableView }): JSX.Element | null {
  const reasons = saidReasons(view);
  if (reasons.length === 0) return null;
  const t = tableText().saidReasons;
  return (
    <ul class="said-reasons sm">
      {reasons.map(({ party, why, reason }) => {
        const { index, shortName } = faceOf(view.scenario, party);
        return (
          <li key={`${why}${party}`}>
            <PartyShape index={index} /> {t[why](say(shortName))} <q>{reason}</q>
          </li>
        );
      })}
    </ul>
  );
}
