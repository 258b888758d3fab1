import { searchByBeam } from './package-beam.ts';
import { listPackages } from './package-list.ts';
import type { PackageSpace, SpaceGround } from './package-query.ts';

/** Up to this many packages are listed once; larger spaces are searched anew for each question. */
const LISTED_PACKAGES = 200_000;

/** Makes the packages of a party searchable: listed when there are few, by beam when there are up to 10^12 and more. */
export function createPackageSpace(ground: SpaceGround): PackageSpace {
  const size = ground.open.reduce((product, options) => product * options.length, 1);
  return size <= LISTED_PACKAGES ? listPackages(ground, size) : searchByBeam(ground);
}
