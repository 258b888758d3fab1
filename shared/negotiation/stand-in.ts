import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refused, refused } from '../kernel/refusable.ts';
import { partyBrief } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import { pointsOf } from '../scoring/points.ts';
import type { CommandOf, PartyCommand } from './commands.ts';
import { type Decision, type DecisionContext, decided, type MemberContext, openPhase } from './decision.ts';
import type { TableEvent } from './events.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import { type Offer, roleOf, type Table } from './table.ts';
import { STAND_IN_DECIDES_MS } from './vocabulary.ts';

/** [SI-1] Lets a bot hold the place of a team whose people are away: nobody loses a seat by it. */
export function letStandIn(table: Table, { party, why }: CommandOf<'LetStandIn'>, { at }: DecisionContext): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind === 'break') return refused('wrong-phase');
  const role = roleOf(table.scenario, party);
  if (role === undefined) return refused('party-unknown');
  if (role === 'observer') return refused('party-may-not');
  const team = table.seats.filter((seat) => seat.party === party);
  if (team.length === 0) return refused('seat-unknown');
  if (team.some(({ kind }) => kind === 'bot')) return refused('seat-taken');
  if (hasStandIn(table, party)) return refused('stand-in-here');
  return decided({ type: 'StandInCame', party, why });
}

/** [SI-5] Sends the stand-in of a team away. */
export function recallStandIn(table: Table, { party, why }: CommandOf<'RecallStandIn'>): Decision {
  return hasStandIn(table, party) ? decided({ type: 'StandInWent', party, why }) : refused('stand-in-gone');
}

/** Whether a bot stands in for a team. */
export function hasStandIn({ standIns = {} }: Pick<Table, 'standIns'>, party: PartyId): boolean {
  return ownValue(standIns, party) !== undefined;
}

/** [SI-5] The stand-in of a team steps aside, where there is one: somebody of the team acts, or sits down in it. */
export function standInLeaving(table: Table, party: PartyId, why: 'member-acted' | 'seat-taken'): TableEvent[] {
  return hasStandIn(table, party) ? [{ type: 'StandInWent', party, why }] : [];
}

/**
 * [SI-2] [SI-3] [SI-4] Why a stand-in may not ask for something now; `undefined` where it may. It talks and repeats the
 * team's last offer at any time; it accepts, votes and walks away in the last minute of a phase, and binds the team to
 * nothing that is worth less than the team's limit.
 */
export function whyNotForStandIn(
  table: Table,
  command: PartyCommand,
  context: MemberContext,
): Refused<RefusalCode> | undefined {
  const { party } = context.actor;
  const not = refused('stand-in-may-not');
  switch (command.type) {
    case 'Say':
    case 'SayAct':
      return undefined;
    case 'MakeOffer':
      return repeats(lastOfferOf(table, party), command) ? undefined : not;
    case 'AcceptOffer':
      return decidesNow(table, context) && isEnough(table, ownValue(table.offers, command.offer)?.package, context)
        ? undefined
        : not;
    case 'CastVote':
      return decidesNow(table, context) &&
        (command.vote === 'against' || isEnough(table, table.agreement?.package, context))
        ? undefined
        : not;
    case 'WalkAway':
      return decidesNow(table, context) ? undefined : not;
    default:
      return not;
  }
}

/** The offer that a team made last, whatever became of it. */
export function lastOfferOf(table: Pick<Table, 'offers'>, party: PartyId): Offer | undefined {
  return Object.values(table.offers)
    .filter(({ author }) => author === party)
    .reduce<Offer | undefined>((a, b) => (a !== undefined && a.madeAtPlayMs > b.madeAtPlayMs ? a : b), undefined);
}

function repeats(last: Offer | undefined, command: CommandOf<'MakeOffer'>): boolean {
  return (
    last !== undefined &&
    last.clause === command.clause &&
    last.to.join() === command.to.join() &&
    last.package.join() === command.package.join()
  );
}

/** Whether the last minute of the phase that runs has begun. */
export function decidesNow(table: Table, { at }: Pick<DecisionContext, 'at'>): boolean {
  const phase = openPhase(table, at);
  return !isRefused(phase) && phase.endsAtPlayMs - playTime(table, at) <= STAND_IN_DECIDES_MS;
}

/** Whether a package is worth what the team said it needs at least, and no less than no agreement. */
function isEnough(table: Table, chosen: Package | undefined, { actor, scenario }: MemberContext): boolean {
  // Where the case is not at hand nobody can say: then it is not.
  if (chosen === undefined || scenario === undefined) return chosen === undefined;
  const brief = withPointChanges(partyBrief(scenario, actor.party), ownValue(table.pointChanges, actor.party) ?? []);
  return pointsOf(brief, chosen) >= leastFor(table, actor.party, brief.reservation);
}

/** The points below which a team is bound to nothing: its own limit, where it wrote one, and what no agreement is worth. */
export function leastFor({ preparations }: Pick<Table, 'preparations'>, party: PartyId, reservation: number): number {
  return Math.max(ownValue(preparations, party)?.limit ?? reservation, reservation);
}
