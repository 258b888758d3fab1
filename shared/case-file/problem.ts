/** What is wrong in a scenario file, and where: a path of keys and list positions into its content. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is wrong, or what stands under it. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** A problem with the content that stands at `path`. */
export function valueProblem(path: Problem['path'], message: string): Problem {
  return { path, at: 'value', message };
}

/** A problem with the key that ends `path`. */
export function keyProblem(path: Problem['path'], message: string): Problem {
  return { path, at: 'key', message };
}
