import { FIRST_LANGUAGE, LANGUAGES } from '../../shared/kernel/languages.ts';
import type { FontSet } from '../e2e/support/fonts.ts';

// What `npm test` leaves to `npm run test:long`: how often a property is tried, and how a screen is looked at.

/** True in `npm run test:long`, which tries everything as often as it is said. */
export const IS_LONG = process.env.TESTS === 'long';

/** One run of so many is made by `npm test`. */
const QUICK_SHARE = 4;
/** Fewer than these are no trial. */
const FEWEST_RUNS = 25;

/** How many of a property's runs are made now: all of them, or a share of them. */
export function runs(all: number): number {
  return IS_LONG ? all : Math.min(all, Math.max(FEWEST_RUNS, Math.ceil(all / QUICK_SHARE)));
}

/** Font sets that screens are looked at with: the widest, in which most sticks out, and the others. */
export const LOOK_FONTS: readonly FontSet[] = IS_LONG ? ['wide', 'android'] : ['wide'];
/** Languages in which a screen is tried for accessibility: what is said differs, what carries it does not. */
export const AXE_LANGUAGES: readonly string[] = IS_LONG ? LANGUAGES : [FIRST_LANGUAGE];
