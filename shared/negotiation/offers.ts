import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refusable, type Refused, refused } from '../kernel/refusable.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { brokenConstraints, compileConstraints } from '../scoring/lawful.ts';
import { isOptionClosed } from '../scoring/open-options.ts';
import { concludeWhenAccepted } from './agreement.ts';
import type { CommandOf } from './commands.ts';
import {
  cleanOptional,
  cleanText,
  type Decision,
  DecisionBuilder,
  decided,
  inCaseOrder,
  type MemberContext,
  openPhase,
  type SeatActor,
} from './decision.ts';
import { penOf } from './members.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import { type Offer, readersOf, roleOf, type Table } from './table.ts';
import { STAND_IN_SEAT, TABLE_LIMITS, TEXT_LIMITS } from './vocabulary.ts';

/** What a team wants to offer: checked and in the case's order. */
export interface OfferContent {
  readonly package: Package;
  readonly to: readonly PartyId[];
  readonly inReplyTo?: string;
  readonly clause?: string;
  readonly note?: string;
}

/** Whether a member may put offers now: negotiation runs, and its party signs or ratifies. */
export function mayOffer(table: Table, { actor, at }: MemberContext): Refused<RefusalCode> | undefined {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'negotiation') return refused('wrong-phase');
  const role = roleOf(table.scenario, actor.party);
  return role === 'signatory' || role === 'ratifier' ? undefined : refused('party-may-not');
}

/** Makes the content of an offer or draft clean, or says what is wrong with it. */
export function cleanContent(table: Table, raw: OfferContent, actor: SeatActor): Refusable<OfferContent, RefusalCode> {
  const to = inCaseOrder(table, raw.to);
  const open = to.every((party) => party !== actor.party && roleOf(table.scenario, party) !== 'observer');
  if (to.length === 0 || to.length !== raw.to.length || !open) return refused('addressees-wrong');
  const fault = packageFault(table, raw.package);
  if (fault !== undefined) return fault;
  if (raw.inReplyTo !== undefined && !mayRead(ownValue(table.offers, raw.inReplyTo), actor.party))
    return refused('offer-unknown');
  const clause = cleanOptional(raw.clause, TEXT_LIMITS.clause);
  if (isRefused(clause)) return clause;
  const note = cleanOptional(raw.note, TEXT_LIMITS.note);
  if (isRefused(note)) return note;
  return { package: raw.package, to, inReplyTo: raw.inReplyTo, clause, note };
}

/** What is wrong with a package: an option is missing, is none, is closed, or breaks a constraint in force. */
export function packageFault(table: Table, chosen: Package): Refused<RefusalCode> | undefined {
  const { issues } = table.scenario;
  const complete = chosen.length === issues.length && issues.every((one, i) => one.options[chosen[i] ?? -1]);
  if (!complete) return refused('package-incomplete');
  return whyUnavailable(table, chosen);
}

/** Reading is the first condition of everything one can do to an offer: an unread one does not exist. */
function mayRead(offer: Offer | undefined, party: PartyId): offer is Offer {
  return offer !== undefined && readersOf(offer).includes(party);
}

/** [OF-1] Puts a package to the named parties; it replaces the author's open offer to the same parties. */
export function makeOffer(table: Table, command: CommandOf<'MakeOffer'>, context: MemberContext): Decision {
  const { actor, at } = context;
  const fault = mayOffer(table, context);
  if (fault !== undefined) return fault;
  // What a stand-in puts the team has put before.
  if (actor.seat !== STAND_IN_SEAT && needsSecondMember(table, actor.party)) return refused('second-member-needed');
  const content = cleanContent(table, command, actor);
  if (isRefused(content)) return content;
  const builder = new DecisionBuilder(table);
  return addOffer(builder, content, { ...actor, pen: penOf(table, actor) }, at) ?? builder.decide();
}

/** With the rule `second-member`, a team of two or more people sends by shared draft only. */
export function needsSecondMember(table: Table, party: PartyId): boolean {
  const people = table.seats.filter((seat) => seat.party === party && seat.kind === 'person');
  return table.scenario.agreement.teamRule === 'second-member' && people.length >= 2;
}

/** The seat that an offer comes from, and the name of who held its pen when it was written. */
export interface OfferAuthor {
  readonly party: PartyId;
  readonly seat: number;
  readonly pen?: string;
}

