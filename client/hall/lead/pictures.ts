import type { Session } from '../../../shared/session/session.ts';
import type { ProjectorView } from '../../../shared/session/vocabulary.ts';
import type { TableStory } from '../../../shared/wire/hall-messages.ts';

/** What a picture of the debrief is: the figures of the hall, one table's story, or time for questions. */
export type PictureKind = 'quadrant' | 'figures' | 'story' | 'questions';

/** One picture of the debrief on its way through the hall. */
export interface Picture {
  readonly kind: PictureKind;
  /** Of a story: its place among the stories, from 0, and its table. */
  readonly story?: number;
  readonly table?: number;
  readonly view: ProjectorView;
  /** Of the debrief's time, in whole minutes. */
  readonly minutes: number;
}

/** What each picture usually takes, in minutes; the plan's debrief is divided in this proportion. */
const USUAL_MINUTES: Readonly<Record<PictureKind, number>> = { quadrant: 4, figures: 3, story: 5, questions: 6 };

/** The pictures of a revealed round in the order in which they are talked about. */
export function picturesOf(
  { scenario, round, plan }: Pick<Session, 'scenario' | 'round' | 'plan'>,
  stories: readonly TableStory[],
): readonly Picture[] {
  type Shown = Omit<Picture, 'minutes'>;
  const shown: readonly Shown[] = [
    ...(scenario.indicators.length === 0
      ? []
      : [{ kind: 'quadrant', view: { kind: 'quadrant', round, numbers: false } } as const]),
    { kind: 'figures', view: { kind: 'figures', numbers: false } },
    ...stories.map(
      ({ table }, story): Shown => ({
        kind: 'story',
        story,
        table,
        view: { kind: 'story', round, table, names: false, talk: false },
      }),
    ),
    { kind: 'questions', view: { kind: 'blank' } },
  ];
  const usual = shown.reduce((sum, { kind }) => sum + USUAL_MINUTES[kind], 0);
  const whole = plan === undefined || plan.debriefMinutes === 0 ? usual : plan.debriefMinutes;
  return shown.map((one) => ({ ...one, minutes: Math.max(1, Math.round((USUAL_MINUTES[one.kind] * whole) / usual)) }));
}

/**
 * Which of the pictures stands on the wall; `undefined` when none does. A blank wall is the picture for questions only where
 * the way had come so far: earlier it is a screen that was darkened.
 *
 * @param reached place of the picture that was shown last, -1 before the first
 */
export function shownPicture(
  pictures: readonly Picture[],
  projector: ProjectorView,
  reached: number,
): number | undefined {
  const found = pictures.findIndex(({ view }) => {
    if (view.kind !== projector.kind) return false;
    return view.kind !== 'story' || (projector.kind === 'story' && view.table === projector.table);
  });
  if (found < 0) return undefined;
  return pictures[found]?.kind === 'questions' && reached !== found ? undefined : found;
}

/** The place from which one key goes so many pictures on or back; `undefined` where there is none. */
export function steppedPicture(
  pictures: readonly Picture[],
  shown: number | undefined,
  reached: number,
  step: 1 | -1,
): number | undefined {
  // From a darkened wall the way goes on behind the picture that was shown last, and back to that one.
  const next = shown !== undefined ? shown + step : step > 0 ? reached + 1 : reached;
  return next >= 0 && next < pictures.length ? next : undefined;
}
