import { textFault } from '../kernel/unclean.ts';
import { itemsOf, memberOf, membersOf } from './case-names.ts';
import { type Problem, valueProblem } from './problem.ts';
import { directionOf } from './writing-direction.ts';

/**
 * What an author cannot mean in a file of format 2: ranges that are reversed, a language against its direction, signs
 * that no text holds on purpose. Only files are held against it: what a log keeps was read before.
 */
export function checkAuthored(content: unknown): Problem[] {
  return [...checkDirections(content), ...checkSpans(content), ...checkCharacters(content, [])];
}

function checkDirections(content: unknown): Problem[] {
  return itemsOf(memberOf(content, 'languages')).flatMap((language, i) => {
    const [code, direction] = [memberOf(language, 'code'), memberOf(language, 'direction')];
    const known = typeof code === 'string' ? directionOf(code) : undefined;
    const isTurned = known !== undefined && (direction === 'ltr' || direction === 'rtl') && direction !== known;
    if (!isTurned) return [];
    return [valueProblem(['languages', i, 'direction'], (words) => words.languageTurned(String(code), known))];
  });
}

/** Where a case says from and to. */
const SPANS = [['minutes'], ['expected', 'agreement']] as const;

function checkSpans(content: unknown): Problem[] {
  return SPANS.flatMap((path) => {
    const span = path.reduce<unknown>((value, key) => memberOf(value, key), content);
    const [from, to] = [memberOf(span, 'from'), memberOf(span, 'to')];
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return [];
    return [valueProblem([...path], (words) => words.reversed(from, to))];
  });
}

function checkCharacters(value: unknown, path: Problem['path']): Problem[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => checkCharacters(one, [...path, i]));
  if (typeof value !== 'string') {
    return membersOf(value).flatMap(([key, one]) => checkCharacters(one, [...path, key]));
  }
  const fault = textFault(value);
  return fault === undefined ? [] : [valueProblem(path, (words) => words.unclean(fault.kind, fault.sign))];
}
