import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { layCloth } from '../lib/land/arrival-cloth.ts';
import { lozengePath } from '../lib/weave/geometry.ts';
import type { ClothView } from '../stage/mount-cloth.ts';

/** The cloth lies on a dark ground in both themes. */
const COLOURS: ClothView['colours'] = { free: 0x7f99a1, taken: 0xffd54a };
const FALLBACK = { width: 1440, height: 112 };

export interface ClothBoxProps {
  readonly tables: readonly number[];
  readonly places: number;
  /** The same in a sentence. */
  readonly label: string;
}

/** One column for a table, one lozenge for a person: the hall weaves itself. */
export function ClothBox({ tables, places, label }: ClothBoxProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const people = useSignal({ tables, places });
  const cloth = useSignal<ClothView>(clothOf({ tables, places }));
  const isStill = useSignal(false);
  useEffect(() => {
    people.value = { tables, places };
  }, [tables, places, people]);
  useSignalEffect(() => {
    cloth.value = clothOf(people.value);
  });
  useEffect(() => {
    let gone = false;
    let destroy: (() => void) | undefined;
    import('../stage/mount-cloth.ts')
      .then(({ mountCloth }) => {
        if (!gone && box.current !== null) destroy = mountCloth(box.current, cloth).destroy;
      })
      .catch(() => {
        if (!gone) isStill.value = true;
      });
    return () => {
      gone = true;
      destroy?.();
    };
  }, [cloth, isStill]);
  return (
    <div ref={box} class="cloth-box" role="img" aria-label={label}>
      {isStill.value ? <StillCloth tables={tables} places={places} /> : null}
    </div>
  );
}

function clothOf(people: Pick<ClothView, 'tables' | 'places'>): ClothView {
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { ...people, colours: COLOURS, reducedMotion };
}

function StillCloth({ tables, places }: Pick<ClothBoxProps, 'tables' | 'places'>): JSX.Element {
  const { radius, places: laid } = layCloth(tables, places, FALLBACK.width, FALLBACK.height);
  const path = (taken: boolean, size: number) =>
    laid
      .filter((place) => place.taken === taken)
      .map(({ x, y }) => lozengePath(x, y, size))
      .join('');
  return (
    <svg viewBox={`0 0 ${FALLBACK.width} ${FALLBACK.height}`} aria-hidden="true">
      <path d={path(false, radius * 0.34)} fill="#7f99a1" />
      <path d={path(true, radius)} fill="#ffd54a" />
    </svg>
  );
}
