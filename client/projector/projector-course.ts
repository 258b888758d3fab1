import type { CourseMoment, StoryScene } from '../../shared/wire/projector.ts';

/** The part of a course that is drawn: minutes from the first negotiation on. */
export interface CourseFrame {
  readonly fromPlayMs: number;
  readonly toPlayMs: number;
  /** Lowest share that is drawn (per cent): 0, or below where an offer was worth less than no agreement. */
  readonly lowest: number;
}

/** From where to where the picture of a course goes: what came before the negotiation holds no offers. */
export function frameOf({ phases, offers, endPlayMs }: StoryScene): CourseFrame {
  const negotiation = phases.find(({ kind }) => kind === 'negotiation')?.fromPlayMs ?? 0;
  const from = Math.min(negotiation, ...offers.map(({ atPlayMs }) => atPlayMs));
  const least = Math.min(0, ...offers.map(({ share }) => share));
  return {
    fromPlayMs: from,
    toPlayMs: Math.max(endPlayMs, from + 60_000),
    lowest: Math.max(-40, Math.floor(least / 20) * 20),
  };
}

/** What matters most stands first. */
const WEIGHT: readonly CourseMoment['kind'][] = [
  'agreement',
  'ended',
  'not-ratified',
  'returned',
  'injected',
  'big-concession',
  'last-chance',
  'first-offer',
];
/** So many sentences find room under the picture. */
const MOST_MOMENTS = 3;

/** The moments that are pinned to the picture, by time: the weightiest. */
export function pinnedMoments({ moments }: Pick<StoryScene, 'moments'>): CourseMoment[] {
  const weight = ({ kind }: CourseMoment) => WEIGHT.indexOf(kind);
  return moments
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, MOST_MOMENTS)
    .sort((a, b) => a.atPlayMs - b.atPlayMs);
}
