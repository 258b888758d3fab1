/** How many phones were connected at a moment (server time). */
interface Beat {
  readonly at: number;
  readonly phones: number;
}

/** The last minutes of a hall's connections, as this page saw them. */
export interface Pulse {
  readonly beats: readonly Beat[];
}

export const NO_PULSE: Pulse = { beats: [] };

/** So much of the past is kept (ms). */
export const KEPT_MS = 300_000;

/** The pulse after so many phones were seen at a moment; the same where nothing is new. */
export function noteBeat(pulse: Pulse, phones: number, at: number): Pulse {
  const last = pulse.beats.at(-1);
  if (last?.phones === phones) return trimmed(pulse, at);
  return trimmed({ beats: [...pulse.beats, { at, phones }] }, at);
}

/** Of what is older than the time that is kept, only the last is: it still held when that time began. */
function trimmed(pulse: Pulse, at: number): Pulse {
  const first = pulse.beats.findLastIndex((beat) => beat.at <= at - KEPT_MS);
  return first <= 0 ? pulse : { beats: pulse.beats.slice(first) };
}

/** What happened in the time that is kept. */
export interface Turnover {
  readonly phones: number;
  /** Phones lost, and of those so many as came back: who comes for the first time is no return. */
  readonly lost: number;
  readonly back: number;
}

export function turnoverOf({ beats }: Pulse): Turnover {
  let [lost, back, missing] = [0, 0, 0];
  for (const [place, { phones }] of beats.entries()) {
    const change = phones - (beats[place - 1]?.phones ?? phones);
    if (change < 0) {
      lost -= change;
      missing -= change;
    } else {
      const returned = Math.min(change, missing);
      back += returned;
      missing -= returned;
    }
  }
  return { phones: beats.at(-1)?.phones ?? 0, lost, back };
}

/** The line through the last minutes in a box, as the path of an SVG; empty before there are two moments. */
export function pulsePath({ beats }: Pulse, now: number, width: number, height: number): string {
  const most = Math.max(1, ...beats.map(({ phones }) => phones));
  const from = now - KEPT_MS;
  const xOf = (at: number) => ((Math.max(from, at) - from) / KEPT_MS) * width;
  const yOf = (phones: number) => height - 1 - (phones / most) * (height - 2);
  const [first, ...others] = beats;
  if (first === undefined) return '';
  const steps = others.map(({ at, phones }) => `H${xOf(at).toFixed(1)}V${yOf(phones).toFixed(1)}`);
  return `M${xOf(first.at).toFixed(1)} ${yOf(first.phones).toFixed(1)}${steps.join('')}H${width}`;
}
