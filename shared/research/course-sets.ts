import { thousandth } from '../debrief/results-csv.ts';
import { lengthOf } from '../kernel/text.ts';
import type { TableEvent } from '../negotiation/events.ts';
import type { Message } from '../negotiation/table.ts';
import { namedIn } from '../negotiation/talk.ts';
import type { Channel } from '../negotiation/vocabulary.ts';
import { concessionCurves } from '../process/concessions.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import { pointsOf } from '../scoring/points.ts';
import { dataSet, joined, seconds } from './data-set.ts';
import type { ResearchTable } from './research-table.ts';

/** One line an offer, as it ended. */
export const OFFERS = dataSet('offers', ({ record }) => record.offers, {
  offer: ({ id }) => id,
  party: ({ author }) => author,
  seat: ({ seat }) => seat,
  to: ({ to }) => joined(to),
  number: ({ number }) => number,
  in_reply_to: ({ inReplyTo }) => inReplyTo,
  at_s: ({ madeAtPlayMs }) => seconds(madeAtPlayMs),
  state: ({ state }) => state,
  accepted_by: ({ acceptedBy }) => joined(acceptedBy),
  rejected_by: ({ rejectedBy }) => rejectedBy,
  shown_to: ({ shownTo }) => joined(shownTo),
  clause: ({ clause }) => clause,
  reason: ({ reason }) => reason,
});

/** One line for each issue of an offer. */
export const OFFER_OPTIONS = dataSet(
  'offer_options',
  ({ record: { offers, scenario } }) =>
    offers.flatMap(({ id, package: chosen }) =>
      scenario.issues.map((issue, i) => ({ offer: id, issue: issue.id, option: issue.options[chosen[i] ?? -1]?.id })),
    ),
  { offer: ({ offer }) => offer, issue: ({ issue }) => issue, option: ({ option }) => option },
);

/** One line for each party that an offer is worth something to, with the points as they were when it was made. */
export const OFFER_POINTS = dataSet(
  'offer_points',
  ({ record: { offers } }) =>
    offers.flatMap(({ id, briefs, package: chosen }) =>
      briefs.map((brief) => ({
        offer: id,
        party: brief.party,
        points: pointsOf(brief, chosen),
        limit: brief.reservation,
      })),
    ),
  {
    offer: ({ offer }) => offer,
    party: ({ party }) => party,
    points: ({ points }) => points,
    limit: ({ limit }) => limit,
  },
);

/** One line a message, typed or a talk act. */
export const MESSAGES = dataSet(
  'messages',
  ({ record: { scenario, table } }) => table.messages.map((message) => ({ ...message, ...namesOf(scenario, message) })),
  {
    number: ({ number }) => number,
    party: ({ party }) => party,
    seat: ({ seat }) => seat,
    channel: ({ channel }) => (typeof channel === 'string' ? channel : 'private'),
    to: ({ channel, party }) => addressees(channel, party),
    at_s: ({ playMs }) => seconds(playMs),
    characters: ({ text }) => lengthOf(text),
    text: ({ text, act }) => (act?.kind === 'answer' ? (act.text ?? '') : text),
    act: ({ act }) => act?.kind,
    act_about: ({ act }) => (act?.kind === 'ask' || act?.kind === 'answer' ? act.about : undefined),
    act_issues: ({ issues }) => joined(issues),
    act_options: ({ options }) => joined(options),
  },
);

/** Ids of the issues and options that a talk act names, each once. */
function namesOf({ issues: all }: PublicScenario, { act }: Message): { issues: string[]; options: string[] } {
  const named = act === undefined ? [] : namedIn(act);
  const issues = named.flatMap(({ issue }) => all[issue]?.id ?? []);
  const options = named.flatMap(({ issue, option }) => all[issue]?.options[option ?? -1]?.id ?? []);
  return { issues: [...new Set(issues)], options: [...new Set(options)] };
}

function addressees(channel: Channel, party: string): string | undefined {
  return typeof channel === 'string' ? undefined : joined(channel.parties.filter((one) => one !== party));
}

/** One line for each answer to an offer, in the order in which they were given. */
export const ANSWERS = dataSet(
  'answers',
  (table) => eventsOf(table, ['OfferAccepted', 'AcceptanceTakenBack', 'OfferRejected']),
  {
    entry: ({ n }) => n,
    offer: ({ event }) => event.offer,
    party: ({ event }) => event.party,
    seat: ({ event }) => event.seat,
    answer: ({ event }) => ANSWER[event.type],
    reason: ({ event }) => (event.type === 'OfferRejected' ? event.reason : undefined),
  },
);

const ANSWER = { OfferAccepted: 'accepted', AcceptanceTakenBack: 'taken-back', OfferRejected: 'rejected' } as const;

/** One line a vote; an agreement that was returned is voted on again. */
export const VOTES = dataSet('votes', (table) => withAttempt(table, ['VoteCast', 'AgreementReturned'], 'VoteCast'), {
  entry: ({ n }) => n,
  attempt: ({ attempt }) => attempt,
  party: ({ event }) => event.party,
  seat: ({ event }) => event.seat,
  vote: ({ event }) => event.vote,
  reason: ({ event }) => event.reason,
});

/** One line for each guess of another party's vote. */
export const VOTE_GUESSES = dataSet(
  'vote_guesses',
  (table) => withAttempt(table, ['VoteGuessed', 'AgreementReturned'], 'VoteGuessed'),
  {
    attempt: ({ attempt }) => attempt,
    party: ({ event }) => event.party,
    about: ({ event }) => event.about,
    vote: ({ event }) => event.vote,
  },
);

/** One line for each step of a party from one own offer to the next. */
export const STEPS = dataSet(
  'steps',
  ({ record }) => concessionCurves(record).flatMap(({ party, steps }) => steps.map((step) => ({ ...step, party }))),
  {
    party: ({ party }) => party,
    offer: ({ offer }) => offer,
    from_offer: ({ from }) => from,
    at_s: ({ atPlayMs }) => seconds(atPlayMs),
    step: ({ kind }) => kind,
    own_change: ({ own }) => own.change,
    own_share: ({ own }) => thousandth(own.share),
    others_share: ({ otherShare }) => thousandth(otherShare),
    to_others: ({ isToOthers }) => (isToOthers ? 1 : 0),
  },
);

type EventNamed<T extends TableEvent['type']> = Extract<TableEvent, { readonly type: T }>;

interface InEntry<E> {
  readonly n: number;
  readonly event: E;
}

function eventsOf<T extends TableEvent['type']>(
  { entries }: ResearchTable,
  types: readonly T[],
): InEntry<EventNamed<T>>[] {
  return entries.flatMap(({ n, events }) =>
    events
      .filter((event): event is EventNamed<T> => (types as readonly string[]).includes(event.type))
      .map((event) => ({ n, event })),
  );
}

/** Events of one type with the number of the ratification that they belong to, from 1. */
function withAttempt<T extends TableEvent['type']>(
  table: ResearchTable,
  types: readonly (T | 'AgreementReturned')[],
  type: T,
): (InEntry<EventNamed<T>> & { readonly attempt: number })[] {
  let attempt = 1;
  return eventsOf(table, types).flatMap(({ n, event }) => {
    if (event.type === type) return [{ n, event: event as EventNamed<T>, attempt }];
    attempt++;
    return [];
  });
}
