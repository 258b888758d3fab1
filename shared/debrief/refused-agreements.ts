import type { EventOf } from '../negotiation/events.ts';
import type { Vote } from '../negotiation/vocabulary.ts';
import type { ProcessInput } from '../process/process-record.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type PointChange, withPointChanges } from '../scoring/point-changes.ts';

/** How a ratifier voted, and why where it said so: its own team's and the facilitators' and instructors' eyes only. */
export interface GivenVote {
  readonly party: PartyId;
  readonly vote: Vote;
  readonly reason?: string;
}

/** An agreement of the signatories that the ratifiers refused. */
export interface RefusedAgreement {
  readonly agreement: Pick<EventOf<'TentativeAgreementReached'>, 'package' | 'clause'>;
  /** Play time at which the signatories agreed on it, ms. */
  readonly atPlayMs: number;
  readonly votes: readonly GivenVote[];
  /** The negotiation was reopened; otherwise it was refused for good. */
  readonly returned: boolean;
  /** Everybody's points at that moment. */
  readonly briefs: readonly PartyBrief[];
}

/** Every agreement of a table that was not ratified, in order, from its whole log. */
export function refusedAgreements({ briefs, entries }: ProcessInput): RefusedAgreement[] {
  const refused: RefusedAgreement[] = [];
  const changes = new Map<PartyId, readonly PointChange[]>();
  let reached: EventOf<'TentativeAgreementReached'> | undefined;
  let reasons = new Map<PartyId, string | undefined>();
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'PointsChanged' || event.type === 'PointsHeldBack') {
      changes.set(event.party, [...(changes.get(event.party) ?? []), ...event.changes]);
    } else if (event.type === 'TentativeAgreementReached') {
      reached = event;
      reasons = new Map();
    } else if (event.type === 'VoteCast' || event.type === 'VoteReasonShown') reasons.set(event.party, event.reason);
    else if (event.type === 'RatificationDecided' && !event.ratified && reached !== undefined) {
      const { package: chosen, clause, playMs } = reached;
      refused.push({
        agreement: { package: chosen, ...(clause === undefined ? {} : { clause }) },
        atPlayMs: playMs,
        votes: Object.entries(event.votes).map(([party, vote]) => {
          const reason = reasons.get(party);
          return { party, vote, ...(reason === undefined ? {} : { reason }) };
        }),
        returned: false,
        briefs: briefs.map((brief) => withPointChanges(brief, changes.get(brief.party) ?? [])),
      });
    } else if (event.type === 'AgreementReturned') {
      const last = refused.pop();
      if (last !== undefined) refused.push({ ...last, returned: true });
    }
  }
  return refused;
}
