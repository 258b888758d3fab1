/** Where an outcome stands: who gains from it, the parties at the table or the people of the province. */
export const QUADRANTS = ['partnership', 'extraction', 'aid', 'ceremony'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** From here on an index of 0–100 counts as high. */
const QUADRANT_BOUNDARY = 50;

/**
 * The quadrant of mutual benefit and local impact, both 0–100 as shown (rounded): high and high is partnership, high
 * benefit with low impact extraction, low benefit with high impact aid, low and low ceremony.
 */
export function quadrantOf(mutualBenefit: number, localImpact: number): Quadrant {
  const isBeneficial = mutualBenefit >= QUADRANT_BOUNDARY;
  const isLocal = localImpact >= QUADRANT_BOUNDARY;
  if (isBeneficial) return isLocal ? 'partnership' : 'extraction';
  return isLocal ? 'aid' : 'ceremony';
}

/**
 * Mutual benefit 0–100, not rounded: 100 × the n-th root of the Nash-product ratio over the n signatories. 0 when
 * somebody is worse off than without agreement (the ratio is then 0), 100 at the Nash point.
 */
export function mutualBenefit(nashProductRatio: number, signatories: number): number {
  if (!(nashProductRatio > 0)) return 0;
  return 100 * Math.min(1, nashProductRatio) ** (1 / signatories);
}

/** An index as it is shown: the nearest whole number, half up. */
export function roundIndex(index: number): number {
  return Math.floor(index + 0.5);
}
