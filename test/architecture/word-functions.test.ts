import { parseSync } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** A node of a syntax tree, as far as it is looked at here. */
interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly params?: readonly TreeNode[];
  readonly arguments?: readonly TreeNode[];
  readonly typeAnnotation?: { readonly typeAnnotation?: { readonly type: string } } | null;
}

const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'];

/** The parameters in a file of words that are taken apart, or whose type is an object written on the spot; callbacks may. */
function namedParameters(path: string, source: string): string[] {
  const faults: string[] = [];
  const callbacks = new Set<TreeNode>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    else if (isNode(node)) {
      for (const argument of node.arguments ?? []) callbacks.add(argument);
      if (FUNCTIONS.includes(node.type) && !callbacks.has(node)) for (const param of node.params ?? []) look(param);
      for (const part of Object.values(node)) visit(part);
    }
  };
  const look = (param: TreeNode): void => {
    const isNamed = param.typeAnnotation?.typeAnnotation?.type === 'TSTypeLiteral';
    const isApart = param.type === 'ObjectPattern' || source.slice(param.start, param.end).startsWith('{');
    if (isNamed || isApart) faults.push(`${path}: ${source.slice(param.start, param.end)}`);
  };
  visit(parseSync(path, source).program.body);
  return faults;
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

describe('functions of words', () => {
  it('take their parameters one after the other', () => {
    const all = ['shared', 'server', 'client'].flatMap(sourceFiles);
    const files = all.filter(({ path }) => /words\.(?!ts)\w+\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(({ path, source }) => namedParameters(path, source))).toEqual([]);
  });

  test.each([
    'export const id = { sits: (p: { table: number }) => table };',
    'export const en: Messages = { sits: ({ table }) => table };',
    'export const en = { seat: { sits: ({ table }: Seat = NONE) => table } };',
    'function sits({ table }: Seat): string { return table; }',
    'const say = (count: number, p: { readonly to: string }) => table;',
  ])('the check finds %s', (source) => {
    expect(namedParameters('client/a/words.en.ts', source).length).toBe(1);
  });

  test.each([
    'export const id = { sits: (party: string, table: number) => table };',
    'export const id = { sizes: (all: readonly { people: number }[]) => all.map(({ people }) => people).join() };',
  ])('and nothing in %s', (source) => {
    expect(namedParameters('client/a/words.id.ts', source)).toEqual([]);
  });
});
