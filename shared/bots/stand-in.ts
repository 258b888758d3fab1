import { type CaseText, inLanguage, type Language } from '../kernel/languages.ts';
import { ownValue } from '../kernel/own-value.ts';
import { isRefused } from '../kernel/refusable.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import { openPhase } from '../negotiation/decision.ts';
import { whyUnavailable } from '../negotiation/offers.ts';
import { playTime } from '../negotiation/play-clock.ts';
import { decidesNow, lastOfferOf, leastFor } from '../negotiation/stand-in.ts';
import { type Offer, partiesWithRole, roleOf, type Table } from '../negotiation/table.ts';
import { STAND_IN_DECIDES_MS, STAND_IN_SEAT } from '../negotiation/vocabulary.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../scoring/breaches.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import { pointsOf } from '../scoring/points.ts';
import type { Bot, BotSight, BotStep } from './bot.ts';
import { standInLines } from './reasons.ts';
import { readStatedWishes, wishesIn } from './stated-wishes.ts';

/** How soon it looks again where nothing is due (ms). */
const LOOK_AGAIN_MS = 10_000;

/**
 * Makes a stand-in of a bot: it says that it is here, repeats the offer of its team that no longer stands, and leaves the
 * team's decisions to the last minute of a phase. Of what the bot would do it passes on what a stand-in may say.
 */
export function createStandIn(bot: Bot, language: Language): Bot {
  return {
    step(sight) {
      const { table, at } = sight;
      const phase = openPhase(table, at);
      if (table.stage.kind === 'closed') return { commands: [], wakeAt: Number.POSITIVE_INFINITY };
      if (isRefused(phase)) return rest(at + LOOK_AGAIN_MS);
      const decidesAt = at + phase.endsAtPlayMs - STAND_IN_DECIDES_MS - playTime(table, at);
      const next = Math.max(at + 1000, Math.min(at + LOOK_AGAIN_MS, decidesAt > at ? decidesAt : at + LOOK_AGAIN_MS));
      const own = bot.step(sight);
      // Answers to questions stand by themselves, and none waits longer than the bot's own.
      const answers = own.commands.filter((one) => one.type === 'SayAct' && one.act.kind === 'answer');
      const others = decidesNow(table, sight) ? decide(sight) : hold(sight, language, own.commands);
      const isNew = runsTalk(table) && !hasSaid(sight, standInLines.arrival);
      return {
        commands: isNew ? others : [...answers, ...others],
        wakeAt: Math.max(at + 1000, Math.min(next, own.wakeAt)),
      };
    },
  };
}

function rest(wakeAt: number): BotStep {
  return { commands: [], wakeAt };
}

/** What it does before the last minute: talk, and the team's own last offer; `own` is what the bot itself would do. */
function hold(sight: BotSight, language: Language, own: readonly PartyCommand[]): PartyCommand[] {
  const { table, party } = sight;
  if (runsTalk(table) && !hasSaid(sight, standInLines.arrival)) return [sayTo('table', standInLines.arrival, language)];
  const again = repeated(sight);
  if (again !== undefined) return [again];
  const waiting = offersBefore(sight).find((one) => !table.messages.some((said) => isAnswer(said, sight, one)));
  if (waiting !== undefined) return [sayTo({ parties: [waiting.author] }, standInLines.read, language)];
  // A line that explains an act would be untrue without the act.
  const isTalk = own.every(({ type }) => type === 'Say' || type === 'SayAct');
  const speaks = roleOf(table.scenario, party) === 'ratifier' && isTalk;
  return speaks ? own.filter(({ type }) => type === 'Say') : [];
}

/** Talk between teams waits for the first negotiation. */
function runsTalk({ stage }: Table): boolean {
  return stage.kind === 'negotiation' || stage.kind === 'ratification';
}

function sayTo(channel: 'table' | { parties: string[] }, line: CaseText, language: Language): PartyCommand {
  return { type: 'Say', channel, text: inLanguage(line, language) };
}

