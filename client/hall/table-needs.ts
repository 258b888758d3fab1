import type { PauseReason } from '../../shared/negotiation/vocabulary.ts';
import type { ConditionId, PartyId } from '../../shared/scenario/vocabulary.ts';
import type { Session } from '../../shared/session/session.ts';
import type { HallOutage, HandStatus, TableStatus, TeamStatus } from '../../shared/wire/hall-messages.ts';
import type { HandWish } from '../../shared/wire/requests.ts';
import { isRunning } from './hall-board.ts';

/** From when on something is worth a facilitator's look. Times in ms. */
export const NEED_LIMITS = {
  /** A team without a single phone connected. */
  goneMs: 60_000,
  /** Nobody says, offers or answers anything while they negotiate. */
  silentMs: 240_000,
  /** No offer yet after this share of the negotiation. */
  noOfferShare: 1 / 3,
  /** An offer that breaches a condition is part of finding one's way until this share of the negotiation is over. */
  breachedShare: 1 / 2,
  /** Offers of different parties in a row that differ in the same single issue. */
  stuckOffers: 6,
  /** Share (%) of all acts that come from one person, and the acts from which on it says something. */
  oneVoiceShare: 90,
  oneVoiceActs: 10,
  /** Time left in a negotiation without an offer that could become the agreement. */
  nearlyUpMs: 180_000,
  /** One party keeps all others waiting. */
  waitingMs: 180_000,
  /** Somebody who plays alone beside teams of this many: one of them could come over and leave nobody alone. */
  lonelyBeside: 3,
} as const;

/** `now`: go there; `soon`: within minutes; `watch`: good to know. */
export type Degree = 'now' | 'soon' | 'watch';
export type Remedy = 'look' | 'nudge' | 'bot' | 'stand-in' | 'move' | 'extend' | 'resume';

type NeedOf<Kind extends string, Fields = object> = { readonly kind: Kind; readonly since?: number } & Fields;
type OfParty = { readonly party: PartyId };
/** Who is on the way to a hand. */
export type Goer = NonNullable<HandStatus['goer']>;

/** Why a table needs a person, with what its sentence says. `since`: server time. */
export type Need =
  | NeedOf<'hand', OfParty & { readonly text?: string | undefined }>
  /** Somebody is on the way to it, since then. */
  | NeedOf<'hand-taken', OfParty & { readonly text?: string | undefined; readonly goer: Goer }>
  | NeedOf<'gone', OfParty & { readonly people: number }>
  | NeedOf<'empty', OfParty>
  | NeedOf<'nearly-up', { readonly endsAt: number }>
  | NeedOf<'paused-alone', { readonly reason: PauseReason }>
  | NeedOf<'waiting', OfParty>
  | NeedOf<'silent'>
  | NeedOf<'no-offer'>
  | NeedOf<'stuck', { readonly issue: number; readonly offers: number }>
  | NeedOf<'one-voice', OfParty & { readonly share: number }>
  | NeedOf<'breached', { readonly conditions: readonly ConditionId[] }>
  | NeedOf<'lonely', OfParty & { readonly others: number }>;

/** Worst first: the order of the list. */
const RANK: readonly Need['kind'][] = [
  'hand',
  'gone',
  'nearly-up',
  'empty',
  'paused-alone',
  'waiting',
  'silent',
  'no-offer',
  'stuck',
  'hand-taken',
  'one-voice',
  'breached',
  'lonely',
];

const DEGREES: Readonly<Record<Need['kind'], Degree>> = {
  hand: 'now',
  gone: 'now',
  'nearly-up': 'now',
  empty: 'soon',
  'paused-alone': 'soon',
  waiting: 'soon',
  silent: 'soon',
  'no-offer': 'soon',
  stuck: 'soon',
  'hand-taken': 'watch',
  'one-voice': 'watch',
  breached: 'watch',
  lonely: 'watch',
};

const REMEDIES: Readonly<Record<Need['kind'], Remedy>> = {
  hand: 'look',
  gone: 'stand-in',
  'nearly-up': 'extend',
  empty: 'bot',
  'paused-alone': 'resume',
  waiting: 'nudge',
  silent: 'nudge',
  'no-offer': 'nudge',
  stuck: 'look',
  'hand-taken': 'look',
  'one-voice': 'nudge',
  breached: 'look',
  lonely: 'move',
};

