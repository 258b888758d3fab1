import { assertNever } from '../kernel/assert-never.ts';
import { ownValue } from '../kernel/own-value.ts';
import type { EventOf, TableEvent } from './events.ts';
import { actId, type Offer, type Seat, type SeatNumber, type Table, withGoer } from './table.ts';

/**
 * The table after an event. Total: never refuses and never throws, also when events that the viewer may not read are
 * missing; what an event names and the viewer does not know is left as it is.
 */
export function evolve(table: Table, event: TableEvent): Table {
  switch (event.type) {
    case 'SeatTaken': {
      const { type: _, ...seat } = event;
      return { ...table, seats: [...table.seats.filter((other) => !isSameSeat(other, event)), seat] };
    }
    case 'SeatVacated':
      return { ...table, seats: table.seats.filter((seat) => !isSameSeat(seat, event)) };
    case 'MembersChanged':
      return changeSeat(table, event, (seat) => withMembers(seat, event.members));
    case 'SeatRenamed':
      return renamed(table, event);
    case 'PenTaken':
      return changeSeat(table, event, (seat) => ({ ...seat, pen: event.member }));
    case 'SeatMuted': {
      const others = (table.muted ?? []).filter((seat) => !isSameSeat(seat, event));
      const { party, seat } = event;
      return { ...table, muted: event.muted ? [...others, { party, seat }] : others };
    }
    case 'StandInCame':
      return { ...table, standIns: { ...table.standIns, [event.party]: event.why } };
    case 'StandInWent': {
      const { [event.party]: _, ...standIns } = table.standIns ?? {};
      return { ...table, standIns };
    }
    case 'PaperResultEntered':
      return { ...table, paper: { typedBy: event.typedBy, corrected: event.correction } };
    case 'StepAnnounced':
      return { ...table, announced: { step: event.step, at: event.at } };
    case 'StepCancelled':
      return withoutStep(table);
    case 'TableStarted':
    case 'TableResumed':
      return { ...table, clock: { playedMs: table.clock.playedMs, runsSince: event.at } };
    case 'TablePaused':
      return { ...withoutStep(table), clock: { playedMs: event.playMs, paused: event.reason } };
    case 'PhaseStarted': {
      const { type: _, ...phase } = event;
      return { ...withoutStep(table), stage: phase, ready: [] };
    }
    case 'PhaseExtended':
      return table.stage.kind === 'lobby' || table.stage.kind === 'closed'
        ? table
        : { ...table, stage: { ...table.stage, endsAtPlayMs: event.endsAtPlayMs } };
    case 'TableClosed':
      return {
        ...withoutStandIns(withoutHands(withoutStep(table))),
        clock: { playedMs: event.playMs },
        stage: { kind: 'closed', outcome: event.outcome, ...(event.by === undefined ? {} : { by: event.by }) },
      };
    case 'TableRevealed':
      return { ...table, revealed: true };
    case 'AnnouncementMade':
      return { ...table, announcements: [...table.announcements, { text: event.text }] };
    case 'NudgeGiven':
      return { ...table, announcements: [...table.announcements, { text: event.text, to: event.to }] };
    case 'EventInjected': {
      const { type: _, ...injected } = event;
      return { ...table, injected: [...table.injected, injected] };
    }
    case 'OptionsClosed':
      return { ...table, closedOptions: [...table.closedOptions, ...event.options] };
    case 'ConstraintsEntered':
      return { ...table, enteredConstraints: [...(table.enteredConstraints ?? []), ...event.constraints] };
    case 'PointsWithheld':
      return { ...table, withholdsPoints: true };
    case 'PointsOpened':
      return { ...table, withholdsPoints: false };
    case 'WorthChanged':
      return table;
    case 'PointsHeldBack':
    case 'PointsChanged': {
      const changes = [...(ownValue(table.pointChanges, event.party) ?? []), ...event.changes];
      return { ...table, pointChanges: { ...table.pointChanges, [event.party]: changes } };
    }
    case 'PreparationSaved': {
      const { type: _, party, ...preparation } = event;
      return { ...table, preparations: { ...table.preparations, [party]: preparation } };
    }
    case 'GuessSaved': {
      const own = { ...ownValue(table.guesses, event.party), [event.about]: event.issues };
      return { ...table, guesses: { ...table.guesses, [event.party]: own } };
    }
    case 'PartyReady':
      return { ...table, ready: [...table.ready.filter((party) => party !== event.party), event.party] };
    case 'ReadinessTakenBack':
      return { ...table, ready: table.ready.filter((party) => party !== event.party) };
    case 'OfferMade':
      return withOffer(table, offerFrom(event, []));
    case 'OfferShown':
      return evolveShown(table, event);
    case 'OfferLinked':
      return changeOffer(table, event.offer, () => ({ inReplyTo: event.inReplyTo }));
    case 'OfferNoteWritten':
      return changeOffer(table, event.offer, (offer) => ({ notes: { ...offer.notes, [event.party]: event.note } }));
    case 'OfferAccepted':
      return changeOffer(table, event.offer, (offer) => ({ acceptedBy: [...offer.acceptedBy, event.party] }));
    case 'AcceptanceTakenBack':
      return changeOffer(table, event.offer, (offer) => ({
        acceptedBy: offer.acceptedBy.filter((party) => party !== event.party),
      }));
    case 'OfferRejected':
      return changeOffer(table, event.offer, () => ({
        rejectedBy: event.party,
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      }));
    case 'OfferClosed':
      return changeOffer(table, event.offer, () => ({ state: event.how }));
    case 'DraftShared': {
      const { type: _, draft: id, ...draft } = event;
      return {
        ...table,
        drafts: { ...table.drafts, [id]: { id, ...draft } },
        draftCounts: { ...table.draftCounts, [event.party]: (ownValue(table.draftCounts, event.party) ?? 0) + 1 },
      };
    }
    case 'DraftHeld': {
      const draft = ownValue(table.drafts, event.draft);
      if (draft === undefined) return table;
      const heldBy = { seat: event.seat, ...(event.pen === undefined ? {} : { pen: event.pen }) };
      return { ...table, drafts: { ...table.drafts, [event.draft]: { ...draft, heldBy } } };
    }
    case 'DraftSettled': {
      const { [event.draft]: _, ...drafts } = table.drafts;
      return { ...table, drafts };
    }
    case 'MessageSaid': {
      const { type: _, ...message } = event;
      return { ...table, messages: [...table.messages, message] };
    }
    case 'ActSaid': {
      const { type: _, ...said } = event;
      return { ...table, messages: [...table.messages, { ...said, text: '' }] };
    }
    case 'ActLinked':
      return {
        ...table,
        messages: table.messages.map((one) =>
          one.act !== undefined && actId(one) === event.act ? { ...one, inReplyTo: event.inReplyTo } : one,
        ),
      };
    case 'ConditionStated': {
      const { type: _, ...condition } = event;
      return { ...table, conditions: [...table.conditions, { ...condition, dropped: false }] };
    }
    case 'ConditionDropped':
      return {
        ...table,
        conditions: table.conditions.map((condition) =>
          condition.party === event.party && condition.number === event.number
            ? { ...condition, dropped: true }
            : condition,
        ),
      };
    case 'TentativeAgreementReached': {
      const { type: _, playMs: __, ...agreement } = event;
      const { releasedReasons: _1, shownReasons: _2, voteGuesses: _3, ...rest } = table;
      return { ...rest, agreement, voted: [], votes: {} };
    }
    case 'VoteCast': {
      const votes = { ...table.votes, [event.party]: event.vote };
      if (event.reason === undefined || event.showReason === undefined) return { ...table, votes };
      return { ...table, votes, releasedReasons: { ...table.releasedReasons, [event.party]: event.reason } };
    }
    case 'VoteReasonShown':
      return { ...table, shownReasons: { ...table.shownReasons, [event.party]: event.reason } };
    case 'VoteGuessed':
    case 'VoteGuessShown': {
      const own = { ...ownValue(table.voteGuesses ?? {}, event.party), [event.about]: event.vote };
      return { ...table, voteGuesses: { ...table.voteGuesses, [event.party]: own } };
    }
    case 'VoteReceived':
      return { ...table, voted: [...table.voted, event.party] };
    case 'RatificationDecided':
      return { ...table, votes: event.votes, ratified: event.ratified };
    case 'AgreementReturned': {
      const { agreement: _, ratified: __, ...rest } = table;
      return { ...rest, returns: table.returns + 1 };
    }
    case 'PartyWalkedAway':
      return table;
    case 'HandRaised': {
      const { type: _, ...hand } = event;
      return { ...table, hands: { ...table.hands, [event.party]: hand } };
    }
    case 'HandLowered': {
      const { [event.party]: _, ...hands } = table.hands ?? {};
      return { ...table, hands };
    }
    case 'HandTaken':
      return withGoer(table, event.party, { key: event.key, name: event.name });
    case 'HandLeft':
      return withGoer(table, event.party);
    case 'AnswerSaved': {
      const own = { ...ownValue(table.answers ?? {}, event.party), [event.question]: event.text };
      return { ...table, answers: { ...table.answers, [event.party]: own } };
    }
    case 'ConsentGiven':
      return { ...table, consents: { ...table.consents, [event.party]: event.given } };
    case 'ConsentAnswered': {
      const { type: _, ...answer } = event;
      const others = (table.consentAnswers ?? []).filter(
        (one) => !isSameSeat(one, event) || one.member !== event.member,
      );
      return { ...table, consentAnswers: [...others, answer] };
    }
    default:
      return assertNever(event);
  }
}

