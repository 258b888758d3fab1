import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';

/** How many places of a number issue are shown at once. */
const PLACES = 5;

/** Up to five of so many values, the first and the last among them, as far apart as can be; ascending. */
export function placesOf(count: number): number[] {
  const places = Math.min(PLACES, count);
  return Array.from({ length: places }, (_, i) => Math.round((i * (count - 1)) / Math.max(1, places - 1)));
}

/** The place of a value that somebody typed, with a comma or a point; `undefined` when it is none of the issue's. */
export function readValue(typed: string, { options }: Pick<ScenarioIssue, 'options'>): number | undefined {
  const plain = typed.trim().replaceAll(/[\s\u00a0\u2212]/g, (one) => (one === '\u2212' ? '-' : ''));
  const written = [
    plain,
    plain.replace(',', '.'),
    plain.replaceAll('.', '').replace(',', '.'),
    plain.replaceAll(',', ''),
  ];
  for (const one of written) {
    if (!/^-?\d+(\.\d+)?$/.test(one)) continue;
    const place = options.findIndex(({ id }) => Number(id) === Number(one));
    if (place >= 0) return place;
  }
  return undefined;
}

/** The next value up or down that is not closed; the same where there is none. */
export function stepFrom(place: number, by: number, count: number, closed: readonly number[]): number {
  for (let next = place + by; next >= 0 && next < count; next += by) if (!closed.includes(next)) return next;
  return place;
}
