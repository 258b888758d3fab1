import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly libc?: readonly string[];
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const root = packages[''] ?? {};

/** Where npm looks for a package that another one asks for: beside it, else further up. */
function isLocked(name: string, from: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true;
    if (place === '') return false;
  }
}

describe('the lock file', () => {
  test('lists the optional packages of every system, so that installing changes nothing in it', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, place))
        .map((name) => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  // npm 10 and 11 write these differently: whoever has the other one would find the file changed after an install.
  test('has no C library in it, and no package of many systems that the product may ask for stands under development', () => {
    expect(Object.keys(packages).filter((place) => packages[place]?.libc !== undefined)).toEqual([]);
    const wished = new Set(
      Object.entries(packages)
        .filter(([, one]) => !('dev' in one))
        .flatMap(([, { peerDependenciesMeta = {} }]) => Object.keys(peerDependenciesMeta)),
    );
    const ofSystems = Object.keys(root.devDependencies ?? {}).filter(
      (name) => packages[`node_modules/${name}`]?.optionalDependencies !== undefined,
    );
    expect(ofSystems.filter((name) => wished.has(name))).toEqual([]);
  });

  test('pins every version exactly', () => {
    const versions = Object.values({ ...root.dependencies, ...root.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
