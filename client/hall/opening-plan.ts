import type { CaseText } from '../../shared/kernel/languages.ts';
import { type TableSizes, tableSizes, tablesFor } from '../../shared/seating/table-count.ts';
import { minutesOf, type TimingPlan, timingPlan } from '../../shared/seating/timing-plan.ts';
import type { Devices } from '../../shared/session/vocabulary.ts';
import type { ScenarioListing } from '../../shared/wire/case-messages.ts';

/** Lengths of a workshop for which a plan is ready (minutes). */
export const READY_MINUTES = [90, 150, 210] as const;

/** Phones that one access point carries in a hall: 20 to 30 users a cell in vendors' guidance, 25 in a case reported. */
const BUSY_CELL = 30;
const EASY_CELL = 25;

export interface HallNeeds {
  readonly tables: number;
  readonly sizes: readonly TableSizes[];
  /** Phones on the Wi-Fi. */
  readonly devices: number;
  /** Access points for them, from a tight to an easy hall. */
  readonly accessPoints: { readonly least: number; readonly most: number };
}

/** What so many people come to: tables, their sizes, phones and the Wi-Fi for them. @param tables in place of the plan's */
export function hallNeeds(wish: {
  readonly people: number;
  readonly parties: number;
  readonly teamSize: number;
  readonly devices: Devices;
  readonly tables?: number | undefined;
}): HallNeeds {
  const tables = wish.tables ?? tablesFor(wish.people, wish.parties, wish.teamSize);
  const devices = wish.devices === 'each' ? wish.people : Math.min(wish.people, tables * wish.parties);
  return { tables, sizes: tableSizes(wish.people, tables), devices, accessPoints: accessPointsFor(devices) };
}

/** Access points for so many phones. */
export function accessPointsFor(devices: number): HallNeeds['accessPoints'] {
  return { least: Math.ceil(devices / BUSY_CELL), most: Math.ceil(devices / EASY_CELL) };
}

/** What tells one line of the list of cases from every other: its folder, and the variant that it opens. */
export function caseKey({ folder, variant }: Pick<ScenarioListing, 'folder' | 'variant'>): string {
  return variant === undefined ? folder : `${folder}/${variant.id}`;
}

/** How a line of the list of cases is asked for. */
export function caseWish({ folder, variant }: ScenarioListing): {
  readonly scenario: string;
  readonly variant?: string;
} {
  return variant === undefined ? { scenario: folder } : { scenario: folder, variant: variant.id };
}

/** As much of a hash as tells the cases of one laptop apart. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** The name of a case, and of the variant that a line opens. */
export function caseName({ title, variant }: ScenarioListing, say: (text: CaseText) => string): string {
  return variant === undefined ? say(title) : `${say(title)} · ${say(variant.name)}`;
}

/** The shortest ready plan that gives the case's phases the time that the case asks for; else the longest. */
export function usualPlan(phases: ScenarioListing['phases']): TimingPlan {
  const own = phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const plans = READY_MINUTES.map((total) => timingPlan(phases, total));
  const fits = (plan: TimingPlan) => plan.phaseMinutes.reduce((sum, minutes) => sum + minutes, 0) >= own;
  return plans.find(fits) ?? timingPlan(phases, READY_MINUTES[2]);
}

/** One stretch of the workshop: arriving, a phase of the case by its place, or the debriefing. */
export interface Stretch {
  readonly what: 'arrive' | 'debrief' | number;
  readonly minutes: number;
  /** Minutes since the doors opened. */
  readonly from: number;
}

/** The workshop from its first minute to its last. */
export function stretchesOf(plan: TimingPlan): Stretch[] {
  let from = 0;
  const stretch = (what: Stretch['what'], minutes: number): Stretch => {
    const one = { what, minutes, from };
    from += minutes;
    return one;
  };
  return [
    stretch('arrive', plan.arriveMinutes),
    ...plan.phaseMinutes.map((minutes, phase) => stretch(phase, minutes)),
    stretch('debrief', plan.debriefMinutes),
  ];
}

/** The plan with other minutes for one stretch. */
export function withMinutes(plan: TimingPlan, what: Stretch['what'], minutes: number): TimingPlan {
  if (what === 'arrive') return { ...plan, arriveMinutes: minutes };
  if (what === 'debrief') return { ...plan, debriefMinutes: minutes };
  return { ...plan, phaseMinutes: plan.phaseMinutes.map((own, phase) => (phase === what ? minutes : own)) };
}

/** Minutes after the doors opened as hours and minutes: 95 is "1.35". */
export function sinceDoors(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
}

/** Share of the debriefing in the whole (0–100), rounded. */
export function debriefShare(plan: TimingPlan): number {
  return Math.round((100 * plan.debriefMinutes) / Math.max(1, minutesOf(plan)));
}

/** A whole number in what was typed, within limits; `undefined` when it is none. */
export function wholeIn(typed: string, least: number, most: number): number | undefined {
  const number = Number(typed.trim());
  return /^\d{1,5}$/.test(typed.trim()) && number >= least && number <= most ? number : undefined;
}

/** Longer ago than this (ms) a time of day is meant for tomorrow. */
const PAST_MS = 6 * 3_600_000;

/**
 * The moment (ms since the epoch) that a time of day such as `08:15` means at this laptop, today or tomorrow; `undefined`
 * where none was typed.
 */
export function momentOf(typed: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(typed) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (now - at.getTime() > PAST_MS) at.setDate(at.getDate() + 1);
  return at.getTime();
}
