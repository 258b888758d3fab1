import { type NumberSteps, valuesOf } from './number-issues.ts';

/** The ids that a list of the file gives; `complete` is false where an entry has no readable id. */
export interface Names {
  readonly ids: readonly string[];
  readonly complete: boolean;
}

/** Every id that other parts of a scenario file may refer to. */
export interface CaseNames {
  readonly parties: Names;
  readonly issues: Names;
  readonly indicators: Names;
  readonly sources: Names;
  /** Options by issue id; of a number issue its values. */
  readonly options: ReadonlyMap<string, Names>;
  /** The issues that are settled on a number, with their steps where these can be read. */
  readonly numbers: ReadonlyMap<string, NumberSteps | undefined>;
}

/** Collects the ids of a scenario file, also of one whose shape is wrong elsewhere. */
export function namesOf(content: unknown): CaseNames {
  const options = new Map<string, Names>();
  const numbers = new Map<string, NumberSteps | undefined>();
  for (const issue of itemsOf(memberOf(content, 'issues'))) {
    const id = idOf(issue);
    if (id === undefined || options.has(id)) continue;
    const steps = stepsOf(issue);
    const values = steps === undefined ? undefined : valuesOf(steps);
    const isNumber = memberOf(issue, 'number') !== undefined;
    if (isNumber) numbers.set(id, steps);
    options.set(
      id,
      isNumber ? { ids: values ?? [], complete: values !== undefined } : namesIn(memberOf(issue, 'options')),
    );
  }
  return {
    parties: namesIn(memberOf(content, 'parties')),
    issues: namesIn(memberOf(content, 'issues')),
    indicators: namesIn(memberOf(content, 'indicators') ?? []),
    sources: namesIn(memberOf(content, 'sources') ?? []),
    options,
    numbers,
  };
}

/** The steps of a number issue; `undefined` where they cannot be read. */
export function stepsOf(issue: unknown): NumberSteps | undefined {
  const [from, to, step] = ['from', 'to', 'step'].map((key) => memberOf(memberOf(issue, 'number'), key));
  const isReadable = Number.isFinite(from) && Number.isFinite(to) && Number.isFinite(step) && Number(step) > 0;
  return isReadable ? { from: Number(from), to: Number(to), step: Number(step) } : undefined;
}

/** The ids that a list gives. */
export function namesIn(list: unknown): Names {
  const ids = itemsOf(list).map(idOf);
  const readable = ids.filter((id) => id !== undefined);
  return { ids: readable, complete: Array.isArray(list) && readable.length === ids.length };
}

/** The entries of a list; none where something else stands. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The fields of a group; none where something else stands. */
export function membersOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** One field of a group; `undefined` where there is none. */
export function memberOf(value: unknown, key: string): unknown {
  return membersOf(value).find(([name]) => name === key)?.[1];
}

/** The id of an entry; `undefined` where it has none that can be read. */
export function idOf(value: unknown): string | undefined {
  const id = memberOf(value, 'id');
  return typeof id === 'string' ? id : undefined;
}