/** Adds the events of an offer that goes out, or says why it cannot. */
export function addOffer(
  builder: DecisionBuilder,
  content: OfferContent,
  actor: OfferAuthor,
  at: number,
): Refused<RefusalCode> | undefined {
  const { table } = builder;
  const own = Object.values(table.offers).filter((offer) => offer.author === actor.party);
  const channel = own.filter((offer) => offer.to.join('+') === content.to.join('+'));
  const standing = channel.find((offer) => offer.state === 'open');
  if (standing && isSamePackage(standing.package, content.package) && standing.clause === content.clause) {
    return refused('offer-same-open');
  }
  const openOnes = own.filter((offer) => offer.state === 'open' && offer !== standing);
  if (openOnes.length >= TABLE_LIMITS.openOffers || own.length >= TABLE_LIMITS.offers)
    return refused('too-many-offers');
  const number = channel.length + 1;
  const { offerMinutes } = table.scenario.agreement;
  const now = playTime(table, at);
  const id = freshId(table, `${actor.party}>${content.to.join('+')}`, now);
  builder.add({
    type: 'OfferMade',
    offer: id,
    party: actor.party,
    seat: actor.seat,
    pen: actor.pen,
    to: [...content.to],
    number,
    package: [...content.package],
    clause: content.clause,
    madeAtPlayMs: now,
    expiresAtPlayMs: offerMinutes === undefined ? undefined : now + Math.round(offerMinutes * 60_000),
  });
  if (content.inReplyTo !== undefined) builder.add({ type: 'OfferLinked', offer: id, inReplyTo: content.inReplyTo });
  if (content.note !== undefined) {
    builder.add({ type: 'OfferNoteWritten', offer: id, party: actor.party, note: content.note });
  }
  if (standing !== undefined) builder.add({ type: 'OfferClosed', offer: standing.id, how: 'superseded' });
  return undefined;
}

/**
 * [OF-11] An offer is named by its channel and the play time it was made at, not by a count: whoever is shown one offer
 * must not learn how many went before it.
 */
function freshId(table: Table, channel: string, playMs: number): string {
  let stamp = playMs;
  while (ownValue(table.offers, `${channel}@${stamp}`) !== undefined) stamp += 1;
  return `${channel}@${stamp}`;
}

/** Whether two packages choose the same option for every issue. */
export function isSamePackage(a: Package, b: Package): boolean {
  return a.length === b.length && a.every((option, issue) => option === b[issue]);
}

/** The open offer that the actor may act on as an addressee, or why not. */
function addressedOffer(table: Table, id: string, { actor, at }: MemberContext): Refusable<Offer, RefusalCode> {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'negotiation') return refused('wrong-phase');
  const offer = ownValue(table.offers, id);
  if (!mayRead(offer, actor.party)) return refused('offer-unknown');
  if (!offer.to.includes(actor.party)) return refused('offer-not-addressed');
  return isStanding(table, offer, at) ? offer : refused('offer-not-open');
}

/** Open, and its time has not run out while the deadline is still on its way. */
function isStanding(table: Table, offer: Offer, at: number): boolean {
  const { expiresAtPlayMs } = offer;
  return offer.state === 'open' && (expiresAtPlayMs === undefined || playTime(table, at) < expiresAtPlayMs);
}

/** [AG-2] Accepts for the own party only; the last needed acceptance makes the agreement. */
export function acceptOffer(table: Table, command: CommandOf<'AcceptOffer'>, context: MemberContext): Decision {
  const { actor, at } = context;
  const offer = addressedOffer(table, command.offer, context);
  if (isRefused(offer)) return offer;
  if (offer.acceptedBy.includes(actor.party)) return refused('offer-already-accepted');
  const fault = whyUnavailable(table, offer.package);
  if (fault !== undefined) return fault;
  const builder = new DecisionBuilder(table);
  const { party, seat } = actor;
  builder.add({ type: 'OfferAccepted', offer: offer.id, party, seat, pen: penOf(table, actor) });
  concludeWhenAccepted(builder, offer.id, at);
  return builder.decide();
}

/** [OF-2] [OF-16] What now keeps a whole package from being put or accepted: a closed option, a constraint in force. */
export function whyUnavailable(table: Table, chosen: Package): Refused<RefusalCode> | undefined {
  if (chosen.some((option, issue) => isOptionClosed(table, issue, option))) return refused('option-closed');
  const constraints = compileConstraints(table.scenario, table.enteredConstraints);
  return brokenConstraints(constraints, chosen).length > 0 ? refused('package-unlawful') : undefined;
}

