import type { CaseFile } from '../case-file/case-file.ts';
import { type Finding, warning } from './finding.ts';

/** Looks in a file of format 2 for what counts for nothing once it is compiled, so that nobody sees it afterwards. */
export function checkFile(file: CaseFile): Finding[] {
  const lists: (readonly [string, readonly string[] | undefined])[] = [
    ...file.injections.map(({ id, constraints }) => [`injections.${id}.constraints`, constraints] as const),
    ...file.variants.flatMap(({ id, issues, phases, cards }) =>
      Object.entries({ issues, phases, cards }).map(([list, names]) => [`variants.${id}.${list}`, names] as const),
    ),
  ];
  return [
    ...lists.flatMap(([at, names = []]) =>
      [...new Set(names.filter((name, i) => names.indexOf(name) < i))].map((name) =>
        warning('named-twice', at, name, at),
      ),
    ),
    ...file.variants.flatMap(({ id, phases, minutes = {} }) =>
      Object.keys(minutes)
        .filter((phase) => phases !== undefined && !phases.includes(phase))
        .map((phase) => warning('minutes-unused', `variants.${id}.minutes.${phase}`, id, phase)),
    ),
  ];
}
