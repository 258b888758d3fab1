/** Usual sizes of a window (CSS px). */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  front: { width: 1920, height: 1080 },
} as const;

/** A part in one of its states, on a page of its own. */
export interface PartState {
  /** `area/part-state`. */
  readonly id: string;
  /** The device that it is made for; what is for a phone stands on a laptop, too. */
  readonly screen: keyof typeof SCREENS;
  readonly show: () => Promise<void>;
}
