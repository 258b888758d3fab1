import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { FIRST_LANGUAGE, type Language, languageOf } from '../../../shared/kernel/languages.ts';
import { unknownLanguage } from '../../unknown-language.ts';
import { type CommandWords, commandWords, type OneThing } from './command-words.ts';

/** The one word of a command line and the flags that take a value. */
type Order<F extends string> = {
  readonly word: string;
  readonly language: Language;
  readonly words: CommandWords;
} & { readonly [flag in F]?: string | undefined };

/** What a command line asks for, or that it only asks how it is used, or what is wrong with it. */
export type Read<O> = { readonly order: O } | { readonly help: string } | { readonly wrong: string };

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
/** What `parseArgs` gives for these options. */
type ValuesOf<C extends Options> = ReturnType<typeof parseArgs<{ options: C }>>['values'];

/** Reads a command line with `--lang` and `--help`; `make` says what is asked for, or what is wrong. */
export function readLine<C extends Options, O>(
  command: keyof CommandWords['usage'],
  args: readonly string[],
  options: C,
  make: (read: { values: ValuesOf<C>; positionals: readonly string[] }, language: Language) => O | string,
): Read<O> {
  const language = languageIn(args);
  const words = commandWords[language];
  const usage = words.usage[command];
  const wrong = (why: string): Read<O> => ({ wrong: `${why}\n\n${usage}` });
  try {
    const common = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const read = parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...common } });
    const { help, lang }: Readonly<Record<string, unknown>> = read.values;
    if (help === true) return { help: usage };
    if (typeof lang === 'string' && languageOf(lang) === undefined) return wrong(unknownLanguage(lang));
    const order = make({ values: read.values as ValuesOf<C>, positionals: read.positionals }, language);
    return typeof order === 'string' ? wrong(order) : { order };
  } catch (error) {
    return wrong(parseFault(error, words));
  }
}

/**
 * Reads the command line of a word of `scenario` that works on one thing.
 *
 * @param flags those that take a value
 */
export function readOrder<F extends string>(
  command: OneThing,
  args: readonly string[],
  flags: readonly F[],
): Read<Order<F>> {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  return readLine(command, args, options, ({ values, positionals: [word, ...more] }, language) => {
    const words = commandWords[language];
    if (word === undefined || more.length > 0) return words.nameOne[command];
    return { ...values, word, language, words } as Order<F>;
  });
}

/** The language that a command line asks for, also where it is wrong elsewhere. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  const asked = args[at]?.startsWith('--lang=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  return (at < 0 ? undefined : languageOf(asked)) ?? FIRST_LANGUAGE;
}

function parseFault(error: unknown, words: CommandWords): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const option = /--?[\w-]+/u.exec(message)?.[0] ?? message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words.unknownOption(option);
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? words.valueMissing(option) : message;
}

/** Says that a command line is wrong, or how it is used. Gives the exit code. */
export function refuse(read: { readonly help: string } | { readonly wrong: string }): number {
  if ('wrong' in read) return fail(2, read.wrong);
  process.stdout.write(`${read.help}\n`);
  return 0;
}

/** Says why something was not done. Gives the exit code. */
export function fail(code: number, why: string): number {
  process.stderr.write(`${why}\n`);
  return code;
}

/** Why a file cannot be read. */
export function readFault(error: unknown, words: CommandWords): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return words.noFile();
  return code === 'EISDIR' ? words.isFolder() : words.notReadable(code);
}

/** Why a file cannot be written. */
export function writeFault(error: unknown, file: string, words: CommandWords): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noFolder(dirname(file));
  if (code === 'EEXIST') return words.fileThere();
  return code === 'EISDIR' ? words.isFolder() : words.notWritable(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
