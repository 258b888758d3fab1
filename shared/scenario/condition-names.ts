import type { CaseText } from '../kernel/languages.ts';
import type { ScenarioCondition } from './schema.ts';

type Named = Pick<ScenarioCondition, 'name' | 'protection'>;

/** The name of what a condition forbids, for sentences in which it occurs. */
export function harmOf({ name }: Named): CaseText {
  return name;
}

/**
 * The name of what a condition protects, for sentences in which it is kept, asked for or promised. Cases written before
 * it had a name of its own fall back to the harm's.
 */
export function protectionOf({ name, protection }: Named): CaseText {
  return protection ?? name;
}