export function degreeOf({ kind }: Pick<Need, 'kind'>): Degree {
  return DEGREES[kind];
}

/** The one thing to do about it. */
export function remedyFor({ kind }: Pick<Need, 'kind'>): Remedy {
  return REMEDIES[kind];
}

/** A table that needs a person, its worst reason first. */
export interface NeedyTable {
  readonly table: number;
  readonly needs: readonly [Need, ...Need[]];
}

/** The tables that need a person, worst first; among equals the one that waits longest, then the smaller number. */
export function needyTables(
  session: Session,
  lines: readonly TableStatus[],
  now: number,
  outage?: HallOutage,
): readonly NeedyTable[] {
  const isHallRunning = lines.some((line) => isRunning(line) && line.paused === undefined);
  return lines
    .flatMap((line): NeedyTable[] => {
      const [first, ...others] = needsOf(session, line, isHallRunning, now, outage);
      return first === undefined ? [] : [{ table: line.table, needs: [first, ...others] }];
    })
    .sort((a, b) => compareNeeds(a.needs[0], b.needs[0]) || a.table - b.table);
}

/** Negative when the first is worse. */
function compareNeeds(a: Need, b: Need): number {
  return RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || (a.since ?? Infinity) - (b.since ?? Infinity) || 0;
}

/**
 * Why a table needs a person, worst first; empty when it does not.
 * @param isHallRunning whether any table plays unpaused: only then is a pause a table's own
 * @param now server time, ms since the epoch
 * @param outage the hall's network failed: teams that went with it need no bot
 */
export function needsOf(
  session: Session,
  line: TableStatus,
  isHallRunning: boolean,
  now: number,
  outage?: HallOutage,
): readonly Need[] {
  const needs = line.hands.map(handNeed);
  // A table where only bots play, or nobody came, waits for no facilitator.
  if (!isRunning(line) || line.teams.every(({ people }) => people === 0)) return sorted(needs);
  const teams = line.teams.filter(({ party }) => roleOf(session, party) !== 'observer');
  needs.push(...goneTeams(teams, now, outage), ...thinTeams(session, teams));
  if (line.paused !== undefined) {
    if (isHallRunning) needs.push({ kind: 'paused-alone', reason: line.paused });
    return sorted(needs);
  }
  const waiting = waitingFor(line, teams, now);
  if (waiting !== undefined) needs.push(waiting);
  if (line.stage === 'negotiation') needs.push(...talkNeeds(line, waiting !== undefined, now));
  return sorted(needs);
}

/** A hand alarms nobody while somebody is on the way to it. */
function handNeed({ party, text, since, goer }: HandStatus): Need {
  if (goer === undefined) return { kind: 'hand', party, text, since };
  return { kind: 'hand-taken', party, text, goer, since: goer.since };
}

/** Whether somebody is on the way for all that a table needs. */
export function isSeenTo(needy: NeedyTable | undefined): boolean {
  return needy?.needs.every(({ kind }) => kind === 'hand-taken') === true;
}

/** Whether a need is a hand that is up, whoever is on the way to it. */
export function isHand(need: Need): need is Extract<Need, { readonly kind: 'hand' | 'hand-taken' }> {
  return need.kind === 'hand' || need.kind === 'hand-taken';
}

/** What a press on the way to a hand says; nothing of other needs. @param own names the key of whoever presses */
export function handWish(need: Need, own: string | undefined): HandWish | undefined {
  if (!isHand(need)) return undefined;
  if (need.kind === 'hand') return 'go';
  return need.goer.key === own ? 'leave' : 'take-over';
}

function sorted(needs: readonly Need[]): readonly Need[] {
  return needs.toSorted(compareNeeds);
}

function roleOf(session: Session, party: PartyId) {
  return session.scenario.parties.find(({ id }) => id === party)?.role;
}

