import { computed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { theme } from '../lib/browser/theme.ts';
import type { StageView } from '../lib/land/stage-view.ts';
import { effectsOf } from '../lib/table/effects.ts';
import { screenOf } from './screen.ts';
import { type SeatState, useSeat } from './seat-state.ts';
import { stageViewOf } from './stage-view-of.ts';
import { windowSize } from './window-size.ts';

/** A hall of phones must not fetch the stage in the same second. */
const MOST_DELAY_MS = 15_000;

const importStage = () => import('../stage/mount-stage.ts');

/** Fetches the stage before it is needed, at a random moment of the next quarter of a minute. The answer calls it off. */
export function prefetchStage(): () => void {
  const timer = setTimeout(() => void importStage().catch(() => undefined), Math.random() * MOST_DELAY_MS);
  return () => clearTimeout(timer);
}

/** Calls back when the page has nothing better to do. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(callback, { timeout: 2000 });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(callback, 200);
  return () => clearTimeout(timer);
}

function stageSignal(seat: SeatState): ReadonlySignal<StageView> | undefined {
  if (seat.view.peek() === undefined) return undefined;
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const first = seat.view.peek();
  return computed(() => {
    const view = seat.view.value ?? first;
    if (view === undefined) throw new Error('The stage is drawn before the table is known');
    const landscape = effectsOf(view.scenario, seat.settlement.value).landscape;
    const showTable = windowSize.value.isWide && screenOf(view.table) === 'table';
    return stageViewOf(view.table, landscape, { theme: theme.value, reducedMotion, showTable });
  });
}

/**
 * The picture of the land. A still block of sky and sea until the stage has come, which is fetched once the screen can
 * be used. Hidden from assistive technology: the effects beside it say the same in words.
 */
export function StageBox({ isHidden }: { readonly isHidden: boolean }): JSX.Element {
  const seat = useSeat();
  const stage = useMemo(() => stageSignal(seat), [seat]);
  return <LandBox stage={stage} isHidden={isHidden} />;
}

export type LandBoxProps = { readonly stage: ReadonlySignal<StageView> | undefined; readonly isHidden?: boolean };

/** The same for any land; nothing but the still block without one. */
export function LandBox({ stage, isHidden = false }: LandBoxProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let destroy: (() => void) | undefined;
    const cancel = whenIdle(() => {
      importStage()
        .then(({ mountStage }) => {
          if (gone || box.current === null || stage === undefined) return;
          destroy = mountStage(box.current, stage).destroy;
        })
        // Without the stage the block stays still; every fact of the picture is in the effects.
        .catch(() => undefined);
    });
    return () => {
      gone = true;
      cancel();
      destroy?.();
    };
  }, [stage]);
  return <div ref={box} class="stage-box" aria-hidden="true" hidden={isHidden} />;
}
