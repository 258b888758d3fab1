import { askFor, sparringPartner } from './partner.ts';

/** Control points of the curve over time; the last by the size of the case: up to so many packages, this. */
const FIRST = 1;
const MIDDLE = 0.75;
const LAST: readonly (readonly [size: number, share: number])[] = [
  [450, 0.8],
  [1500, 0.775],
  [4500, 0.75],
  [18_000, 0.725],
  [33_000, 0.7],
];
const LAST_OF_LARGEST = 0.675;
/** How much of the other's last steps it answers, and how they are weighed, the latest last. */
const EMPATHY = 0.5;
const WINDOWS: readonly (readonly number[])[] = [[], [1], [0.25, 0.75], [0.11, 0.22, 0.66], [0.05, 0.15, 0.3, 0.5]];

/**
 * A curve over time mixed with an answer to the other's last steps. Keskin, Buzcu & Aydoğan 2023, Applied Intelligence 53
 * (Hybrid agent of "Conflict-based negotiation strategy for human–agent negotiation"); parameters as in NegMAS.
 */
export const partner = sparringPartner('hybrid', (stance) => {
  const { t, own, received, made } = stance;
  const size = own.ranked.length;
  const last = LAST.find(([most]) => size < most)?.[1] ?? LAST_OF_LARGEST;
  const byTime = (1 - t) ** 2 * FIRST + 2 * (1 - t) * t * MIDDLE + t ** 2 * last;
  const before = made[made.length - 1];
  if (received.length <= 2 || before === undefined) return askFor(stance, byTime);
  const steps = received.slice(1).map(({ worth }, at) => worth - (received[at]?.worth ?? 0));
  const latest = steps.slice(-4);
  const given = latest.reduce((sum, step, at) => sum + step * (WINDOWS[latest.length]?.[at] ?? 0), 0);
  const byBehaviour = own.worthOf(before) - (EMPATHY + EMPATHY * t) * given;
  const target = (1 - t ** 2) * byBehaviour + t ** 2 * byTime;
  return askFor(stance, Math.min(1, Math.max(0, target)));
});
