import { runningPhase, type Table } from './table.ts';

/** Play time in milliseconds at a moment (ms since the epoch). Never runs backwards, stands still while paused. */
export function playTime(table: Table, at: number): number {
  const { playedMs, runsSince } = table.clock;
  return runsSince === undefined ? playedMs : playedMs + Math.max(0, at - runsSince);
}

/** Play time left in the running phase, 0 when over, `undefined` in the lobby and after the close. */
export function timeLeft(table: Table, at: number): number | undefined {
  const phase = runningPhase(table);
  return phase === undefined ? undefined : Math.max(0, phase.endsAtPlayMs - playTime(table, at));
}

/**
 * The moment (ms since the epoch) at which `ReachDeadline` is next due: end of phase, expiry of an offer, or a shared
 * draft going out. `undefined` while the clock stands.
 */
export function nextAlarm(table: Table): number | undefined {
  const phase = runningPhase(table);
  const { playedMs, runsSince } = table.clock;
  if (phase === undefined || runsSince === undefined) return undefined;
  const dues = [phase.endsAtPlayMs];
  for (const offer of Object.values(table.offers)) {
    if (offer.state === 'open' && offer.expiresAtPlayMs !== undefined) dues.push(offer.expiresAtPlayMs);
  }
  for (const { dueAtPlayMs, heldBy } of Object.values(table.drafts)) if (heldBy === undefined) dues.push(dueAtPlayMs);
  return runsSince + Math.max(0, Math.min(...dues) - playedMs);
}
