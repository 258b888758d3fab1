import type { PhaseScene, PublicNews } from '../../../shared/wire/projector.ts';
import { minutesAndSeconds, NEARLY_UP_MS } from './clock.ts';

/** The large clock of a phase. */
export interface SceneClock {
  readonly text: string;
  readonly leftMs: number;
  /** Two minutes or less, and running. */
  readonly nearlyUp: boolean;
  readonly isOver: boolean;
  /** Part of the phase that is left, 0–1. */
  readonly share: number;
}

/** How long an event or an announcement stands large (ms); then its title is enough. */
const NEWS_LARGE_MS = 180_000;

/** Whether something that was said or happened at `at` (server time) is still to be read in full. */
export function isLarge({ at }: Pick<PublicNews, 'at'>, now: number): boolean {
  return now - at < NEWS_LARGE_MS;
}

/** What a clock of the hall is read from, on the projector and on phones that wait. */
type HallTime = Pick<PhaseScene, 'endsAt' | 'leftMs' | 'lengthMs' | 'paused'>;

/** The clock of the hall at a moment (server time, ms since the epoch); `undefined` where no phase runs. */
export function sceneClock(scene: HallTime, now: number): SceneClock | undefined {
  const leftMs = scene.leftMs ?? (scene.endsAt === undefined ? undefined : Math.max(0, scene.endsAt - now));
  if (leftMs === undefined) return undefined;
  const length = scene.lengthMs ?? 0;
  return {
    text: minutesAndSeconds(leftMs),
    leftMs,
    nearlyUp: scene.paused === undefined && leftMs <= NEARLY_UP_MS,
    isOver: leftMs === 0,
    share: length > 0 ? Math.min(1, leftMs / length) : 0,
  };
}
