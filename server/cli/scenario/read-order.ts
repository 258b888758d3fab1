import { parseArgs } from 'node:util';

/** The one word of a command line and the flags that take a value, or what is wrong with it. */
type Order<F extends string> = { readonly word: string } & { readonly [flag in F]?: string | undefined };

/**
 * Reads the command line of a word of `scenario` that works on one thing.
 *
 * @param flags those that take a value
 * @param missing what to say when it does not name exactly one thing
 */
export function readOrder<F extends string>(
  args: readonly string[],
  flags: readonly F[],
  missing: string,
): Order<F> | string {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0) return missing;
    return { ...values, word } as Order<F>;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says why something was not done. Gives the exit code. */
export function fail(code: number, why: string): number {
  process.stderr.write(`${why}\n`);
  return code;
}
