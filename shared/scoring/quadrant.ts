/** Where an outcome stands: who gains from it, the parties at the table or the people of the province. */
export const QUADRANTS = ['partnership', 'extraction', 'aid', 'ceremony'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/**
 * The word for what was agreed: a quadrant, or *lopsided* where a signatory ends below its reservation value. Mutual
 * benefit is 0 by definition then, so that no quadrant would tell a deal that somebody loses by from one that nobody gains
 * by.
 */
export const AGREEMENT_WORDS = [...QUADRANTS, 'lopsided'] as const;
export type AgreementWord = (typeof AGREEMENT_WORDS)[number];

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
 * The word for an agreement: see `AGREEMENT_WORDS`. Both indices 0–100 as shown; without local impact (a case without
 * indicators) only a lopsided one has a word.
 */
export function agreementWord(
  worseOff: readonly unknown[],
  mutualBenefit: number,
  localImpact: number | undefined,
): AgreementWord | undefined {
  if (worseOff.length > 0) return 'lopsided';
  return localImpact === undefined ? undefined : quadrantOf(mutualBenefit, localImpact);
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