/** [AG-4] Takes an acceptance back, as long as it was not the last one needed. */
export function takeBackAcceptance(
  table: Table,
  command: CommandOf<'TakeBackAcceptance'>,
  context: MemberContext,
): Decision {
  const { actor } = context;
  const offer = addressedOffer(table, command.offer, context);
  if (isRefused(offer)) return offer;
  if (!offer.acceptedBy.includes(actor.party)) return refused('offer-not-accepted');
  return decided({ type: 'AcceptanceTakenBack', offer: offer.id, party: actor.party, seat: actor.seat });
}

/** [AG-3] One rejection by a signatory closes the offer; ratifiers speak by conditions and votes. */
export function rejectOffer(table: Table, command: CommandOf<'RejectOffer'>, context: MemberContext): Decision {
  const { actor } = context;
  const offer = addressedOffer(table, command.offer, context);
  if (isRefused(offer)) return offer;
  if (roleOf(table.scenario, actor.party) !== 'signatory') return refused('party-may-not');
  const reason = cleanOptional(command.reason, TEXT_LIMITS.reason);
  if (isRefused(reason)) return reason;
  const { party, seat } = actor;
  return decided(
    { type: 'OfferRejected', offer: offer.id, party, seat, pen: penOf(table, actor), reason },
    { type: 'OfferClosed', offer: offer.id, how: 'rejected' },
  );
}

/** The open offer of the actor's own team, or why not. */
function ownOffer(table: Table, id: string, context: MemberContext): Refusable<Offer, RefusalCode> {
  const { actor, at } = context;
  const fault = mayOffer(table, context);
  if (fault !== undefined) return fault;
  const offer = ownValue(table.offers, id);
  if (!mayRead(offer, actor.party)) return refused('offer-unknown');
  if (offer.author !== actor.party) return refused('offer-not-yours');
  return isStanding(table, offer, at) ? offer : refused('offer-not-open');
}

/** [OF-4] Withdraws an own open offer, also when some addressees accepted it already. */
export function withdrawOffer(table: Table, command: CommandOf<'WithdrawOffer'>, context: MemberContext): Decision {
  const offer = ownOffer(table, command.offer, context);
  if (isRefused(offer)) return offer;
  return decided({ type: 'OfferClosed', offer: offer.id, how: 'withdrawn' });
}

/** [OF-6] Shows an own open offer to further parties; they read it, they are not asked. */
export function showOffer(table: Table, command: CommandOf<'ShowOffer'>, context: MemberContext): Decision {
  const offer = ownOffer(table, command.offer, context);
  if (isRefused(offer)) return offer;
  const shownTo = inCaseOrder(table, command.to);
  const fresh = shownTo.every((party) => !readersOf(offer).includes(party));
  if (!fresh || shownTo.length === 0 || shownTo.length !== command.to.length) return refused('addressees-wrong');
  return decided({
    type: 'OfferShown',
    offer: offer.id,
    party: offer.author,
    seat: offer.seat,
    pen: offer.pen,
    to: [...offer.to],
    number: shownBefore(table, offer, shownTo) + 1,
    package: [...offer.package],
    clause: offer.clause,
    madeAtPlayMs: offer.madeAtPlayMs,
    expiresAtPlayMs: offer.expiresAtPlayMs,
    shownTo,
  });
}

/** How many offers of the same author to the same addressees all of these parties were shown before. */
function shownBefore(table: Table, { author, to }: Offer, shownTo: readonly PartyId[]): number {
  const channel = Object.values(table.offers).filter((one) => one.author === author && one.to.join() === to.join());
  return channel.filter((one) => shownTo.every((party) => one.shownTo.includes(party))).length;
}

/** [OF-7] Writes the own team's note on any offer it reads; a new note replaces the old one. */
export function writeOfferNote(table: Table, command: CommandOf<'WriteOfferNote'>, { actor }: MemberContext): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (!mayRead(ownValue(table.offers, command.offer), actor.party)) return refused('offer-unknown');
  const note = cleanText(command.note, TEXT_LIMITS.note, 'paragraphs');
  if (isRefused(note)) return note;
  return decided({ type: 'OfferNoteWritten', offer: command.offer, party: actor.party, note });
}