/** Whether it said so since the team's own people spoke last. */
function hasSaid({ table, party }: BotSight, line: CaseText): boolean {
  const own = table.messages.filter((said) => said.party === party);
  const spoke = own.findLastIndex(({ seat }) => seat !== STAND_IN_SEAT);
  return own.slice(spoke + 1).some(({ text }) => Object.values(line).includes(text));
}

function isOwn({ party, seat }: Table['messages'][number], own: string): boolean {
  return party === own && seat === STAND_IN_SEAT;
}

/** Whether a message of the stand-in says that an offer was read: after it, and to its author. */
function isAnswer(said: Table['messages'][number], { party }: BotSight, offer: Offer): boolean {
  const { channel } = said;
  const isToAuthor = typeof channel === 'object' && channel.parties.includes(offer.author);
  return isOwn(said, party) && isToAuthor && said.playMs >= offer.madeAtPlayMs;
}

/** The last offer of the team, where it ran out or was closed by an earlier phase and nothing of the team stands. */
function repeated({ table, party }: BotSight): PartyCommand | undefined {
  if (table.stage.kind !== 'negotiation') return undefined;
  const last = lastOfferOf(table, party);
  const stands = Object.values(table.offers).some((one) => one.author === party && one.state === 'open');
  if (last === undefined || last.state !== 'expired' || stands) return undefined;
  if (whyUnavailable(table, last.package) !== undefined) return undefined;
  const { clause } = last;
  return {
    type: 'MakeOffer',
    package: [...last.package],
    to: [...last.to],
    ...(clause === undefined ? {} : { clause }),
  };
}

/** The offers of others that stand before the party. */
function offersBefore({ table, party }: BotSight): Offer[] {
  return Object.values(table.offers).filter(
    (one) => one.state === 'open' && one.to.includes(party) && !one.acceptedBy.includes(party),
  );
}

/** In the last minute: the vote, or the acceptance of the best offer that could become the agreement. */
function decide(sight: BotSight): PartyCommand[] {
  const { table, party } = sight;
  const role = roleOf(table.scenario, party);
  if (table.stage.kind === 'ratification' && role === 'ratifier') return vote(sight);
  if (table.stage.kind !== 'negotiation' || role !== 'signatory') return [];
  const signatories = partiesWithRole(table.scenario, 'signatory');
  const best = offersBefore(sight)
    .filter((one) => signatories.every((id) => id === one.author || one.to.includes(id)))
    .filter((one) => whyUnavailable(table, one.package) === undefined && isWorth(sight, one.package))
    .sort((a, b) => worthOf(sight, b.package) - worthOf(sight, a.package))[0];
  return best === undefined ? [] : [{ type: 'AcceptOffer', offer: best.id }];
}

function vote(sight: BotSight): PartyCommand[] {
  const { table, party } = sight;
  if (table.agreement === undefined || table.voted.includes(party)) return [];
  const chosen = table.agreement.package;
  const breaches = compileConditions(table.scenario).some((one) => isBreached(one, chosen));
  if (breaches || !isWorth(sight, chosen)) return [{ type: 'CastVote', vote: 'against' }];
  const kept = keepsConditions(sight, chosen);
  // What it cannot read it does not answer for its team: a missing vote is not counted.
  return kept === undefined ? [] : [{ type: 'CastVote', vote: kept ? 'for' : 'against' }];
}

/** Whether a package keeps every condition that the team stated; `undefined` where one is not understood. */
function keepsConditions({ table, party }: BotSight, chosen: Package): boolean | undefined {
  const stated = table.conditions.filter((one) => one.party === party && !one.dropped);
  const { wishes } = readStatedWishes(table, party);
  if (wishes.some(({ issue, options }) => !options.includes(chosen[issue] ?? -1))) return false;
  return stated.every(({ text }) => wishesIn(table.scenario, text) > 0) ? true : undefined;
}

function worthOf({ table, brief, party }: BotSight, chosen: Package): number {
  return pointsOf(withPointChanges(brief, ownValue(table.pointChanges, party) ?? []), chosen);
}

function isWorth(sight: BotSight, chosen: Package): boolean {
  return worthOf(sight, chosen) >= leastFor(sight.table, sight.party, sight.brief.reservation);
}
