import { signal } from '@preact/signals';
import type { Session } from '../../../shared/session/session.ts';
import type { TableStory } from '../../../shared/wire/hall-messages.ts';
import { STORY_LETTERS } from '../../../shared/wire/projector.ts';
import type { HallState } from '../hall-state.ts';
import { type Picture, picturesOf, shownPicture, steppedPicture } from './pictures.ts';
import { leadText } from './words.ts';

/** How far the debrief of one round came on this page. */
interface Way {
  readonly of: string;
  readonly stories: readonly TableStory[];
  /** Place of the picture that was shown last, -1 before the first. */
  readonly reached: number;
}

const NOWHERE: Way = { of: '', stories: [], reached: -1 };
const way = signal<Way>(NOWHERE);

const nameOf = (session: string, round: number) => `${session} ${round}`;

/** How far the debrief of a session's present round came; a new one is at its beginning. */
export function wayOf(session: string, { round }: Pick<Session, 'round'>): Way {
  const name = nameOf(session, round);
  return way.value.of === name ? way.value : { ...NOWHERE, of: name };
}

/** Keeps the stories that the server told. */
export function noteStories(session: string, state: Pick<Session, 'round'>, stories: readonly TableStory[]): void {
  way.value = { ...wayOf(session, state), stories };
}

/** The pictures of a revealed session, which of them stands on the wall, and which one key brings next. */
export function debriefNow(session: string, state: Session) {
  const { stories, reached } = wayOf(session, state);
  const pictures = picturesOf(state, stories);
  const shown = shownPicture(pictures, state.projector, reached);
  const last = shown === undefined ? reached : Math.max(reached, shown);
  return { stories, pictures, shown, last, next: steppedPicture(pictures, shown, last, 1) };
}

/** Puts a picture on the wall. */
export async function showPicture(hall: HallState, session: string, state: Session, place: number): Promise<void> {
  const { pictures } = debriefNow(session, state);
  const picture = pictures[place];
  if (picture === undefined) return;
  const before = wayOf(session, state);
  way.value = { ...before, reached: place };
  const isDone = await hall.run(
    { type: 'TurnProjector', view: picture.view },
    leadText().debrief.shown(sayPicture(picture)),
  );
  if (!isDone) way.value = { ...way.peek(), reached: before.reached };
}

/** Goes so many pictures on or back; `false` where there is none. */
export function stepPicture(hall: HallState, session: string, state: Session, step: 1 | -1): false | Promise<void> {
  if (!state.revealed || state.stage !== 'open') return false;
  const { pictures, shown, last } = debriefNow(session, state);
  const place = steppedPicture(pictures, shown, last, step);
  return place === undefined ? false : showPicture(hall, session, state, place);
}

/** The letter that the wall gives a story. */
export function letterOf(story: number): string {
  return STORY_LETTERS[story] ?? String(story + 1);
}

/** What a picture is called. */
export function sayPicture({ kind, story }: Pick<Picture, 'kind' | 'story'>): string {
  const text = leadText().debrief.pictures;
  return kind === 'story' ? text.story(letterOf(story ?? 0)) : text[kind];
}
