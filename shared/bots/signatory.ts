import { inLanguage } from '../kernel/languages.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import { isSamePackage, needsSecondMember } from '../negotiation/offers.ts';
import { type Offer, partiesWithRole, readersOf } from '../negotiation/table.ts';
import { pointsOf } from '../scoring/points.ts';
import { type BotAct, type BotMind, MOST_PACE_MS, nextActMs, offersToAnswer, rest, withReason } from './bot-mind.ts';
import { acceptanceBar, mayAcceptYet, NO_MORE_WAITING, timeShare } from './concession.ts';
import { offerReason } from './offer-reason.ts';
import { type BotPlan, everyoneElse, lastOwnOffer, objectionsTo, planOffer, targetNow } from './planning.ts';
import { reasons, rejectReason } from './reasons.ts';

/** One in so many hopeless offers is rejected outright; the others are answered by an offer. */
const REJECTS_ONE_IN = 5;
/** Nothing is rejected before the own position is on the table so often. */
const OFFERS_BEFORE_REJECTING = 3;
const LOOK_AGAIN_MS = 20_000;

/** What a party that signs does while negotiation runs. */
export function negotiate(mind: BotMind): BotAct {
  const urgent = undoWhatNoLongerHolds(mind);
  if (urgent !== undefined) return urgent;
  const due = nextActMs(mind);
  if (mind.nowMs < due) return rest(due);
  const plan = planOffer(mind);
  return answer(mind, plan) ?? rejectHopeless(mind) ?? offer(mind, plan) ?? rest(mind.nowMs + LOOK_AGAIN_MS);
}

/** After an event that changed points: no own acceptance or offer stands that is worth less than no agreement. */
function undoWhatNoLongerHolds(mind: BotMind): BotAct | undefined {
  const { table, party, brief } = mind;
  const isBad = (one: Offer) => one.state === 'open' && pointsOf(brief, one.package) < brief.reservation;
  const accepted = Object.values(table.offers).find((one) => isBad(one) && one.acceptedBy.includes(party));
  if (accepted !== undefined) {
    return withReason(mind, reasons.takeBack, { type: 'TakeBackAcceptance', offer: accepted.id }, readersOf(accepted));
  }
  const own = Object.values(table.offers).find((one) => isBad(one) && one.author === party);
  if (own === undefined) return undefined;
  return withReason(mind, reasons.withdraw, { type: 'WithdrawOffer', offer: own.id }, readersOf(own));
}

/** Accepts the best standing offer if it is good enough by now, and no less likely to be ratified than the own plan. */
function answer(mind: BotMind, plan: BotPlan | undefined): BotAct | undefined {
  const { table, party, brief, phase, at } = mind;
  if (!mayAcceptYet(table, phase, at)) return undefined;
  const open = offersToAnswer(mind).filter(
    (one) =>
      !one.acceptedBy.includes(party) && (plan === undefined || objectionsTo(mind, one.package) <= plan.objections),
  );
  const ranked = open
    .map((one) => ({ one, worth: pointsOf(brief, one.package), settles: settlesTable(mind, one) }))
    .sort(
      (a, b) =>
        Number(b.settles) - Number(a.settles) || b.worth - a.worth || b.one.acceptedBy.length - a.one.acceptedBy.length,
    );
  const bar = acceptanceBar(brief.reservation, targetNow(mind), Math.max(...ranked.map(({ worth }) => worth)));
  const best = ranked.find(({ one, worth }) => worth >= bar || isNotWorthWaiting(mind, one, worth));
  if (best === undefined) return undefined;
  const lines = reasons.accept;
  const line = lines[mind.dice(`accept/${best.one.id}`).roll(lines.length)] ?? lines[0];
  return withReason(mind, line, { type: 'AcceptOffer', offer: best.one.id }, readersOf(best.one));
}

/**
 * Late enough, an offer that the bot would take in the end is taken now, if its author is not on the way to give much more: as
 * far as its offers were worth more and more, by the mean step of its last three.
 */
function isNotWorthWaiting(mind: BotMind, one: Offer, worth: number): boolean {
  const { table, brief, at, nowMs, phase } = mind;
  if (timeShare(table, at) < NO_MORE_WAITING.from || worth < targetNow(mind, 1)) return false;
  const made = Object.values(table.offers)
    .filter(({ author }) => author === one.author)
    .sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs)
    .slice(-3);
  const [first, last] = [made[0], made.at(-1)];
  if (first === undefined || last === undefined || first === last) return false;
  const gained = pointsOf(brief, last.package) - pointsOf(brief, first.package);
  const perMs = gained / Math.max(1, last.madeAtPlayMs - first.madeAtPlayMs);
  const span = (mind.space().best ?? brief.reservation) - brief.reservation;
  return perMs * (phase.endsAtPlayMs - nowMs) < NO_MORE_WAITING.for * span;
}

/** Whether an offer reaches all who sign, so that it can become the agreement. */
function settlesTable({ table }: BotMind, one: Offer): boolean {
  return partiesWithRole(table.scenario, 'signatory').every((id) => id === one.author || one.to.includes(id));
}

function rejectHopeless(mind: BotMind): BotAct | undefined {
  const { table, party, brief } = mind;
  const own = Object.values(table.offers).filter((one) => one.author === party).length;
  if (own < OFFERS_BEFORE_REJECTING) return undefined;
  const hopeless = offersToAnswer(mind).find(
    (one) =>
      pointsOf(brief, one.package) < brief.reservation && mind.dice(`reject/${one.id}`).roll(REJECTS_ONE_IN) === 0,
  );
  if (hopeless === undefined) return undefined;
  const reason = rejectReason(table.scenario, brief, hopeless.package);
  const command: PartyCommand = { type: 'RejectOffer', offer: hopeless.id, reason: inLanguage(reason, mind.language) };
  return withReason(mind, reason, command, readersOf(hopeless));
}

/**
 * Puts the planned package to everybody else, unless it stands already, was just rejected, or the last one is still
 * being thought about.
 */
function offer(mind: BotMind, plan: BotPlan | undefined): BotAct | undefined {
  if (plan === undefined || isWaitingForAnswer(mind)) return undefined;
  const { table, party } = mind;
  const to = everyoneElse(mind);
  const own = Object.values(table.offers).filter((one) => one.author === party && one.state === 'open');
  if (own.some((one) => isSamePackage(one.package, plan.package) && one.to.join() === to.join())) return undefined;
  const last = lastOwnOffer(mind);
  if (last?.state === 'rejected' && isSamePackage(last.package, plan.package)) return undefined;
  if (plan.from?.state === 'open' && plan.from.acceptedBy.includes(party)) return undefined;
  const standing = offersToAnswer(mind).at(-1);
  const content = { package: [...plan.package], to, ...(standing === undefined ? {} : { inReplyTo: standing.id }) };
  const line = offerReason(mind, plan, to);
  if (!needsSecondMember(table, party)) return withReason(mind, line, { type: 'MakeOffer', ...content });
  const waiting = Object.values(table.drafts).some((draft) => draft.party === party);
  return waiting ? undefined : withReason(mind, line, { type: 'ShareDraft', ...content }, [party]);
}

/** An offer that nobody has answered is left to stand for a while before the next one follows. */
function isWaitingForAnswer(mind: BotMind): boolean {
  const last = lastOwnOffer(mind);
  if (last === undefined || last.state !== 'open') return false;
  const answered = Object.values(mind.table.offers).some(
    (one) => one.author !== mind.party && one.madeAtPlayMs >= last.madeAtPlayMs,
  );
  return !answered && mind.nowMs < last.madeAtPlayMs + 2 * MOST_PACE_MS;
}
