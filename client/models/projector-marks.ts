import type { QuadrantScene, SceneMark } from '../../shared/wire/projector.ts';

/** A mark of the quadrant with its place after marks that would hide each other were moved apart. */
export interface PlacedMark extends SceneMark {
  /** Place in the scene's marks. */
  readonly at: number;
  /** What the mark is called where it is named: its table, or its story's letter. */
  readonly label: string | undefined;
  readonly labelAt: 'above' | 'below' | undefined;
  readonly isStory: boolean;
}

/** Crosses of tables without agreement: the first place, the step up, and how high they may go (index points). */
const FIRST_CROSS = { benefit: 1.6, impact: 8 };
const CROSS_STEP = 3.4;
const HIGHEST_CROSS = 88;

/** Room that marks need from middle to middle (index points across and up), bare and with a number beside them. */
const BARE = { across: 1.7, up: 2.3 };
const NUMBERED = { across: 4.4, up: 2.9 };
/** A mark is never moved further than so many steps of that room. */
const FARTHEST = 4;
/** Stories nearer than this (index points) have their names above and below, not beside each other. */
const NEAR_STORIES = 9;

const LETTERS = ['A', 'B', 'C'] as const;

/** What a story is called: its table's number where numbers are shown, else a letter. */
export function storyName(scene: Pick<QuadrantScene, 'stories'>, story: number): string {
  return String(scene.stories[story]?.table ?? LETTERS[story] ?? story + 1);
}

/**
 * Where the marks stand: tables without agreement as a stack at the left; a mark that would hide another moves to the
 * nearest free place, so that all can be counted. Stories keep their own place as far as they can.
 */
export function placeMarks(scene: Pick<QuadrantScene, 'marks' | 'stories' | 'numbers'>): PlacedMark[] {
  const { marks, stories, numbers } = scene;
  const room = numbers ? NUMBERED : BARE;
  const placed = new Map<number, Place>(stackCrosses(marks));
  const isStory = (at: number) => stories.some(({ mark }) => mark === at);
  const order = [...marks.keys()].sort((a, b) => Number(isStory(b)) - Number(isStory(a)) || a - b);
  for (const at of order) {
    const mark = marks[at];
    if (mark === undefined || placed.has(at)) continue;
    const size = isStory(at) ? { across: room.across * 1.4, up: room.up * 1.6 } : room;
    placed.set(at, freePlace(mark, [...placed.values()], size, numbers));
  }
  return marks.map((mark, at): PlacedMark => {
    const story = stories.findIndex((one) => one.mark === at);
    const label = story >= 0 ? storyName(scene, story) : mark.table === undefined ? undefined : String(mark.table);
    const place = placed.get(at) ?? mark;
    const { benefit, impact } = place;
    return {
      ...mark,
      at,
      label,
      labelAt: story < 0 ? undefined : sideOf(story, scene, placed),
      isStory: story >= 0,
      benefit,
      impact,
    };
  });
}

type Room = { readonly across: number; readonly up: number };

interface Place {
  readonly benefit: number;
  readonly impact: number;
}

function stackCrosses(marks: readonly SceneMark[]): [number, Place][] {
  const crosses = [...marks.keys()].filter((at) => marks[at]?.kind === 'none');
  const perColumn = Math.floor((HIGHEST_CROSS - FIRST_CROSS.impact) / CROSS_STEP);
  const columns = Math.max(1, Math.ceil(crosses.length / perColumn));
  const inColumn = Math.ceil(crosses.length / columns);
  return crosses.map((at, index) => [
    at,
    {
      benefit: FIRST_CROSS.benefit + Math.floor(index / inColumn) * 2.4,
      impact: FIRST_CROSS.impact + (index % inColumn) * CROSS_STEP,
    },
  ]);
}

/** The place nearest to a mark's own that is free, on a grid of half steps around it; its own where there is none. */
function freePlace({ benefit, impact }: Place, taken: readonly Place[], room: Room, isBox: boolean): Place {
  const own = { benefit: Math.min(99, Math.max(1, benefit)), impact: Math.min(98, Math.max(2, impact)) };
  const isFree = (place: Place) =>
    taken.every((other) => {
      const up = Math.abs(other.impact - place.impact) / room.up;
      if (isBox) return up >= 1 || !overlap(spanOf(other), spanOf(place));
      // A lozenge leaves its corners free.
      return Math.abs(other.benefit - place.benefit) / room.across + up >= 1;
    });
  if (isFree(own)) return own;
  const steps = Array.from({ length: 4 * FARTHEST + 1 }, (_, at) => (at - 2 * FARTHEST) / 2);
  const places = steps.flatMap((across) =>
    steps.map((up) => ({
      far: Math.hypot(across, up),
      benefit: own.benefit + across * room.across,
      impact: own.impact + up * room.up,
    })),
  );
  const inside = places.filter((one) => one.benefit >= 1 && one.benefit <= 99 && one.impact >= 2 && one.impact <= 98);
  return inside.sort((a, b) => a.far - b.far).find(isFree) ?? own;
}

/** From where to where a mark with its number reaches: the number stands left of marks beyond 60. */
function spanOf({ benefit }: Place): readonly [number, number] {
  const { across } = NUMBERED;
  return benefit > 60 ? [benefit - across + 1, benefit + 1] : [benefit - 1, benefit + across - 1];
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Where the name of a story stands that has another one close to it; the higher one has it above. */
function sideOf(
  story: number,
  { stories }: Pick<QuadrantScene, 'stories'>,
  placed: ReadonlyMap<number, Place>,
): PlacedMark['labelAt'] {
  const own = placed.get(stories[story]?.mark ?? -1);
  if (own === undefined) return undefined;
  for (const [other, { mark }] of stories.entries()) {
    const place = placed.get(mark);
    if (other === story || place === undefined) continue;
    const isNear =
      Math.abs(place.benefit - own.benefit) < NEAR_STORIES && Math.abs(place.impact - own.impact) < NEAR_STORIES;
    if (!isNear) continue;
    const isHigher = own.impact > place.impact || (own.impact === place.impact && story < other);
    return isHigher ? 'above' : 'below';
  }
  return undefined;
}
