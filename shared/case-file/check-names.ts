import { nearestName } from '../kernel/nearest.ts';
import type { Names } from './case-names.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';

/** Says that the text at `path` is not one of the names; what is no text is a matter of shape. */
export function checkName(name: unknown, names: Names | undefined, kind: string, path: Problem['path']): Problem[] {
  const message = typeof name === 'string' ? unknownName(name, names, kind) : undefined;
  return message === undefined ? [] : [valueProblem(path, message)];
}

/** Says that the key at the end of `path` is not one of the names. */
export function checkKey(name: string, names: Names | undefined, kind: string, path: Problem['path']): Problem[] {
  const message = unknownName(name, names, kind);
  return message === undefined ? [] : [keyProblem(path, message)];
}

/** More names than this are not read. */
const MOST_NAMED = 12;

function listed(ids: readonly string[]): string {
  if (ids.length <= MOST_NAMED) return ids.join(', ');
  return `${ids.slice(0, MOST_NAMED - 1).join(', ')} … ${ids.at(-1)}`;
}

function unknownName(name: string, names: Names | undefined, kind: string): string | undefined {
  if (names === undefined || !names.complete || names.ids.includes(name)) return undefined;
  const isValue = /^-?[\d.]+$/.test(name);
  const nearest = isValue ? undefined : nearestName(name, names.ids);
  if (nearest !== undefined) return `no ${kind} "${name}"; did you mean "${nearest}"?`;
  return `no ${kind} "${name}"; there ${names.ids.length === 0 ? 'is none' : `is ${listed(names.ids)}`}`;
}
