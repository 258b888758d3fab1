/** Errors whose message quotes what could not be read. */
const QUOTING: ReadonlySet<string> = new Set(['SyntaxError', 'URIError', 'ZodError']);

/** Writes an unexpected fault for whoever runs the server; never anything a participant wrote. */
export function logFault(where: string, error: unknown): void {
  write(where, describe(error));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!QUOTING.has(error.name)) return error.stack ?? error.message;
  const [thrown = ''] = /^\s+at .*$/m.exec(error.stack ?? '') ?? [];
  return `${error.name}${thrown.trimEnd()}`;
}

/** Lines about strangers in one minute: whoever runs the server must find the others. */
const FOULS_PER_MINUTE = 20;

let minute = 0;
let written = 0;
let held = 0;

/** Notes in one line that somebody sent what cannot be read; never what it was. Beyond some a minute they are counted only. */
export function logFoul(what: string): void {
  const now = Math.floor(Date.now() / 60_000);
  if (now !== minute) {
    if (held > 0) write('strangers', `${held} more lines like these were left out`);
    minute = now;
    written = 0;
    held = 0;
  }
  written += 1;
  if (written > FOULS_PER_MINUTE) held += 1;
  else write('strangers', what);
}

function write(where: string, what: string): void {
  process.stderr.write(`${new Date().toISOString()} ${where}: ${what}\n`);
}
