import { nearestName } from '../kernel/nearest.ts';
import { membersOf, type Names } from './case-names.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';
import { type NameKind, type Said, said } from './problem-words.ts';

/** What a name is the name of; an option or value, of which issue. */
export type Kind = NameKind | { readonly name: NameKind; readonly issue: string };

/** Says that the text at `path` is not one of the names; what is no text is a matter of shape. */
export function checkName(name: unknown, names: Names | undefined, kind: Kind, path: Problem['path']): Problem[] {
  const said = typeof name === 'string' ? unknownName(name, names, kind) : undefined;
  return said === undefined ? [] : [valueProblem(path, said)];
}

/** Says that the key at the end of `path` is not one of the names. */
export function checkKey(name: string, names: Names | undefined, kind: Kind, path: Problem['path']): Problem[] {
  const said = unknownName(name, names, kind);
  return said === undefined ? [] : [keyProblem(path, said)];
}

/** Whether a key of a group is none of the names: what is missing beside it was probably meant by it. */
export function hasUnknownKey(group: unknown, names: Names | undefined): boolean {
  return names?.complete === true && membersOf(group).some(([key]) => !names.ids.includes(key));
}

/** More names than this are not read. */
const MOST_NAMED = 12;

function listed(ids: readonly string[]): readonly string[] {
  if (ids.length <= MOST_NAMED) return ids;
  return [...ids.slice(0, MOST_NAMED - 2), `${ids[MOST_NAMED - 2]} … ${ids.at(-1)}`];
}

function unknownName(name: string, names: Names | undefined, kind: Kind): Said | undefined {
  if (names === undefined || !names.complete || names.ids.includes(name)) return undefined;
  const isValue = /^-?[\d.]+$/.test(name);
  const nearest = isValue ? undefined : nearestName(name, names.ids);
  return said((words) => {
    const [called, issue] = typeof kind === 'string' ? [words.kind(kind)] : [words.kind(kind.name), kind.issue];
    if (nearest !== undefined) return words.nameLike(called, name, nearest, issue);
    return words.unknownName(called, name, listed(names.ids), issue);
  });
}
