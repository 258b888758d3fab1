import type { PartyCommand } from '../negotiation/commands.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { nextAlarm } from '../negotiation/play-clock.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Bot } from './bot.ts';
import type { TableRun } from './table-run.ts';

/** A bot with the seat that it acts from. */
export interface Sitter {
  readonly party: PartyId;
  readonly seat: number;
  readonly bot: Bot;
  /** As authored. */
  readonly brief: PartyBrief;
}

/** An event of the case and the moment at which the facilitator brings it about, ms since the epoch. */
export interface PlannedInjection {
  readonly injection: string;
  readonly at: number;
}

/** No table of bots needs nearly as many turns; a bot that never rests would stop here. */
export const MOST_TURNS = 50_000;

/** Takes bots and deadlines of a table in turn, on a clock that jumps to whatever comes first. */
export class BotTurns {
  readonly #run: TableRun;
  readonly #sitters: readonly Sitter[];
  readonly #injections: PlannedInjection[];
  readonly #wakeAt: Map<PartyId, number>;

  /** Injections in rising order. */
  constructor(run: TableRun, sitters: readonly Sitter[], injections: readonly PlannedInjection[] = []) {
    this.#run = run;
    this.#sitters = sitters;
    this.#injections = [...injections];
    this.#wakeAt = new Map(sitters.map(({ party }) => [party, run.now]));
    run.onRead = (party, events) => this.#stir(party, events);
  }

  /**
   * Goes on to whatever comes first, an event, a deadline or a bot's wake-up; gives what a bot asked for (also when it was
   * refused), or `false` once nothing can happen any more.
   */
  take(): readonly PartyCommand[] | false {
    const run = this.#run;
    const alarm = nextAlarm(run.table) ?? Number.POSITIVE_INFINITY;
    const next = this.#sitters.reduce<Sitter | undefined>(
      (first, one) => (first === undefined || this.#wakingOf(one) < this.#wakingOf(first) ? one : first),
      undefined,
    );
    const wakeAt = next === undefined ? Number.POSITIVE_INFINITY : this.#wakingOf(next);
    const injected = this.#injections[0]?.at ?? Number.POSITIVE_INFINITY;
    const at = Math.min(alarm, wakeAt, injected);
    if (run.table.stage.kind === 'closed' || !Number.isFinite(at)) return false;
    run.advanceTo(at);
    if (injected === at) this.#inject();
    else if (next === undefined || alarm <= wakeAt) run.submit({ type: 'ReachDeadline' }, { kind: 'clock' });
    else return this.#ask(next);
    return [];
  }

  #wakingOf({ party }: Sitter): number {
    return this.#wakeAt.get(party) ?? Number.POSITIVE_INFINITY;
  }

  #inject(): void {
    const injection = this.#injections.shift()?.injection;
    if (injection !== undefined) this.#run.submit({ type: 'InjectEvent', injection }, { kind: 'facilitator' });
  }

  #ask({ party, seat, bot, brief }: Sitter): readonly PartyCommand[] {
    const run = this.#run;
    const step = bot.step({ table: run.seenBy(party), brief, party, seat, at: run.now });
    this.#wakeAt.set(party, Math.max(step.wakeAt, run.now + 1));
    for (const command of step.commands) run.submit(command, { kind: 'seat', party, seat });
    return step.commands;
  }

  #stir(party: PartyId, events: readonly TableEvent[]): void {
    const planned = this.#wakeAt.get(party);
    if (planned !== undefined && events.some(isStirring)) {
      this.#wakeAt.set(party, Math.min(planned, this.#run.now + 1));
    }
  }
}

/** Events after which a bot is asked at once, whenever it wanted to be asked: its plans rest on what they change. */
export function isStirring(event: TableEvent): boolean {
  const { type } = event;
  return (
    (type === 'ActSaid' && event.act.kind === 'ask') ||
    type === 'PhaseStarted' ||
    type === 'TableResumed' ||
    type === 'PointsChanged' ||
    type === 'WorthChanged' ||
    type === 'OptionsClosed' ||
    type === 'ConstraintsEntered'
  );
}
