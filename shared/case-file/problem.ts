import { type Said, said } from './problem-words.ts';

/** What is wrong in a scenario file, and where: a path of keys and list positions into its content. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is wrong, or what stands under it. */
  readonly at: 'key' | 'value';
  /** In every language of the product. */
  readonly said: Said;
}

type Sentence = Said | Parameters<typeof said>[0];

/** A problem with the content that stands at `path`. */
export function valueProblem(path: Problem['path'], sentence: Sentence): Problem {
  return { path, at: 'value', said: typeof sentence === 'function' ? said(sentence) : sentence };
}

/** A problem with the key that ends `path`. */
export function keyProblem(path: Problem['path'], sentence: Sentence): Problem {
  return { ...valueProblem(path, sentence), at: 'key' };
}
