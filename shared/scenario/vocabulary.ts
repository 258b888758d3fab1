/** What a party may do with an agreement: sign it, ratify it, or look on. */
export const PARTY_ROLES = ['signatory', 'ratifier', 'observer'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** The kinds of phases a case may put in order. A table waits in the lobby before the first and is closed after the last. */
export const PHASE_KINDS = ['briefing', 'preparation', 'negotiation', 'break', 'ratification'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** Who of a team stands behind an offer: any member at once, or a draft that a second member sends (or 30 s do). */
export const TEAM_RULES = ['any-member', 'second-member'] as const;

/** How the votes of the ratifiers decide; missing votes are not counted, and no vote at all ratifies nothing. */
export const RATIFICATION_RULES = ['unanimous', 'majority'] as const;

/** What an injected event does to the offers that stand open. */
export const STANDING_OFFER_RULES = ['stay', 'expire'] as const;

/** The parts of the panorama that an indicator may move, one indicator each. */
export const SCENE_PARTS = [
  'clean-power',
  'emissions',
  'jobs',
  'msme',
  'training',
  'women',
  'mining',
  'processing',
  'consent',
  'nature',
  'resilience',
  'debt',
  'open-data',
] as const;
export type ScenePart = (typeof SCENE_PARTS)[number];

export type PartyId = string;
export type IndicatorId = string;
export type ConditionId = string;

/** One option index for every issue, in the order of the scenario's issues. */
export type Package = readonly number[];

/** How much a case asks of those who negotiate it. */
export const CASE_LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** What a case's images may be. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** How a constraint binds two choices: never both, the first only with the second, or so by law. */
export const CONSTRAINT_KINDS = ['excludes', 'needs', 'unlawful-unless'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** An issue that is a list has up to so many options, one that is a number up to so many values. */
export const MOST_OPTIONS = 60;
export const MOST_VALUES = 201;
