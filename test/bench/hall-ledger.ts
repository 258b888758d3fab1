/** What of a command is found again at its receivers: in the text of every message and offer. */
const MARK = 'nomor#';
const DIGITS = 7;

/** Who is still to hear of what, and how long it took until the last one had. */
export interface Ledger {
  /** Notes a command that goes out now to so many phones; the text to put into it. */
  send(receivers: number): string;
  /** Looks for a mark in a frame that a phone got. */
  hear(frame: Buffer): void;
  /** Commands that have gone out. */
  sent(): number;
  /** Commands that some phone has not heard of. */
  open(): number;
  /** From command to last receipt (ms), of all that were heard by everyone. */
  readonly tookMs: number[];
}

/** An empty ledger; marks of two ledgers differ when `first` does by more than the commands of one. */
export function createLedger(first: number): Ledger {
  const open = new Map<number, { readonly at: number; left: number }>();
  const tookMs: number[] = [];
  let next = first;
  return {
    send(receivers) {
      open.set(next, { at: performance.now(), left: receivers });
      const mark = MARK + String(next).padStart(DIGITS, '0');
      next += 1;
      return mark;
    },
    hear(frame) {
      const found = frame.indexOf(MARK);
      if (found < 0) return;
      const start = found + MARK.length;
      const number = Number(frame.toString('latin1', start, start + DIGITS));
      const item = open.get(number);
      if (item === undefined) return;
      item.left -= 1;
      if (item.left > 0) return;
      open.delete(number);
      tookMs.push(performance.now() - item.at);
    },
    sent: () => next - first,
    open: () => open.size,
    tookMs,
  };
}
