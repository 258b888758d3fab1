import { type QuadrantPicture, quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { type TableCourse, tableCourse } from '../../shared/debrief/table-course.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { answerThread } from '../thread.ts';

/** All packages of a case in one picture, or the course of one table. */
export type PictureWish =
  | { readonly kind: 'picture'; readonly scenario: Scenario }
  | { readonly kind: 'course'; readonly log: TableLog };

/** A part is absent where there is none: no picture without indicators, nothing of a case too large to analyse. */
export interface PictureAnswer {
  readonly picture?: QuadrantPicture | undefined;
  readonly course?: TableCourse | undefined;
}

// The thread that goes through all packages of a case for the projector, so that no table waits for it.

function answerTo(wish: PictureWish): PictureAnswer {
  try {
    if (wish.kind === 'course') return { course: tableCourse(wish.log) };
    return { picture: quadrantPicture(revealedCase(wish.scenario)) };
  } catch {
    return {};
  }
}

answerThread(answerTo);
