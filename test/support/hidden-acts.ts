import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { needsSecondMember } from '../../shared/negotiation/offers.ts';
import { hasStandIn } from '../../shared/negotiation/stand-in.ts';
import {
  actId,
  type Message,
  type Offer,
  partiesWithRole,
  readersOf,
  runningPhase,
  type Seat,
} from '../../shared/negotiation/table.ts';
import { answerTo, questionsTo } from './random-acts.ts';
import type { Choice } from './random-choice.ts';
import { asSeat } from './random-commands.ts';
import type { TableStory } from './table-story.ts';

/** What a hidden act was, for counting; `undefined` when the rules had no room for one now. */
export type HiddenAct = string | undefined;

const asAct = (seat: Seat, story: TableStory, command: TableCommand) => {
  const actor = asSeat(seat);
  if (actor.kind === 'seat') story.by(actor.party, actor.seat);
  story.when(command);
  return story.last?.kind === 'decided';
};

/**
 * Does something that a party must not learn of: words, sheets, notes and drafts of others, and offers between others
 * that start and end among them. Nothing that anybody else does later depends on it.
 *
 * @param leftAlone teams whose stand-ins do what hangs on what their teams did
 */
export function actHidden(
  choice: Choice,
  story: TableStory,
  viewer: string,
  isForEver: boolean,
  leftAlone: ReadonlySet<string>,
): HiddenAct {
  const { table } = story;
  // A stand-in steps aside for whoever acts, and then does nothing of what it did later.
  const isFree = ({ party }: Seat) => party !== viewer && !hasStandIn(table, party) && !leftAlone.has(party);
  const seat = choice.one(table.seats.filter(isFree));
  if (seat === undefined) return undefined;
  const parties = table.scenario.parties.map(({ id }) => id).filter((one) => one !== viewer && one !== seat.party);
  const acts: (() => HiddenAct)[] = [
    () => done('team talk', asAct(seat, story, { type: 'Say', channel: 'team', text: choice.text() })),
    () => {
      const channel = { parties: choice.some(parties) };
      return done('private talk', asAct(seat, story, { type: 'Say', channel, text: choice.text() }));
    },
    () => questionAmongOthers(choice, story, isFree, seat),
    () => {
      const limit = choice.number();
      return done('sheet', asAct(seat, story, { type: 'SavePreparation', target: 9, limit, priorities: [1] }));
    },
    () => {
      const read = choice.one(Object.values(table.offers).filter((one) => readersOf(one).includes(seat.party)));
      const note = choice.text();
      return read && done('note', asAct(seat, story, { type: 'WriteOfferNote', offer: read.id, note }));
    },
    () => draftAndDrop(choice, story, seat),
    () => handUpAndDown(choice, story, seat),
    () => muteAndBack(story, seat),
  ];
  if (!isForEver) {
    acts.push(
      () => {
        const about = choice.one(table.scenario.parties.map(({ id }) => id).filter((one) => one !== seat.party)) ?? '';
        return done('guess', asAct(seat, story, { type: 'SaveGuess', about, issues: [choice.between(0, 2)] }));
      },
      () => leanAndBack(story, viewer, seat),
      ...Array.from({ length: 4 }, () => () => offerAmongOthers(choice, story, viewer, seat, leftAlone)),
    );
  }
  return choice.one(acts)?.();
}

const done = (name: string, isDone: boolean): HiddenAct => (isDone ? name : undefined);

/** A private question among others, and its answer; or such an answer to a question that the viewer read. */
function questionAmongOthers(
  choice: Choice,
  story: TableStory,
  isFree: (seat: Seat) => boolean,
  seat: Seat,
): HiddenAct {
  const others = story.table.seats.filter((one) => isFree(one) && one.party !== seat.party);
  const other = choice.one(others);
  if (other === undefined) return undefined;
  const act = { kind: 'ask', of: other.party, about: 'wish', issue: choice.between(0, 1) } as const;
  const channel = { parties: [other.party] };
  const asked = choice.one(questionsTo(story.table, seat.party).filter(({ party }) => party === other.party));
  if (asked !== undefined && choice.chance(50)) return answered(choice, story, seat, asked);
  if (!asAct(seat, story, { type: 'SayAct', channel, act })) return undefined;
  const question = story.table.messages.at(-1);
  return question && answered(choice, story, other, question) && 'question';
}

