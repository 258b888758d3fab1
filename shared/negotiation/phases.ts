import type { ScenarioPhase } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { DecisionDraft } from './decision.ts';
import { playTime } from './play-clock.ts';
import { runningPhase } from './table.ts';
import type { Outcome } from './vocabulary.ts';

/** Starts a phase of the case now, with the time that the case gives it. */
export function startPhase(draft: DecisionDraft, index: number, at: number): void {
  const phase = draft.table.scenario.phases[index];
  if (phase === undefined) return;
  addPhase(draft, index, phase.minutes, at, false);
}

/** [RA-6] Reopens the last negotiation before the ratification, with the time that the case gives. */
export function reopenNegotiation(draft: DecisionDraft, at: number): void {
  const { phases, agreement } = draft.table.scenario;
  const here = runningPhase(draft.table)?.index ?? phases.length;
  const index = phases.findLastIndex((phase, i) => i < here && phase.kind === 'negotiation');
  addPhase(draft, index, agreement.returnMinutes, at, true);
}

function addPhase(draft: DecisionDraft, index: number, minutes: number, at: number, reopened: boolean): void {
  const phase = draft.table.scenario.phases[index];
  if (phase === undefined) return;
  const now = playTime(draft.table, at);
  draft.add({
    type: 'PhaseStarted',
    index,
    kind: phase.kind,
    startsAtPlayMs: now,
    endsAtPlayMs: now + Math.round(minutes * 60_000),
    reopened,
  });
}

/** Closes every open offer as expired and drops waiting drafts, each told to exactly those who read it. */
export function clearNegotiation(draft: DecisionDraft): void {
  for (const offer of Object.values(draft.table.offers)) {
    if (offer.state === 'open') draft.add({ type: 'OfferClosed', offer: offer.id, how: 'expired' });
  }
  for (const waiting of Object.values(draft.table.drafts)) {
    draft.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'dropped' });
  }
}

/** [CL-5] Goes on to the next phase that has something to do; after the last one the table closes without agreement. */
export function goOn(draft: DecisionDraft, at: number): void {
  clearNegotiation(draft);
  const { phases } = draft.table.scenario;
  const here = runningPhase(draft.table)?.index ?? -1;
  const next = nextPhase(phases, here);
  if (next === undefined) closeTable(draft, 'impasse', at);
  else startPhase(draft, next, at);
}

/** [CL-5] The place of the phase that comes after another by time alone; after the last one there is none. */
export function nextPhase(phases: readonly Pick<ScenarioPhase, 'kind'>[], here: number): number | undefined {
  const next = phases.findIndex((phase, index) => index > here && phase.kind !== 'ratification');
  return next < 0 ? undefined : next;
}

/** Ends the table; its clock stands from now on. */
export function closeTable(draft: DecisionDraft, outcome: Outcome, at: number, by?: PartyId): void {
  draft.add({ type: 'TableClosed', outcome, by, playMs: playTime(draft.table, at) });
}
