import { type QuadrantScene, type SceneMark, STORY_LETTERS } from '../../../shared/wire/projector.ts';

/** A mark of the quadrant at its true value; tables of the same kind and value share one, with their number. */
export interface PlacedMark extends SceneMark {
  /** Place in the scene's marks of the first of its tables. */
  readonly at: number;
  /** How many tables it stands for. */
  readonly tables: number;
  /** What the mark is called where it is named: its tables, or its story's letter. */
  readonly label: string | undefined;
  readonly isStory: boolean;
  /** Its number was called, where not all are shown. */
  readonly isCalled: boolean;
}

/** So many table numbers are written beside a mark; of more, the first ones and how many more. */
const NUMBERS = 3;

/** What a story is called: its table's number where numbers are shown, else a letter. */
export function storyName(scene: Pick<QuadrantScene, 'stories'>, story: number): string {
  return String(scene.stories[story]?.table ?? STORY_LETTERS[story] ?? story + 1);
}

/**
 * Where the marks stand: each at its own mutual benefit and local impact, tables without agreement too. Marks of one
 * kind at one place are drawn once and counted, under the name of a story where one is among them.
 */
export function placeMarks(scene: Pick<QuadrantScene, 'marks' | 'stories' | 'numbers'>): PlacedMark[] {
  const { marks, stories } = scene;
  const storyOf = (at: number) => stories.findIndex(({ mark }) => mark === at);
  const groups = new Map<string, number[]>();
  for (const [at, { kind, benefit, impact }] of marks.entries()) {
    const key = `${kind} ${benefit} ${impact}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()].flatMap((group): PlacedMark[] => {
    const told = group.filter((at) => storyOf(at) >= 0);
    const shown = told.length > 0 ? told : group.slice(0, 1);
    return shown.flatMap((at, place): PlacedMark[] => {
      const mark = marks[at];
      if (mark === undefined) return [];
      const story = storyOf(at);
      const tables = place === 0 ? group.length - shown.length + 1 : 1;
      if (story < 0) {
        const own = group.map((one) => marks[one]?.table);
        const called = scene.numbers ? [] : own.filter((table) => table !== undefined);
        const label = labelOf(called.length > 0 ? called : own);
        return [{ ...mark, at, tables, label, isStory: false, isCalled: called.length > 0 }];
      }
      const beside = place > 0 || scene.numbers ? [] : group.filter((one) => storyOf(one) < 0);
      const called = beside.flatMap((one) => marks[one]?.table ?? []);
      const names = [storyName(scene, story), ...called.slice(0, NUMBERS - 1)];
      const rest = tables - names.length;
      const label = `${names.join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
      return [{ ...mark, at, tables, label, isStory: true, isCalled: called.length > 0 }];
    });
  });
}

function labelOf(tables: readonly (number | undefined)[]): string | undefined {
  const numbers = tables.filter((table) => table !== undefined);
  if (numbers.length < tables.length) return tables.length > 1 ? `×${tables.length}` : undefined;
  const told = numbers.slice(0, numbers.length > NUMBERS ? NUMBERS - 1 : NUMBERS);
  return numbers.length > told.length ? `${told.join(', ')} +${numbers.length - told.length}` : told.join(', ');
}
