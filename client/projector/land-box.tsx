import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fetchCase } from '../feed/fetch-case.ts';
import { neutralLandscape } from '../lib/land/neutral-landscape.ts';
import type { StageView } from '../lib/land/stage-view.ts';
import { effectsOf } from '../lib/table/effects.ts';
import type { StillMark } from '../stage/still-land.ts';
import { type Theme, theme } from './screen-keys.ts';

const FALLBACK = { width: 1920, height: 440 };

function viewOf(landscape: StageView['landscape'], shown: Theme): StageView {
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { landscape, parties: [], offers: [], theme: shown, reducedMotion, showTable: false };
}

/**
 * The land as it is today: the baseline of the case, which no offer ever moves. A picture only; in a browser that can draw
 * no canvas it is made of SVG.
 */
export function LandBox({ scenarioHash }: { readonly scenarioHash: string }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const landscape = useSignal(neutralLandscape);
  const stage = useSignal<StageView>(viewOf(neutralLandscape, theme.peek()));
  const still = useSignal<readonly StillMark[] | undefined>(undefined);

  useEffect(() => {
    let gone = false;
    void fetchCase(scenarioHash).then((scenario) => {
      if (!gone && scenario !== undefined) landscape.value = effectsOf(scenario, undefined).landscape;
    });
    return () => {
      gone = true;
    };
  }, [scenarioHash, landscape]);

  useSignalEffect(() => {
    stage.value = viewOf(landscape.value, theme.value);
  });

  useEffect(() => {
    let gone = false;
    let destroy: (() => void) | undefined;
    import('../stage/mount-stage.ts')
      .then(({ mountStage }) => {
        if (!gone && box.current !== null) destroy = mountStage(box.current, stage).destroy;
      })
      .catch(async () => {
        const { stillLand } = await import('../stage/still-land.ts');
        const shown = stage.peek();
        if (!gone) still.value = stillLand(shown.landscape, shown.theme, FALLBACK.width, FALLBACK.height);
      });
    return () => {
      gone = true;
      destroy?.();
    };
  }, [stage, still]);

  return (
    <div ref={box} class="land-box" aria-hidden="true">
      {still.value === undefined ? null : (
        <svg
          viewBox={`0 0 ${FALLBACK.width} ${FALLBACK.height}`}
          preserveAspectRatio="xMidYMax slice"
          aria-hidden="true"
        >
          {still.value.map(({ d, fill, stroke, width, alpha }, index) => (
            <path key={index} d={d} fill={fill} stroke={stroke} stroke-width={width} opacity={alpha} />
          ))}
        </svg>
      )}
    </div>
  );
}
