import type { PlanPart } from './session-line.ts';

/** A phase that could be shorter, in whole minutes. */
export interface Cut {
  /** Place in the case's order. */
  readonly phase: number;
  readonly from: number;
  readonly to: number;
}

/** How the day stands against its plan. */
export interface Agenda {
  /** When everything was to be over, and when it will be as things stand (server times). */
  readonly plannedEnd: number;
  readonly end: number;
  /** Shorter phases with which the plan's end is kept, or nearly; the debrief never. Empty where nothing is late. */
  readonly cuts: readonly Cut[];
  /** What stays late nevertheless (ms). */
  readonly stillLate: number;
}

const MINUTE = 60_000;
/** Less than this is no delay (ms). */
const LATE_MS = 2 * MINUTE;
/** A phase is proposed to lose so much of what it has left at most. */
const MOST_SHARE = 0.5;

/** The day against its plan; `undefined` without planned times, and once the debrief has begun. @param now server time */
export function agendaOf(line: readonly PlanPart[], now: number): Agenda | undefined {
  const [first, last] = [line[0], line.at(-1)];
  const isTimed = line.every(({ plannedAt }) => plannedAt !== undefined);
  if (first === undefined || last === undefined || !isTimed || last.state === 'now') return undefined;
  const plannedEnd = (last.plannedAt ?? 0) + last.minutes * MINUTE;
  const open = line.flatMap((part) => leftOf(part, now));
  const begins = line.some(({ kind, state }) => kind === 'phase' && state !== 'ahead')
    ? now
    : Math.max(now, line.find(({ kind }) => kind === 'phase')?.plannedAt ?? now);
  const end = begins + open.reduce((sum, { left }) => sum + left, 0);
  const late = end - plannedEnd;
  if (late < LATE_MS) return { plannedEnd, end, cuts: [], stillLate: 0 };
  const phases = open.filter(({ part }) => part.kind === 'phase');
  const sum = phases.reduce((total, { left }) => total + left, 0);
  const share = sum === 0 ? 0 : Math.min(MOST_SHARE, late / sum);
  const cuts = phases.flatMap(({ part, left }): Cut[] => {
    const [from, to] = [left, left * (1 - share)].map((ms) => Math.max(1, Math.round(ms / MINUTE)));
    return part.phase === undefined || from === undefined || to === undefined || to >= from
      ? []
      : [{ phase: part.phase, from, to }];
  });
  const saved = cuts.reduce((total, { from, to }) => total + from - to, 0) * MINUTE;
  return { plannedEnd, end, cuts, stillLate: Math.max(0, late - saved) };
}

/** What is left of a part that is not over (ms); arriving takes as long as it takes. */
function leftOf(part: PlanPart, now: number): { readonly part: PlanPart; readonly left: number }[] {
  if (part.state === 'past' || part.kind === 'arrive') return [];
  const left = part.state === 'now' && part.endsAt !== undefined ? part.endsAt - now : part.minutes * MINUTE;
  return [{ part, left: Math.max(0, left) }];
}
