import type { ScenarioPhase } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { DecisionBuilder } from './decision.ts';
import { playTime } from './play-clock.ts';
import { runningPhase } from './table.ts';
import type { Outcome } from './vocabulary.ts';

/** Starts a phase of the case now, with the time that the case gives it. */
export function startPhase(builder: DecisionBuilder, index: number, at: number): void {
  const phase = builder.table.scenario.phases[index];
  if (phase === undefined) return;
  addPhase(builder, index, phase.minutes, at, false);
}

/** [RA-6] Reopens the last negotiation before the ratification, with the time that the case gives. */
export function reopenNegotiation(builder: DecisionBuilder, at: number): void {
  const { phases, agreement } = builder.table.scenario;
  const here = runningPhase(builder.table)?.index ?? phases.length;
  const index = phases.findLastIndex((phase, i) => i < here && phase.kind === 'negotiation');
  addPhase(builder, index, agreement.returnMinutes, at, true);
}

function addPhase(builder: DecisionBuilder, index: number, minutes: number, at: number, reopened: boolean): void {
  const phase = builder.table.scenario.phases[index];
  if (phase === undefined) return;
  const now = playTime(builder.table, at);
  builder.add({
    type: 'PhaseStarted',
    index,
    kind: phase.kind,
    startsAtPlayMs: now,
    endsAtPlayMs: now + Math.round(minutes * 60_000),
    reopened,
  });
}

/** Closes every open offer as expired and drops waiting drafts, each told to exactly those who read it. */
export function clearNegotiation(builder: DecisionBuilder): void {
  for (const offer of Object.values(builder.table.offers)) {
    if (offer.state === 'open') builder.add({ type: 'OfferClosed', offer: offer.id, how: 'expired' });
  }
  for (const waiting of Object.values(builder.table.drafts)) {
    builder.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'dropped' });
  }
}

/** [CL-5] Goes on to the next phase that has something to do; after the last one the table closes without agreement. */
export function goOn(builder: DecisionBuilder, at: number): void {
  clearNegotiation(builder);
  const { phases } = builder.table.scenario;
  const here = runningPhase(builder.table)?.index ?? -1;
  const next = nextPhase(phases, here);
  if (next === undefined) closeTable(builder, 'impasse', at);
  else startPhase(builder, next, at);
}

/** [CL-5] The place of the phase that comes after another by time alone; after the last one there is none. */
export function nextPhase(phases: readonly Pick<ScenarioPhase, 'kind'>[], here: number): number | undefined {
  const next = phases.findIndex((phase, index) => index > here && phase.kind !== 'ratification');
  return next < 0 ? undefined : next;
}

/** Ends the table; its clock stands from now on. */
export function closeTable(builder: DecisionBuilder, outcome: Outcome, at: number, by?: PartyId): void {
  builder.add({ type: 'TableClosed', outcome, by, playMs: playTime(builder.table, at) });
}
