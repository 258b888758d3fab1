import type { JSX } from 'preact';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { say } from '../language/case-texts.ts';
import { PartyShape } from '../weave/party-shape.tsx';
import { faceOf } from './parties.ts';
import type { TableView } from './table-store.ts';
import { tableText } from './words.ts';

/** Why a party refused the last agreement, or left. */
export interface SaidReason {
  readonly party: PartyId;
  readonly why: 'refused' | 'left';
  readonly reason: string;
}

/**
 * The reasons that the viewer may read: of the own team's refusing vote, of those that were shown to the table, of all for
 * facilitators, and of whoever walked away.
 */
export function saidReasons({ entries }: Pick<TableView, 'entries'>): SaidReason[] {
  let refused = new Map<PartyId, string>();
  const left: SaidReason[] = [];
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'TentativeAgreementReached') refused = new Map();
    else if (event.type === 'VoteReasonShown') refused.set(event.party, event.reason);
    else if (event.type === 'VoteCast' && event.vote === 'against' && event.reason !== undefined)
      refused.set(event.party, event.reason);
    else if (event.type === 'PartyWalkedAway' && event.reason !== undefined)
      left.push({ party: event.party, why: 'left', reason: event.reason });
  }
  return [...[...refused].map(([party, reason]) => ({ party, why: 'refused', reason }) as const), ...left];
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
