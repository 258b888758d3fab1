/** How much an object is there while the picture changes: `here` 0 … 1, and how far (world units) it still hangs low. */
export type Presence = { readonly index: number; readonly here: number; readonly drop: number };

/** A count on its way: what was shown of each object when the change began, and how many there shall be. */
export type Growth = { readonly start: readonly number[]; readonly target: number };

/** New objects rise by this many world units while they fade in; lost ones only fade. */
const RISE = 6;

/** A count at rest. */
export function settled(count: number): Growth {
  return { start: Array.from({ length: count }, () => 1), target: count };
}

/** What is shown of each object (0 … 1) when `share` (0 … 1) of the change has passed. */
export function shown(growth: Growth, share: number): readonly number[] {
  const length = Math.max(growth.start.length, growth.target);
  return Array.from({ length }, (_, index) => {
    const from = growth.start[index] ?? 0;
    return from + ((index < growth.target ? 1 : 0) - from) * share;
  });
}

/** The same count sent to a new target from wherever it is, so that an interrupted change does not jump. */
export function redirected(growth: Growth, share: number, target: number): Growth {
  return { start: shown(growth, share), target };
}

/** Whether the count still has somewhere to go. */
export function isMoving(growth: Growth): boolean {
  return growth.start.length !== growth.target || growth.start.some((here) => here !== 1);
}

/** The objects to draw at this point of the change, in order; those that are gone are left out. */
export function presences(growth: Growth, share: number): readonly Presence[] {
  return shown(growth, share)
    .map((here, index) => ({ index, here, drop: index < growth.target ? RISE * (1 - here) : 0 }))
    .filter((presence) => presence.here > 0);
}

/** Ease-out without overshoot, 0 … 1 to 0 … 1. */
export function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