function goneTeams(teams: readonly TeamStatus[], now: number, outage: HallOutage | undefined): Need[] {
  return teams.flatMap(({ party, people, bots, connected, proxies, standIn, goneSince: since }): Need[] => {
    const isHeld = bots > 0 || proxies !== undefined || standIn !== undefined;
    const isGone = people > 0 && !isHeld && connected === 0 && since !== undefined;
    const isOfTheHall = outage !== undefined && since !== undefined && since >= outage.since;
    return isGone && !isOfTheHall && now - since > NEED_LIMITS.goneMs ? [{ kind: 'gone', party, people, since }] : [];
  });
}

/** Teams that nobody plays, and teams of one where all other teams that people play could spare somebody. */
function thinTeams({ devices }: Session, teams: readonly TeamStatus[]): Need[] {
  return teams.flatMap((team): Need[] => {
    const { party, people, bots, proxies } = team;
    if (people === 0 && bots === 0 && proxies === undefined) return [{ kind: 'empty', party }];
    // Who shares a team's phone is known only where they named themselves, and a phone that moves takes them all along.
    if (devices === 'team' || people !== 1 || bots > 0) return [];
    const others = teams.filter((one) => one !== team && one.people > 0).map((one) => one.people);
    const fewest = Math.min(...others);
    const isLonely = others.length > 0 && fewest >= NEED_LIMITS.lonelyBeside;
    return isLonely ? [{ kind: 'lonely', party, others: fewest }] : [];
  });
}

/** One party for which all others wait; a bot answers by itself and a team that left has its own reason. */
function waitingFor(line: TableStatus, teams: readonly TeamStatus[], now: number): Need | undefined {
  const [party, ...more] = line.waitingFor;
  if (party === undefined || more.length > 0) return undefined;
  const team = teams.find((one) => one.party === party);
  if (team === undefined || team.connected === 0) return undefined;
  const since = lastSign(line);
  return since !== undefined && now - since > NEED_LIMITS.waitingMs ? { kind: 'waiting', party, since } : undefined;
}

/** When the table last gave a sign of life in this phase. */
function lastSign({ lastActAt, phaseSince }: TableStatus): number | undefined {
  return lastActAt === undefined && phaseSince === undefined
    ? undefined
    : Math.max(lastActAt ?? -Infinity, phaseSince ?? -Infinity);
}

/** How much of the running phase is over, 0–1; 0 where its end is not known. */
function shareOver({ phaseSince, endsAt }: TableStatus, now: number): number {
  if (phaseSince === undefined || endsAt === undefined || endsAt <= phaseSince) return 0;
  return (now - phaseSince) / (endsAt - phaseSince);
}

function talkNeeds(line: TableStatus, isWaiting: boolean, now: number): Need[] {
  const { phaseSince, endsAt, offers, messages, loudest, stuck, standing } = line;
  const needs: Need[] = [];
  const isOpen = standing !== undefined;
  if (endsAt !== undefined && endsAt > now && endsAt - now <= NEED_LIMITS.nearlyUpMs && !isOpen) {
    needs.push({ kind: 'nearly-up', endsAt });
  }
  const since = lastSign(line);
  const isSilent = since !== undefined && now - since > NEED_LIMITS.silentMs;
  // Who holds the table up says more than that it is silent.
  if (isSilent && !isWaiting) needs.push({ kind: 'silent', since });
  const over = shareOver(line, now);
  if (offers === 0 && over >= NEED_LIMITS.noOfferShare) needs.push({ kind: 'no-offer', since: phaseSince });
  if (stuck !== undefined && stuck.offers >= NEED_LIMITS.stuckOffers) needs.push({ kind: 'stuck', ...stuck });
  const acts = offers + messages;
  if (loudest !== undefined && loudest.share >= NEED_LIMITS.oneVoiceShare && acts >= NEED_LIMITS.oneVoiceActs) {
    needs.push({ kind: 'one-voice', party: loudest.party, share: loudest.share });
  }
  if (standing?.kind === 'offer' && standing.breached.length > 0 && over >= NEED_LIMITS.breachedShare) {
    needs.push({ kind: 'breached', conditions: standing.breached });
  }
  return needs;
}
