import { searchByBeam } from './package-beam.ts';
import { listPackages } from './package-list.ts';
import type { PackageSpace, SpaceGround } from './package-query.ts';

/** Up to this many packages are listed once; larger spaces are searched anew for each question. */
const LISTED_PACKAGES = 200_000;

/** Of an issue with more options than this a bot thinks of so many, as far apart as can be, as people name round numbers. */
const MOST_THOUGHT_OF = 25;

/** Makes the packages of a party searchable: listed when there are few, by beam when there are up to 10^12 and more. */
export function createPackageSpace(whole: SpaceGround): PackageSpace {
  const ground = { ...whole, open: whole.open.map((options, issue) => thoughtOf(whole, issue, options)) };
  const size = ground.open.reduce((product, options) => product * options.length, 1);
  return size <= LISTED_PACKAGES ? listPackages(ground, size) : searchByBeam(ground);
}

/** The open options that a bot thinks of: all of a short list; of a long one some, and those that interactions look at. */
function thoughtOf({ brief }: SpaceGround, issue: number, options: readonly number[]): readonly number[] {
  if (options.length <= MOST_THOUGHT_OF) return options;
  const last = options.length - 1;
  const spread = Array.from(
    { length: MOST_THOUGHT_OF },
    (_, i) => options[Math.round((i * last) / (MOST_THOUGHT_OF - 1))],
  );
  const joined = brief.interactions.flatMap((one) => one.options.filter((_, at) => one.issues[at] === issue));
  return options.filter((option) => spread.includes(option) || joined.includes(option));
}