function answered(choice: Choice, story: TableStory, seat: Seat, question: Message): HiddenAct {
  const act = answerTo(choice, story.table, question);
  const channel = { parties: [question.party] };
  return done('answer in private', asAct(seat, story, { type: 'SayAct', channel, act, inReplyTo: actId(question) }));
}

function handUpAndDown(choice: Choice, story: TableStory, seat: Seat): HiddenAct {
  if (!asAct(seat, story, { type: 'RaiseHand', text: choice.text() })) return undefined;
  story.byFacilitator().having({ type: 'GoToHand', party: seat.party, key: 'key-of-sari', name: choice.text() });
  if (choice.chance(50)) story.having({ type: 'LeaveHand', party: seat.party, key: 'key-of-sari' });
  return done('hand', asAct(seat, story, { type: 'LowerHand' }));
}

function muteAndBack(story: TableStory, { party, seat }: Seat): HiddenAct {
  if (story.table.muted?.some((one) => one.party === party && one.seat === seat)) return undefined;
  story.byFacilitator().having({ type: 'MuteSeat', party, seat, muted: true });
  story.having({ type: 'MuteSeat', party, seat, muted: false });
  return 'mute';
}

/** What another team answers to the questions of the case, once the table is closed. */
export function answerHidden(choice: Choice, story: TableStory, viewer: string): HiddenAct {
  const seat = choice.one(story.table.seats.filter((one) => one.party !== viewer));
  const question = choice.one(story.table.scenario.questions)?.id ?? '';
  if (choice.chance(40)) return consentAndBack(choice, story, viewer);
  return seat && done('answer', asAct(seat, story, { type: 'AnswerQuestion', question, text: choice.text() }));
}

/** Somebody of another team thinks again about showing the talk, and once more. */
function consentAndBack(choice: Choice, story: TableStory, viewer: string): HiddenAct {
  const said = choice.one((story.table.consentAnswers ?? []).filter(({ party }) => party !== viewer));
  const seat = story.table.seats.find((one) => one.party === said?.party && one.seat === said?.seat);
  if (said === undefined || seat === undefined) return undefined;
  const { member, given } = said;
  const whose = member === undefined ? {} : { member };
  if (!asAct(seat, story, { type: 'AnswerConsent', given: !given, ...whose })) return undefined;
  return done('consent', asAct(seat, story, { type: 'AnswerConsent', given, ...whose }));
}

function draftAndDrop(choice: Choice, story: TableStory, seat: Seat): HiddenAct {
  if (Object.values(story.table.drafts).some((one) => one.party === seat.party)) return undefined;
  const to = partiesWithRole(story.table.scenario, 'signatory').filter((party) => party !== seat.party);
  const chosen = story.table.scenario.issues.map((_, issue) => (issue === 1 ? 1 : 0));
  if (!asAct(seat, story, { type: 'ShareDraft', package: chosen, to, clause: choice.text() })) return undefined;
  const draft = story.draft();
  asAct(seat, story, { type: 'HoldDraft', draft });
  asAct(seat, story, { type: 'DropDraft', draft });
  return 'draft';
}

/** Accepts an offer that the viewer does not decide about, and takes it back; the viewer may have been shown it. */
function leanAndBack(story: TableStory, viewer: string, seat: Seat): HiddenAct {
  const { offers, scenario } = story.table;
  const signatories = partiesWithRole(scenario, 'signatory');
  const waits = Object.values(offers).find(
    ({ state, author, to, acceptedBy }) =>
      state === 'open' &&
      author !== viewer &&
      !to.includes(viewer) &&
      to.includes(seat.party) &&
      !acceptedBy.includes(seat.party) &&
      !to.every((party) => party === seat.party || acceptedBy.includes(party) || !signatories.includes(party)),
  );
  if (waits === undefined || !asAct(seat, story, { type: 'AcceptOffer', offer: waits.id })) return undefined;
  asAct(seat, story, { type: 'TakeBackAcceptance', offer: waits.id });
  return 'leaning';
}

