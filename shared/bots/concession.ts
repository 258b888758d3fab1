import { playTime } from '../negotiation/play-clock.ts';
import { type RunningPhase, runningPhase, type Table } from '../negotiation/table.ts';
import type { Manner } from './characters.ts';

/** No acceptance before this play time of a negotiation phase, or before a tenth of it if that is shorter. */
const EARLIEST_ACCEPTANCE_MS = 120_000;
/** A reopened negotiation starts from here: everybody has shown what they can live with. */
const REOPENED_FROM = 0.85;
/** The last of a negotiation in which nothing new is given: all is on the table in time to be answered. */
const LAST_WORDS = { share: 0.05, ms: 75_000 } as const;
/** Towards somebody who gave nothing a bot keeps at least this share of its own best gain. */
const KEPT_FROM_TAKERS = 0.5;
/** The acceptance bar never lies below this share of the gain that the best standing offer brings. */
const OF_BEST_STANDING = 0.85;
/** From this share of the time on nobody waits for less than this share of the best gain (two of a hundred). */
export const NO_MORE_WAITING = { from: 0.6, for: 0.02 } as const;

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

/** How far the negotiation is for who has something to give, 0–1: 1 a little before its end. */
export function progressOf(table: Table, at: number): number {
  const phase = runningPhase(table);
  if (phase === undefined) return 0;
  const length = phase.endsAtPlayMs - phase.startsAtPlayMs;
  const talks = table.scenario.phases.reduce((sum, one) => sum + (one.kind === 'negotiation' ? one.minutes : 0), 0);
  const whole = phase.reopened ? length : Math.max(length, talks * 60_000);
  const rest = Math.max(LAST_WORDS.share, Math.min(0.3, LAST_WORDS.ms / Math.max(1, whole)));
  const progress = Math.min(1, timeShare(table, at) / (1 - rest));
  return phase.reopened ? REOPENED_FROM + (1 - REOPENED_FROM) * progress : progress;
}

/**
 * The share of its own best gain over its limit that a bot gives up: what its character gives in time or, if more, in answer
 * to what the others gave; and never more than half and what it goes on for what they gave. Rises with both.
 * @param given what the others gave, 0–1
 */
export function concededShare(manner: Manner, progress: number, given: number): number {
  const most = Math.min(1 - manner.kept, 1 - KEPT_FROM_TAKERS + manner.step * given);
  return Math.min(most, Math.max(progress ** manner.curve, manner.match * given));
}

/** Own points that a bot asks for after it gave up a share of its best gain. */
export function targetPoints(reservation: number, best: number, conceded: number): number {
  return reservation + (1 - conceded) * Math.max(0, best - reservation);
}

/** The least that a bot accepts: what it asks for, and no less than most of the gain of the best offer that stands. */
export function acceptanceBar(reservation: number, target: number, bestStanding: number | undefined): number {
  const kept = OF_BEST_STANDING * Math.max(0, (bestStanding ?? reservation) - reservation);
  return Math.max(reservation, target, reservation + kept);
}

/** Whether the first minutes of the phase are over, in which nothing is accepted. */
export function mayAcceptYet(table: Table, phase: RunningPhase, at: number): boolean {
  const tenth = (phase.endsAtPlayMs - phase.startsAtPlayMs) / 10;
  return playTime(table, at) - phase.startsAtPlayMs >= Math.min(EARLIEST_ACCEPTANCE_MS, tenth);
}
