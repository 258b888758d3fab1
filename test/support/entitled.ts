import type { TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { marksIn } from './random-choice.ts';

/**
 * Who may read which mark (party ids, `table` or `everyone`), told from what the events mean and not from the audience
 * table.
 */
export class Entitled {
  readonly #live = new Map<string, Set<string>>();
  readonly #revealed = new Map<string, Set<string>>();

  take(before: Table, event: TableEvent): void {
    const { live, revealed = live } = meaningOf(before, event);
    for (const mark of marksIn(JSON.stringify(event))) {
      add(this.#live, mark, live);
      add(this.#revealed, mark, revealed);
    }
  }

  mayRead(mark: string, party: string | undefined, revealed: boolean): boolean {
    const readers = (revealed ? this.#revealed : this.#live).get(mark);
    if (readers?.has('everyone')) return true;
    return party !== undefined && (readers?.has('table') || readers?.has(party)) === true;
  }

  get marks(): number {
    return this.#live.size;
  }
}

function add(map: Map<string, Set<string>>, mark: string, readers: readonly string[]): void {
  map.set(mark, new Set([...(map.get(mark) ?? []), ...readers]));
}

/** Whose eyes the words of an event are for, and for whose after the reveal where that differs. */
function meaningOf(before: Table, event: TableEvent): { live: readonly string[]; revealed?: readonly string[] } {
  switch (event.type) {
    case 'AnnouncementMade':
      return { live: ['everyone'] };
    case 'NudgeGiven':
      return { live: [event.to] };
    case 'MessageSaid':
    case 'ActSaid':
      if (event.channel === 'table') return { live: ['table'] };
      return { live: event.channel === 'team' ? [event.party] : event.channel.parties };
    case 'OfferMade':
      return { live: [event.party, ...event.to], revealed: ['table'] };
    case 'OfferShown':
      return { live: [event.party, ...event.shownTo], revealed: ['table'] };
    case 'OfferRejected': {
      const offer = before.offers[event.offer];
      return { live: offer === undefined ? [] : [offer.author, ...offer.to], revealed: ['table'] };
    }
    case 'TentativeAgreementReached':
      return { live: ['table'], revealed: ['everyone'] };
    case 'SeatTaken':
    case 'MembersChanged':
    case 'SeatRenamed':
    case 'ConditionStated':
    case 'VoteReasonShown':
    case 'PaperResultEntered':
    case 'PartyWalkedAway':
      return { live: ['table'] };
    case 'OfferNoteWritten':
    case 'DraftShared':
    case 'PreparationSaved':
    case 'VoteCast':
    case 'HandRaised':
    case 'HandTaken':
    case 'AnswerSaved':
      return { live: [event.party] };
    default:
      return { live: [] };
  }
}
