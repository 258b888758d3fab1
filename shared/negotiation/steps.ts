import { type Refused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import { type Decision, DecisionBuilder, type DecisionContext, decided } from './decision.ts';
import { clearNegotiation, closeTable, goOn, startPhase } from './phases.ts';
import { decideRatification } from './ratification.ts';
import type { RefusalCode } from './refusals.ts';
import { phaseIdOf, runningPhase, type Table } from './table.ts';
import type { PhaseId, Step } from './vocabulary.ts';

/** The state that an order means. */
interface Meant {
  /** The phase, or the lobby; absent where any is meant. */
  readonly phase?: PhaseId | undefined;
  /** The moment (ms since the epoch) for which the step was announced; absent where it was not. */
  readonly announcedAt?: number | undefined;
}

/** [FA-13] Says what will be done at a moment, once at a time; what is meant must be there to be done. */
export function announceStep(table: Table, { step, at, phase }: CommandOf<'AnnounceStep'>): Decision {
  const fault = faultOf(table, step, { phase });
  if (fault !== undefined) return fault;
  return table.announced === undefined
    ? decided({ type: 'StepAnnounced', step, at })
    : refused('step-already-announced');
}

/** [FA-14] Takes back what was announced, before it happens. */
export function cancelStep(table: Table): Decision {
  return table.announced === undefined ? refused('step-not-announced') : decided({ type: 'StepCancelled' });
}

/** [FA-3] Starts the clock and the first phase. */
export function startTable(table: Table, meant: CommandOf<'StartTable'>, { at }: DecisionContext): Decision {
  const fault = faultOf(table, 'start', meant);
  if (fault !== undefined) return fault;
  const builder = new DecisionBuilder(table);
  builder.add({ type: 'TableStarted', at });
  startPhase(builder, 0, at);
  return builder.decide();
}

/** [FA-4] Ends the running phase as its deadline would; works while paused too, and the table stays paused. */
export function endPhase(table: Table, meant: CommandOf<'EndPhase'>, { at }: DecisionContext): Decision {
  const fault = faultOf(table, 'end-phase', meant);
  if (fault !== undefined) return fault;
  const builder = new DecisionBuilder(table);
  if (table.stage.kind === 'ratification') decideRatification(builder, at);
  else goOn(builder, at);
  return builder.decide();
}

/** [FA-6] Ends a table that still runs: no agreement counts that was not ratified by then. */
export function cancelTable(table: Table, meant: CommandOf<'CloseTable'>, { at }: DecisionContext): Decision {
  const fault = faultOf(table, 'close', meant);
  if (fault !== undefined) return fault;
  const builder = new DecisionBuilder(table);
  clearNegotiation(builder);
  closeTable(builder, 'cancelled', at);
  return builder.decide();
}

/** [FA-5] Gives a running phase more time: from one second to three hours. [FA-12] Two that mean one end add once. */
export function extendPhase(table: Table, { ms, phase, endsAtPlayMs }: CommandOf<'ExtendPhase'>): Decision {
  const running = runningPhase(table);
  if (running === undefined) return refused(table.stage.kind === 'lobby' ? 'table-not-started' : 'table-closed');
  if (ms < 1000 || ms > 3 * 3_600_000) return refused('extension-wrong');
  if (phase !== undefined && phase !== phaseIdOf(table)) return refused('phase-moved-on');
  if (endsAtPlayMs !== undefined && endsAtPlayMs !== running.endsAtPlayMs) return refused('extension-moot');
  return decided({ type: 'PhaseExtended', endsAtPlayMs: running.endsAtPlayMs + ms });
}

/** [FA-12] What stands in the way of a step: nothing to do it to, another phase than is meant, or its announcement gone. */
function faultOf(table: Table, step: Step, { phase, announcedAt }: Meant): Refused<RefusalCode> | undefined {
  const { stage, announced } = table;
  if (stage.kind === 'closed') return refused('table-closed');
  if (step === 'start' && stage.kind !== 'lobby') return refused('table-already-started');
  if (step === 'end-phase' && stage.kind === 'lobby') return refused('table-not-started');
  if (phase !== undefined && phase !== phaseIdOf(table)) return refused('phase-moved-on');
  const isAnnounced = announced?.step === step && announced.at === announcedAt;
  return announcedAt === undefined || isAnnounced ? undefined : refused('step-not-announced');
}