function isSameSeat(a: SeatNumber, b: SeatNumber): boolean {
  return a.party === b.party && a.seat === b.seat;
}

function changeSeat(table: Table, which: SeatNumber, change: (seat: Seat) => Seat): Table {
  return { ...table, seats: table.seats.map((seat) => (isSameSeat(seat, which) ? change(seat) : seat)) };
}

/** The new name stands wherever the old one stood, also on what a member of a shared seat did with the pen. */
function renamed(table: Table, event: EventOf<'SeatRenamed'>): Table {
  const { member, name, was } = event;
  if (member === undefined) return changeSeat(table, event, (seat) => ({ ...seat, name }));
  const after = changeSeat(table, event, (seat) => {
    const members = seat.members?.map((one, at) => (at === member ? name : one));
    return members === undefined ? seat : { ...seat, members };
  });
  const others = after.seats.find((seat) => isSameSeat(seat, event))?.members ?? [];
  if (others.includes(was)) return after;
  const signed = <T extends Pick<Offer, 'seat' | 'pen'>>(one: T, party: string): T =>
    one.pen === was && isSameSeat({ party, seat: one.seat }, event) ? { ...one, pen: name } : one;
  return {
    ...after,
    messages: after.messages.map((message) => signed(message, message.party)),
    offers: changeEach(after.offers, (offer) => signed(offer, offer.author)),
    drafts: changeEach(after.drafts, (draft) => signed(draft, draft.party)),
  };
}

