import { timeLeft } from '../../../shared/negotiation/play-clock.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { PauseReason } from '../../../shared/negotiation/vocabulary.ts';
import { ANNOUNCED_AHEAD_MS } from '../../../shared/session/limits.ts';
import { localeNow } from '../language/language.ts';

/** From this time left on, the clock asks for attention. */
export const NEARLY_UP_MS = 120_000;

/** Times left (ms) that screen readers are told, once each. */
const ANNOUNCED_MS = [120_000, 30_000] as const;

/** The clock of a table at a moment. */
export interface ClockView {
  /** `none` in the lobby and after the close. */
  readonly state: 'running' | 'paused' | 'over' | 'none';
  /** Play time left in the phase, ms; 0 without a phase. */
  readonly leftMs: number;
  /** `18:42`, or `–:–` without a phase. */
  readonly text: string;
  readonly nearlyUp: boolean;
  readonly paused?: PauseReason;
}

/** The table's clock at a moment (ms since the epoch). */
export function clockOf(table: Table, now: number): ClockView {
  const leftMs = timeLeft(table, now);
  if (leftMs === undefined) return { state: 'none', leftMs: 0, text: '–:–', nearlyUp: false };
  const { paused } = table.clock;
  const state = paused !== undefined ? 'paused' : leftMs === 0 ? 'over' : 'running';
  return {
    state,
    leftMs,
    text: minutesAndSeconds(leftMs),
    nearlyUp: leftMs <= NEARLY_UP_MS,
    ...(paused === undefined ? {} : { paused }),
  };
}

/** Whole seconds until what was announced happens, 0–10, also where a clock is behind the server's; a begun second counts. */
export function secondsUntil(at: number, now: number): number {
  return Math.min(ANNOUNCED_AHEAD_MS / 1000, Math.max(0, Math.ceil((at - now) / 1000)));
}

/** `18:42` from milliseconds; a begun second counts, hours run on as minutes. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/**
 * The time left (ms) that is to be announced now, because it was passed between two looks at the clock; `undefined`
 * when none was. Of two passed at once the later one counts.
 */
export function passedAnnouncement(beforeMs: number, nowMs: number): number | undefined {
  return ANNOUNCED_MS.findLast((mark) => beforeMs > mark && nowMs <= mark && nowMs > 0);
}

/** The time of day on this device's clock, in the language of the page. */
export function sayTime(at: number): string {
  return new Intl.DateTimeFormat(localeNow(), { timeStyle: 'short' }).format(at);
}
