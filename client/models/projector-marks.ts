import type { QuadrantScene, SceneMark } from '../../shared/wire/projector.ts';

/** A mark of the quadrant with its place after marks of the same values were moved apart. */
export interface PlacedMark extends SceneMark {
  /** Place in the scene's marks. */
  readonly at: number;
  /** What the mark is called where it is named: its table, or its story's letter. */
  readonly label: string | undefined;
  readonly isStory: boolean;
}

/** Marks of equal values stand this far apart in mutual benefit (index points). */
const APART = 1.8;
/** Crosses of tables without agreement: the first place, the step up, and how high they may go (index points). */
const FIRST_CROSS = { benefit: 1.6, impact: 11 };
const CROSS_STEP = 3.6;
const HIGHEST_CROSS = 88;

const LETTERS = ['A', 'B', 'C'] as const;

/** What a story is called: its table's number where numbers are shown, else a letter. */
export function storyName(scene: Pick<QuadrantScene, 'stories'>, story: number): string {
  return String(scene.stories[story]?.table ?? LETTERS[story] ?? story + 1);
}

/**
 * Where the marks stand: marks of equal values side by side so that all can be counted, tables without agreement as a
 * stack at the left.
 */
export function placeMarks(scene: Pick<QuadrantScene, 'marks' | 'stories'>): PlacedMark[] {
  const { marks, stories } = scene;
  const crosses = marks.filter(({ kind }) => kind === 'none').length;
  const perColumn = Math.max(1, Math.floor((HIGHEST_CROSS - FIRST_CROSS.impact) / CROSS_STEP));
  const columns = Math.max(1, Math.ceil(crosses / perColumn));
  const inColumn = Math.ceil(crosses / columns);
  const equal = new Map<string, number>();
  const seen = new Map<string, number>();
  const keyOf = ({ benefit, impact }: SceneMark) => `${benefit}/${impact}`;
  for (const mark of marks) equal.set(keyOf(mark), (equal.get(keyOf(mark)) ?? 0) + 1);
  let crossed = 0;
  return marks.map((mark, at): PlacedMark => {
    const story = stories.findIndex((one) => one.mark === at);
    const isStory = story >= 0;
    const label = isStory ? storyName(scene, story) : mark.table === undefined ? undefined : String(mark.table);
    const named = { at, label, isStory };
    if (mark.kind === 'none') {
      const column = Math.floor(crossed / inColumn);
      const row = crossed % inColumn;
      crossed += 1;
      const benefit = FIRST_CROSS.benefit + column * (CROSS_STEP * 0.7);
      return { ...mark, ...named, benefit, impact: FIRST_CROSS.impact + row * CROSS_STEP };
    }
    const key = keyOf(mark);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    const shift = (place - ((equal.get(key) ?? 1) - 1) / 2) * APART;
    return { ...mark, ...named, benefit: mark.benefit + shift };
  });
}
