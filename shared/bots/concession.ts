import { playTime } from '../negotiation/play-clock.ts';
import { type RunningPhase, runningPhase, type Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** Offers that a negotiation is expected to take: each moves a bot on by a twelfth. */
const EXPECTED_OFFERS = 12;
/** Offers alone move it no further than this; the rest is for the clock, or quick hands would wear a bot down. */
const MOST_BY_OFFERS = 0.8;
/** From this share of the negotiation time on, any package that is worth settling for is taken. */
const LATE = 0.9;
/** No acceptance before this play time of a negotiation phase, or before a tenth of it if that is shorter. */
const EARLIEST_ACCEPTANCE_MS = 120_000;
/** A reopened negotiation starts from here: everybody has shown what they can live with. */
const REOPENED_FROM = 0.85;

/** Share of all the case's negotiation time that is over, 0–1; a reopened negotiation counts its own time only. */
export function timeShare(table: Table, at: number): number {
  const phase = runningPhase(table);
  if (phase === undefined) return 0;
  const here = phaseShare(table, phase, at);
  if (phase.reopened) return here;
  const talks = table.scenario.phases.map(({ kind, minutes }) => (kind === 'negotiation' ? minutes : 0));
  const total = talks.reduce((sum, minutes) => sum + minutes, 0);
  const before = talks.slice(0, phase.index).reduce((sum, minutes) => sum + minutes, 0);
  return total === 0 ? 0 : (before + here * (talks[phase.index] ?? 0)) / total;
}

function phaseShare(table: Table, phase: RunningPhase, at: number): number {
  const length = Math.max(1, phase.endsAtPlayMs - phase.startsAtPlayMs);
  return Math.min(1, Math.max(0, (playTime(table, at) - phase.startsAtPlayMs) / length));
}

/**
 * How far the negotiation is for a party, 0–1: the larger of its offers made (of twelve, 0.8 at most) and the time that
 * is over. Offers that nobody answered do not count, so that a bot does not bargain against itself.
 */
export function elapsedOf(table: Table, party: PartyId, at: number): number {
  const offers = Object.values(table.offers);
  const made = offers.filter((offer) => offer.author === party).length;
  const answers = offers.filter((offer) => offer.author !== party || offer.rejectedBy !== undefined).length;
  const byOffers = Math.min(MOST_BY_OFFERS, Math.min(made, answers + 1) / EXPECTED_OFFERS);
  const share = timeShare(table, at);
  const byTime = runningPhase(table)?.reopened ? REOPENED_FROM + (1 - REOPENED_FROM) * share : share;
  return Math.max(byOffers, byTime);
}

/** Share of the way to its best that the firmest bot keeps to the end, so that mere stubbornness does not take all of it. */
const KEPT_BY_FIRMEST = 0.2;

/** The least that a bot settles for, own points: its reservation value and, the firmer it is, a little more. */
export function leastPoints(reservation: number, best: number, firmness: number): number {
  return reservation + KEPT_BY_FIRMEST * clamp(firmness) * Math.max(0, best - reservation);
}

/**
 * Own points that a bot asks for at progress t: least + (best − least)(1 − t^(1/e)), with e from 1 (linear, firmness 0)
 * to 0.2 (Boulware, firmness 1). Faratin, Sierra & Jennings 1998, Robotics and Autonomous Systems 24.
 */
export function targetPoints(reservation: number, best: number, progress: number, firmness: number): number {
  const least = leastPoints(reservation, best, firmness);
  return least + (best - least) * (1 - progress ** (1 / (1 - 0.8 * clamp(firmness))));
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Whether the first minutes of the phase are over, in which nothing is accepted. */
export function mayAcceptYet(table: Table, phase: RunningPhase, at: number): boolean {
  const tenth = (phase.endsAtPlayMs - phase.startsAtPlayMs) / 10;
  return playTime(table, at) - phase.startsAtPlayMs >= Math.min(EARLIEST_ACCEPTANCE_MS, tenth);
}

/**
 * AC_combi(1, 0, 0.9): a package is taken when it is worth at least what the bot would ask for next, or, late, the least
 * that it settles for, which is never below its reservation value. Baarslag, Hindriks & Jonker 2014.
 */
export function isAcceptable(worth: number, next: number | undefined, least: number, share: number): boolean {
  return worth >= least && (share >= LATE || (next !== undefined && worth >= next));
}
