import type { PauseReason } from '../../../shared/negotiation/vocabulary.ts';
import type { Board, TableStatus } from '../../../shared/wire/hall-messages.ts';
import { commonPhase, isRunning } from '../hall-board.ts';

/** The clock of the hall: that of most tables in the common phase. */
export interface HallClock {
  /** Play time left, ms. */
  readonly leftMs: number;
  /** Server time at which the phase ends; absent while paused. */
  readonly endsAt?: number;
  readonly paused?: PauseReason;
  /** Tables of this phase whose end differs by more than half a minute: they were given other time. */
  readonly apart: number;
}

const APART_MS = 30_000;

/** The clock that the header shows; `undefined` where no phase runs. @param now server time */
export function hallClock(board: Pick<Board, 'lines'>, now: number): HallClock | undefined {
  const phase = commonPhase(board);
  const lines = board.lines.filter((line) => isRunning(line) && line.phase === phase);
  const leftOf = (line: TableStatus) => line.leftMs ?? Math.max(0, (line.endsAt ?? now) - now);
  if (lines.length === 0) return undefined;
  const running = lines.filter((line) => line.paused === undefined);
  const among = running.length * 2 >= lines.length ? running : lines.filter((line) => line.paused !== undefined);
  const typical = commonest(among.map(leftOf));
  const line = among.find((one) => leftOf(one) === typical);
  if (line === undefined) return undefined;
  const apart = among.filter((one) => Math.abs(leftOf(one) - typical) > APART_MS).length;
  return {
    leftMs: typical,
    ...(line.paused === undefined ? { endsAt: now + typical } : { paused: line.paused }),
    apart,
  };
}

/** The value that most share to the second. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, { value: number; count: number }>();
  for (const value of values) {
    const second = Math.round(value / 1000);
    const found = counts.get(second);
    counts.set(second, { value: found?.value ?? value, count: (found?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best), { value: 0, count: 0 })
    .value;
}

/** One stretch of the session's line. */
export interface PlanPart {
  readonly key: string;
  /** Place in the case's order for phases. */
  readonly phase?: number;
  readonly kind: 'arrive' | 'phase' | 'debrief';
  /** Authored length, which is its length on the line. */
  readonly minutes: number;
  /** Minutes that the running part takes at least, where that is more than authored: reopened, or given time. */
  readonly takes?: number;
  readonly state: 'past' | 'now' | 'ahead';
  /** How much of it has passed, 0–1, where that is known. */
  readonly share?: number;
  /** Server times, as far as they can be foretold: of the running part its end, of those ahead their beginning. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Of a part that is over: when most tables began it (server time), and the minutes that it took. */
  readonly began?: number;
  readonly held?: number;
  /** When it was to begin by the plan of the day (server time), where that has a time of its own. */
  readonly plannedAt?: number;
  /** The clock stands: the times are those if it went on now. */
  readonly isStanding?: boolean;
}

/** The whole plan of a session to scale: arriving, the phases of the case, the debrief. @param now server time */
export function sessionLine(board: Pick<Board, 'lines' | 'state'>, now: number): readonly PlanPart[] {
  const { plan, scenario } = board.state;
  const clock = hallClock(board, now);
  const phase = commonPhase(board);
  const isOver = board.lines.length > 0 && board.lines.every(({ stage }) => stage === 'closed');
  const present = isOver ? scenario.phases.length : (phase ?? -1);
  const parts: Omit<PlanPart, 'state'>[] = scenario.phases.map(({ id, minutes }, index) => ({
    key: id,
    kind: 'phase',
    phase: index,
    minutes,
  }));
  // While the clock stands: as if it went on now.
  let startsAt = clock === undefined ? undefined : (clock.endsAt ?? now + clock.leftMs);
  const isStanding = clock !== undefined && clock.endsAt === undefined;
  const line = parts.map((part, index): PlanPart => {
    if (index !== present) {
      const known = index > present && startsAt !== undefined ? { startsAt } : {};
      if (index > present && startsAt !== undefined) startsAt += part.minutes * 60_000;
      return { ...part, state: index < present ? 'past' : 'ahead', ...known, ...heldOf(board.lines, index, present) };
    }
    const share = clock === undefined ? undefined : 1 - clock.leftMs / (part.minutes * 60_000);
    return {
      ...part,
      state: 'now',
      ...(share === undefined ? {} : { share: Math.min(1, Math.max(0, share)) }),
      ...(clock === undefined || clock.leftMs <= part.minutes * 60_000
        ? {}
        : { takes: Math.ceil(clock.leftMs / 60_000) }),
      ...(startsAt === undefined ? {} : { endsAt: startsAt }),
      ...(isStanding ? { isStanding } : {}),
    };
  });
  if (plan === undefined) return line;
  const planned = plannedTimes(board.state);
  const arrive: PlanPart = {
    key: 'arrive',
    kind: 'arrive',
    minutes: plan.arriveMinutes,
    state: present < 0 ? 'now' : 'past',
  };
  const debrief: PlanPart = {
    key: 'debrief',
    kind: 'debrief',
    minutes: plan.debriefMinutes,
    state: isOver ? 'now' : 'ahead',
    ...(startsAt === undefined || isOver ? {} : { startsAt }),
  };
  const whole = [arrive, ...line, debrief];
  const timed = planned === undefined ? whole : whole.map((part, at) => ({ ...part, plannedAt: planned[at] ?? 0 }));
  return timed.filter(({ minutes }) => minutes > 0);
}

/** When a phase that is over began and how long it took, as at the table in the middle; nothing where no table says it. */
function heldOf(lines: Board['lines'], phase: number, present: number): Pick<PlanPart, 'began' | 'held'> {
  if (phase >= present) return {};
  const timesOf = (index: number) => lines.flatMap(({ phasesBegan }) => phasesBegan?.[index] ?? []);
  const [began, ended] = [middle(timesOf(phase)), middle(timesOf(phase + 1))];
  if (began === undefined) return {};
  return ended === undefined ? { began } : { began, held: Math.max(0, Math.round((ended - began) / 60_000)) };
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** When each part was to begin by the plan: arriving, the phases, the debrief. Later rounds have no time of their own. */
function plannedTimes({ plan, scenario, round }: Board['state']): readonly number[] | undefined {
  if (plan?.startsAt === undefined || round !== 1) return undefined;
  let at = plan.startsAt;
  const phases = scenario.phases.map(({ minutes }) => {
    const began = at;
    at += minutes * 60_000;
    return began;
  });
  return [plan.startsAt - plan.arriveMinutes * 60_000, ...phases, at];
}
