import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A picture that needs more than one page, as it stands. */
export interface Pages {
  /** What the pages are of: another one begins at its first. */
  readonly of: string;
  readonly count: number;
  /** Counts from 0. */
  readonly at: number;
}

const shown = signal<Pages>({ of: '', count: 1, at: 0 });
const turned = signal<Pick<Pages, 'of' | 'at'>>({ of: '', at: 0 });

/** The pages of the picture that stands there now. */
export const pages: ReadonlySignal<Pages> = shown;

/** The next page, or the one before; `false` where there is none. */
export function turnPage(by: 1 | -1): boolean {
  const { of, count, at } = shown.peek();
  const next = at + by;
  if (next < 0 || next >= count) return false;
  turned.value = { of, at: next };
  // At once: a second press may come before the first is drawn.
  shown.value = { of, count, at: next };
  return true;
}

/** Turns to a page that the facilitator asked for; after the last comes the first. */
export function turnToPage(asked: number): void {
  const { of, count } = shown.peek();
  const at = asked % count;
  turned.value = { of, at };
  shown.value = { of, count, at };
}

/**
 * Which page of a picture is shown, from 0.
 *
 * @param byItself the page that it would turn to by itself, until somebody turns one
 */
export function usePage(of: string, count: number, byItself = 0): number {
  const asked = turned.value.of === of ? turned.value.at : byItself;
  const at = Math.max(0, Math.min(asked, count - 1));
  useEffect(() => {
    shown.value = { of, count, at };
  }, [of, count, at]);
  useEffect(
    () => () => {
      // Shown again it begins anew.
      shown.value = { of: '', count: 1, at: 0 };
      turned.value = { of: '', at: 0 };
    },
    [of],
  );
  return at;
}
