import type { PhaseKind } from '../scenario/vocabulary.ts';

/** A workshop in whole minutes, from the open door to the last word; all of it adds up to the time there is. */
export interface TimingPlan {
  readonly arriveMinutes: number;
  /** In the order of the case's phases. */
  readonly phaseMinutes: readonly number[];
  readonly debriefMinutes: number;
}

/** The shortest workshop that a plan can be made for. */
const LEAST_MINUTES = 45;

/** What the phases of one kind need together, while there is time for it. */
const LEAST: Readonly<Record<PhaseKind, number>> = {
  briefing: 5,
  preparation: 5,
  negotiation: 10,
  break: 1,
  ratification: 3,
};

/**
 * Divides a workshop of so many minutes: 5 to 15 for arriving, at least a third for the debriefing (Fowler and
 * Steinwachs: "at least one third of the total time"), and between them the case's phases in proportion to its own
 * minutes, a minute each at least. Where there is time for it, reading gets 5 minutes, preparation 5, all negotiation
 * together 10 and ratification 3.
 * @param totalMinutes from 45; fractions are dropped
 * @throws RangeError for less
 */
export function timingPlan(
  phases: readonly { readonly kind: PhaseKind; readonly minutes: number }[],
  totalMinutes: number,
): TimingPlan {
  const total = Math.floor(totalMinutes);
  if (!(total >= LEAST_MINUTES)) throw new RangeError(`A workshop needs ${LEAST_MINUTES} minutes, not ${totalMinutes}`);
  const arriveMinutes = Math.min(15, Math.max(5, 5 * Math.round(total / 70)));
  const third = Math.ceil(total / 3);
  const phaseMinutes = dividePhases(phases, total - arriveMinutes - third);
  const played = phaseMinutes.reduce((sum, minutes) => sum + minutes, 0);
  return { arriveMinutes, phaseMinutes, debriefMinutes: total - arriveMinutes - played };
}

/**
 * The phases of a case in so many whole minutes: in proportion to the case's own, with what each kind needs at least where
 * there is time for it, and a minute each at least.
 */
export function dividePhases(
  phases: readonly { readonly kind: PhaseKind; readonly minutes: number }[],
  total: number,
): number[] {
  const minima = phases.map(({ kind, minutes }) => {
    const alike = phases.filter((phase) => phase.kind === kind).reduce((sum, phase) => sum + phase.minutes, 0);
    return Math.max(1, Math.ceil((LEAST[kind] * minutes) / alike));
  });
  const fits = minima.reduce((sum, least) => sum + least, 0) <= total;
  return apportion(
    total,
    phases.map(({ minutes }) => minutes),
    fits ? minima : phases.map(() => 1),
  );
}

/** All that a plan adds up to (minutes). */
export function minutesOf(plan: TimingPlan): number {
  return plan.arriveMinutes + plan.phaseMinutes.reduce((sum, minutes) => sum + minutes, 0) + plan.debriefMinutes;
}

/**
 * Whole shares of `total` in proportion to positive weights, none below its minimum; they add up to `total` unless the
 * minima are more. What rounding leaves goes to the largest fractions, the earlier of equals.
 */
function apportion(total: number, weights: readonly number[], minima: readonly number[]): number[] {
  const atLeast = new Set<number>();
  for (;;) {
    const rest = total - [...atLeast].reduce((sum, i) => sum + (minima[i] ?? 0), 0);
    const free = weights.flatMap((weight, i) => (atLeast.has(i) ? [] : [{ i, weight }]));
    const all = free.reduce((sum, { weight }) => sum + weight, 0);
    const shares = free.map(({ i, weight }) => ({ i, share: (rest * weight) / all }));
    const short = shares.filter(({ i, share }) => share < (minima[i] ?? 0));
    for (const { i } of short) atLeast.add(i);
    if (short.length > 0) continue;
    const whole = minima.map((least) => least);
    for (const { i, share } of shares) whole[i] = Math.floor(share);
    const byFraction = [...shares].sort((one, other) => (other.share % 1) - (one.share % 1));
    let left = total - whole.reduce((sum, minutes) => sum + minutes, 0);
    for (const { i } of byFraction) if (left-- > 0) whole[i] = (whole[i] ?? 0) + 1;
    return whole;
  }
}
