/**
 * What the panorama has to show, as numbers that need no rules. Every element is moved by one indicator of the case;
 * 0 is the worst of the case's range and the element's max is the best, so that a burden (haze, debt, a pit) shrinks
 * while its level rises. An element that a case does not bind is `undefined` and is left out of the picture.
 *
 * | element    | max | indicator, and what a higher level shows                                    |
 * | ---------- | --- | --------------------------------------------------------------------------- |
 * | wind       | 6   | wind capacity: turbines on the southern ridge                                |
 * | solar      | 12  | solar capacity: panel rows on the savannah, four to a row                    |
 * | haze       | 5   | emissions: fewer haze bands and puffs of smoke, clearer air                  |
 * | jobs       | 13  | local jobs: lit windows, eight on Lombok and five on Sumbawa                 |
 * | stalls     | 6   | share of small enterprises: market stalls on the shore road                  |
 * | school     | 2   | training and technology: one wing and up to two more, a flag from the second |
 * | cloths     | 5   | women's participation: cloths on the cooperative's line                      |
 * | mining     | 4   | land taken by mining: a smaller pit                                          |
 * | processing | 2   | ore processed here: the works stand, fewer ships leave with raw ore          |
 * | consent    | 4   | land consent: fewer scars on the slope, people in the pavilion from level 3  |
 * | coast      | 12  | coast and forest: mangroves, boats, trees, green of the land                 |
 * | forest     | 12  | forest on its own: takes trees and green of the land over from `coast`       |
 * | terraces   | 6   | climate resilience: planted steps of the rice terraces                       |
 * | debt       | 6   | debt of the province: fewer slabs beside the governor's office               |
 * | lighthouse | 1   | open data: the lighthouse is lit                                             |
 */
export const elementMax = {
  wind: 6,
  solar: 12,
  haze: 5,
  jobs: 13,
  stalls: 6,
  school: 2,
  cloths: 5,
  mining: 4,
  processing: 2,
  consent: 4,
  coast: 12,
  forest: 12,
  terraces: 6,
  debt: 6,
  lighthouse: 1,
} as const;

/** A part of the panorama that one indicator of a case may move. */
export type LandscapeElement = keyof typeof elementMax;

export const landscapeElements = Object.keys(elementMax) as readonly LandscapeElement[];

/** Integer level per element (0 … its max, `undefined` when the case does not bind it); `air` and `land` are 0 … 1. */
export type LandscapeLevels = { readonly [E in LandscapeElement]: number | undefined } & {
  readonly air: number;
  readonly land: number;
};

/** The land under one package, and which do-no-harm conditions (in the case's order) that package breaches. */
export type LandscapeView = { readonly levels: LandscapeLevels; readonly breached: readonly boolean[] };

/** One indicator bound to one element: `value` in the indicator's unit, `worst` and `best` the case's range of it. */
export type LandscapeBinding = {
  readonly element: LandscapeElement;
  readonly worst: number;
  readonly best: number;
  readonly value: number;
};

/** Air of a case without emissions: clear. Land of a case without coast or forest: neither lush nor bare. */
const UNBOUND_AIR = 1;
const UNBOUND_LAND = 0.7;

/**
 * Where `value` lies between `worst` (0) and `best` (1), clamped. `worst` may be the larger number: a falling
 * indicator. A range of no width has nothing to show and counts as best.
 * @throws RangeError when a number is not finite
 */
export function shareOf(value: number, worst: number, best: number): number {
  for (const [name, number] of Object.entries({ value, worst, best })) {
    if (!Number.isFinite(number)) throw new RangeError(`The ${name} of an indicator must be finite, not ${number}`);
  }
  if (best === worst) return 1;
  return Math.min(1, Math.max(0, (value - worst) / (best - worst)));
}

/**
 * Level of an element: round(max × clamp((value − worst) / (best − worst), 0, 1)), an integer 0 … max.
 * @throws RangeError when a number is not finite or max is not a whole number of at least 1
 */
export function levelOf(value: number, worst: number, best: number, max: number): number {
  if (!Number.isInteger(max) || max < 1)
    throw new RangeError(`The max of an element must be a whole number, not ${max}`);
  return Math.round(max * shareOf(value, worst, best));
}

/**
 * The land under one package (or under today's baseline).
 * @param bindings the case's indicators with their values; of two bindings of one element the later one counts
 * @param breachedConditions one flag per do-no-harm condition, in the case's order
 */
export function landscapeOf(
  bindings: readonly LandscapeBinding[],
  breachedConditions: readonly boolean[],
): LandscapeView {
  const bound = new Map(bindings.map((binding) => [binding.element, binding] as const));
  const level = (element: LandscapeElement) => {
    const binding = bound.get(element);
    return binding && levelOf(binding.value, binding.worst, binding.best, elementMax[element]);
  };
  const share = (element: LandscapeElement) => {
    const binding = bound.get(element);
    return binding && shareOf(binding.value, binding.worst, binding.best);
  };
  const levels = Object.fromEntries(landscapeElements.map((element) => [element, level(element)])) as {
    [E in LandscapeElement]: number | undefined;
  };
  return {
    levels: {
      ...levels,
      air: share('haze') ?? UNBOUND_AIR,
      land: share('forest') ?? share('coast') ?? UNBOUND_LAND,
    },
    breached: [...breachedConditions],
  };
}