function changeEach<T>(record: Readonly<Record<string, T>>, change: (one: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));
}

/** The pen stays with whoever is still in the list. */
function withMembers({ pen, ...seat }: Seat, members: readonly string[]): Seat {
  const holder = pen === undefined ? undefined : seat.members?.[pen];
  const still = holder === undefined ? -1 : members.indexOf(holder);
  return still < 0 ? { ...seat, members } : { ...seat, members, pen: still };
}

/** A pause, the next phase and the end of the table are public, and end what was announced before them. */
function withoutStep({ announced: _, ...table }: Table): Table {
  return table;
}

function withoutHands({ hands: _, ...table }: Table): Table {
  return table;
}

/** With the end of the table there is nothing left to hold. */
function withoutStandIns({ standIns: _, ...table }: Table): Table {
  return table;
}

function withOffer(table: Table, offer: Offer): Table {
  return { ...table, offers: { ...table.offers, [offer.id]: offer } };
}

function changeOffer(table: Table, id: string, change: (offer: Offer) => Partial<Offer>): Table {
  const offer = ownValue(table.offers, id);
  return offer === undefined ? table : withOffer(table, { ...offer, ...change(offer) });
}

function offerFrom(event: EventOf<'OfferMade'>, shownTo: readonly string[]): Offer {
  const { type: _, offer: id, party: author, ...content } = event;
  return { id, author, ...content, state: 'open', acceptedBy: [], shownTo, notes: {} };
}

/** Known to its first readers already: only the circle widens; new to the others: the whole offer arrives. */
function evolveShown(table: Table, event: EventOf<'OfferShown'>): Table {
  const { shownTo, ...content } = event;
  const known = ownValue(table.offers, event.offer);
  if (known === undefined) return withOffer(table, offerFrom({ ...content, type: 'OfferMade' }, shownTo));
  return withOffer(table, { ...known, shownTo: [...known.shownTo, ...shownTo] });
}
