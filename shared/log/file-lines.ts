import { LOG_LIMITS, type LogLimit, reached } from './limits.ts';
import type { LogStop } from './read-lines.ts';

/** The lines of a file. `stopped` where it ends too early, or where a limit is reached: then no line is given. */
export interface TakenLines {
  readonly lines: readonly string[];
  readonly stopped?: LogStop | undefined;
}

/** What is left of a file that could not be unpacked to its end: its lines before. */
const CUT = 'the file was cut or is damaged: it cannot be unpacked to its end';

/**
 * Takes the lines of a file while it is read and unpacked, and stops at the first limit: of a file that grows without end
 * no more is ever unpacked than may be kept.
 */
export async function takeLines(
  pieces: AsyncIterable<Uint8Array>,
  /** Text of the bytes that came, in order; asked without any at the end. */
  decode: (piece?: Uint8Array) => string,
): Promise<TakenLines> {
  const taker = new LineTaker();
  try {
    for await (const piece of pieces) if (!taker.take(decode(piece), piece.length)) return taker.end();
  } catch {
    return taker.cut();
  }
  taker.take(decode(), 0);
  return taker.end();
}

/** The lines of a text that is there already. */
export function linesOfText(text: string): TakenLines {
  const taker = new LineTaker();
  taker.take(text, text.length);
  return taker.end();
}

class LineTaker {
  #lines: string[] = [];
  /** The beginning of a line whose end has not come. */
  #open = '';
  #bytes = 0;
  #stopped: LogStop | undefined;

  /** Whether there is room for more. */
  take(text: string, bytes: number): boolean {
    this.#bytes += bytes;
    if (this.#bytes > LOG_LIMITS.fileBytes) return this.#stop('fileBytes');
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      if (!this.#add(this.#open + text.slice(from, to))) return false;
      this.#open = '';
      from = to + 1;
    }
    this.#open += text.slice(from);
    return this.#open.length <= LOG_LIMITS.lineLength || this.#stop('lineLength');
  }

  /** All that came. Blank lines at the end are nobody's. */
  end(): TakenLines {
    if (this.#stopped === undefined) this.#add(this.#open);
    if (this.#stopped !== undefined) return { lines: [], stopped: this.#stopped };
    while (this.#lines.at(-1)?.trim() === '') this.#lines.pop();
    return { lines: this.#lines };
  }

  /** The whole lines that came before the file could not be read on. */
  cut(): TakenLines {
    return { lines: this.#lines, stopped: { line: this.#lines.length + 1, reason: CUT } };
  }

  #add(line: string): boolean {
    if (line.length > LOG_LIMITS.lineLength) return this.#stop('lineLength');
    if (this.#lines.length >= LOG_LIMITS.fileLines) return this.#stop('fileLines');
    this.#lines.push(line.endsWith('\r') ? line.slice(0, -1) : line);
    return true;
  }

  #stop(limit: LogLimit): false {
    this.#stopped = { line: this.#lines.length + 1, ...reached(limit) };
    this.#lines = [];
    this.#open = '';
    return false;
  }
}
