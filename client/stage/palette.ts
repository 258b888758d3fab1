export type Theme = 'light' | 'dark';

/** Colours that never change with the land, as authored for daylight. */
const FIXED = {
  sand: 0xeadfbc,
  wood: 0x5b4033,
  thatch: 0x6f4a34,
  stiltRoof: 0x8a5a3b,
  wall: 0xf4ebd6,
  unlit: 0xa48f72,
  ink: 0x1b3039,
  tile: 0x9c3f22,
  slate: 0x3d5c67,
  slab: 0x26343a,
  slabFoot: 0x5a6b71,
  hub: 0xc9d4d5,
  panel: 0x1e3a5f,
  panelGrid: 0x8fb7d9,
  works: 0xd9dedc,
  worksRoof: 0x5e7a84,
  stack: 0xc7cfce,
  diesel: 0x77838a,
  dieselStack: 0x5b666d,
  smoke: 0x8a8378,
  counter: 0xc9a46a,
  band: 0xb5401a,
  treeA: 0x3b7c5b,
  treeB: 0x2f6b4e,
  scar: 0xb98558,
  scarDeep: 0x9c6a43,
  riceA: 0xa9cb62,
  riceB: 0x7fb35a,
  riceC: 0xc4d672,
  dryStep: 0xb7a579,
  waterLine: 0xddf1ee,
  pitRim: 0xc29a6c,
  pitA: 0xa97f54,
  pitB: 0x8e6642,
  pitC: 0x745134,
  pitD: 0x5d4029,
  hull: 0x33434a,
  ore: 0x8c6a4a,
  lampOff: 0x6b7f84,
  root: 0x4a3a2c,
  mangrove: 0x2d6e52,
  mangroveLit: 0x4f9470,
  awningA: 0xb5401a,
  awningB: 0x2b4fa3,
  awningC: 0xc58a12,
} as const;

/** Far colours by clearness of the air: [in haze, in clear air]. */
const BY_AIR = {
  rock: [0x8c8f8c, 0x4f7f90],
  rockLit: [0xa6a69f, 0x7fa7b1],
  rockShade: [0x7b7f7e, 0x3c6878],
  far: [0xb0aea6, 0x9bbec6],
  farShade: [0xa2a19a, 0x86aeb9],
  sea: [0x4b7380, 0x1d7089],
  seaNear: [0x3f6673, 0x125f79],
  foam: [0x86a3ab, 0x7cc4d2],
} as const;

/** Colours of the ground by the green of the land: [bare, lush]. */
const BY_LAND = {
  hill: [0x8e8663, 0x4f8266],
  hillBack: [0x9c9574, 0x6e9c80],
  landWest: [0xa39a6b, 0x86b06a],
  landEast: [0xb3a473, 0xbdbe74],
  landFar: [0xa69b73, 0x93a96a],
} as const;

/** Sky from the top down, sun, and what stays bright at night: [in haze, in clear air]. */
const SKY: Readonly<Record<Theme, readonly (readonly [number, number])[]>> = {
  light: [
    [0xcfc8ba, 0xc4e1ea],
    [0xd4cdbf, 0xd0e8ee],
    [0xd8d1c3, 0xdceef0],
    [0xdbd4c6, 0xe8f0e9],
    [0xded7c8, 0xf3f2e2],
  ],
  dark: [
    [0x10303f, 0x10303f],
    [0x22414c, 0x17465a],
    [0x3c5259, 0x2f6371],
    [0x61625c, 0x97816d],
    [0x77705f, 0xcf9660],
  ],
};
const SUN: Readonly<Record<Theme, readonly [number, number]>> = {
  light: [0xebddb4, 0xffe9a6],
  dark: [0xb9a98a, 0xf6c778],
};
/** Lit things, cloth and flag are not dimmed by the dark theme. */
const BRIGHT = {
  lit: 0xffd54a,
  flagRed: 0xc8281e,
  flagWhite: 0xffffff,
  cloth0: 0x2b4fa3,
  cloth1: 0xb5401a,
  cloth2: 0xc58a12,
  cloth3: 0x0f5b4a,
  cloth4: 0x7c3a86,
} as const;
const BY_THEME = {
  light: {
    white: 0xffffff,
    people: 0x1b3039,
    slabEdge: 0x4a5d65,
    haze: 0xcfc5b2,
    hazeAlpha: 0.72,
    haloAlpha: 0.32,
    sunY: 88,
  },
  dark: {
    white: 0xd5e2e4,
    people: 0xb9c6cc,
    slabEdge: 0x6b7f84,
    haze: 0x8c8271,
    hazeAlpha: 0.5,
    haloAlpha: 0.2,
    sunY: 142,
  },
} as const;

export type Palette = Readonly<
  Record<keyof typeof FIXED | keyof typeof BY_AIR | keyof typeof BY_LAND | keyof typeof BRIGHT, number>
> & {
  readonly sky: readonly number[];
  readonly sun: number;
  readonly white: number;
  readonly people: number;
  readonly slabEdge: number;
  readonly haze: number;
  readonly hazeAlpha: number;
  readonly haloAlpha: number;
  /** Height of the sun's centre: it stands low at dusk. */
  readonly sunY: number;
};

const channels = (colour: number): readonly [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
];
const join = (red: number, green: number, blue: number): number =>
  (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);

/** The colour `share` (0 … 1) of the way from one 0xRRGGBB to another. */
export function mix(from: number, to: number, share: number): number {
  const [r, g, b] = channels(from);
  const [s, h, c] = channels(to);
  return join(r + (s - r) * share, g + (h - g) * share, b + (c - b) * share);
}

/** A daylight colour at dusk: red falls most, blue least. */
function dim(colour: number): number {
  const [red, green, blue] = channels(colour);
  return join(red * 0.36, green * 0.5, blue * 0.62);
}

const mapped = <K extends string, V>(source: Readonly<Record<K, V>>, change: (value: V) => number) =>
  Object.fromEntries(Object.entries<V>(source).map(([name, value]) => [name, change(value)])) as Record<K, number>;

/**
 * All colours of the panorama.
 * @param air clearness of the air, 0 (haze) … 1 (clear)
 * @param land green of the land, 0 (bare) … 1 (lush)
 */
export function paletteOf(air: number, land: number, theme: Theme): Palette {
  const lightOf = theme === 'dark' ? dim : (colour: number) => colour;
  return {
    ...mapped(FIXED, lightOf),
    ...mapped(BY_AIR as Record<keyof typeof BY_AIR, readonly [number, number]>, ([hazy, clear]) =>
      lightOf(mix(hazy, clear, air)),
    ),
    ...mapped(BY_LAND as Record<keyof typeof BY_LAND, readonly [number, number]>, ([bare, lush]) =>
      lightOf(mix(bare, lush, land)),
    ),
    ...BRIGHT,
    sky: SKY[theme].map(([hazy, clear]) => mix(hazy, clear, air)),
    sun: mix(...SUN[theme], air),
    ...BY_THEME[theme],
  };
}