/** An offer that the viewer does not read, and what becomes of it before anything else happens. */
function offerAmongOthers(
  choice: Choice,
  story: TableStory,
  viewer: string,
  seat: Seat,
  leftAlone: ReadonlySet<string>,
): HiddenAct {
  const { table } = story;
  const { parties } = table.scenario;
  const isFree = (id: string) => id !== viewer && id !== seat.party && !leftAlone.has(id) && !hasStandIn(table, id);
  const others = parties.filter(({ id, role }) => role !== 'observer' && isFree(id));
  const to = choice.some(others).map(({ id }) => id);
  const channel = Object.values(table.offers).filter((one) => one.author === seat.party && one.to.join() === to.join());
  if (channel.some((one) => one.state === 'open')) return undefined;
  const read = Object.values(table.offers).filter((one) => one.to.includes(seat.party) || one.author === seat.party);
  const inReplyTo = choice.chance(50) ? choice.one(read)?.id : undefined;
  const chosen = table.scenario.issues.map((_, issue) => (issue === 2 ? choice.between(0, 1) : issue === 1 ? 1 : 0));
  const content = { package: chosen, to, clause: choice.text(), note: choice.text(), inReplyTo };
  const offer = makeOffer(story, seat, content);
  if (offer === undefined) return undefined;
  if (choice.chance(30)) {
    const shown = parties.map(({ id }) => id).filter((id) => id !== viewer && !readersOf(offer).includes(id));
    if (shown.length > 0) asAct(seat, story, { type: 'ShowOffer', offer: offer.id, to: shown });
  }
  return endAmongOthers(choice, story, offer);
}

type Content = Omit<Extract<TableCommand, { type: 'MakeOffer' }>, 'type'>;

function makeOffer(story: TableStory, seat: Seat, content: Content): Offer | undefined {
  if (!needsSecondMember(story.table, seat.party)) {
    if (!asAct(seat, story, { type: 'MakeOffer', ...content })) return undefined;
    return story.table.offers[story.offer()];
  }
  const second = story.table.seats.find((one) => one.party === seat.party && one.seat !== seat.seat);
  const waits = Object.values(story.table.drafts).some((one) => one.party === seat.party);
  if (waits || !second || !asAct(seat, story, { type: 'ShareDraft', ...content })) return undefined;
  const draft = story.draft();
  if (asAct(second, story, { type: 'SendDraft', draft })) return story.table.offers[story.offer()];
  asAct(second, story, { type: 'DropDraft', draft });
  return undefined;
}

function endAmongOthers(choice: Choice, story: TableStory, { id, author, to }: Offer): HiddenAct {
  const seatOf = (party: string) => story.table.seats.find((one) => one.party === party);
  const signatories = partiesWithRole(story.table.scenario, 'signatory');
  const asked = to.filter((party) => signatories.includes(party));
  const binds = signatories.every((party) => party === author || to.includes(party));
  const first = seatOf(choice.one(to) ?? '');
  if (first && choice.chance(30)) asAct(first, story, { type: 'WriteOfferNote', offer: id, note: choice.text() });
  if (choice.chance(40) && !binds && asked.length > 0) {
    for (const seat of asked.map(seatOf)) if (seat) asAct(seat, story, { type: 'AcceptOffer', offer: id });
  } else if (first && asked.length !== 1 && choice.chance(60)) {
    asAct(first, story, { type: 'AcceptOffer', offer: id });
    if (choice.chance(50)) asAct(first, story, { type: 'TakeBackAcceptance', offer: id });
  } else if (first && asked.includes(first.party) && choice.chance(60)) {
    asAct(first, story, { type: 'RejectOffer', offer: id, reason: choice.text() });
  }
  const state = story.table.offers[id]?.state;
  // Left standing it expires with its phase, or by its own time.
  if (state !== 'open' || (choice.chance(25) && !binds)) return `offer ${state}`;
  const ofAuthor = seatOf(author);
  if (ofAuthor) asAct(ofAuthor, story, { type: 'WithdrawOffer', offer: id });
  return 'offer withdrawn';
}

/** Whether members may act at all now, so that a hidden act has a chance. */
export function isRunning(story: TableStory): boolean {
  return runningPhase(story.table) !== undefined && story.table.clock.runsSince !== undefined;
}
