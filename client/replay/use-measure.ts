import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a drawing has to be made for. */
export interface Measure {
  /** Width of the element in px, 0 before it is measured. */
  readonly width: number;
  /** Text size as a multiple of the usual 16 px: everything drawn grows with it. */
  readonly scale: number;
}

/** An element and its measure, which follows the window and the text size. */
export function useMeasure(): readonly [RefObject<HTMLDivElement | null>, ReadonlySignal<Measure>] {
  const box = useRef<HTMLDivElement | null>(null);
  const measure = useSignal<Measure>({ width: 0, scale: 1 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const width = Math.round(element.clientWidth);
      const scale = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
      const known = measure.peek();
      if (known.width !== width || known.scale !== scale) measure.value = { width, scale };
    };
    look();
    const observer = new ResizeObserver(() => requestAnimationFrame(look));
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  return [box, measure];
}
