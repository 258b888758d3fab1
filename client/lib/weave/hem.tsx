import type { JSX } from 'preact';
import { fixed } from './geometry.ts';

const WIDTH = 960;
const HEIGHT = 26;
const TEETH = 9;

/**
 * The hem under the panorama: a stretch of teeth for every do-no-harm condition, in the case's order. A breached one is
 * unwoven, yellow and hatched. Hidden from assistive technology: the text beside it names the condition and the cap.
 * A case without conditions has no hem.
 */
export function Hem({ breached }: { readonly breached: readonly boolean[] }): JSX.Element | null {
  if (breached.length === 0) return null;
  const stretch = WIDTH / breached.length;
  const tooth = stretch / TEETH;
  const woven = (start: number) =>
    Array.from({ length: TEETH }, (_, index) => {
      const x = start + index * tooth;
      return `M${fixed(x + 2)} ${HEIGHT}L${fixed(x + tooth / 2)} 3 ${fixed(x + tooth - 2)} ${HEIGHT}z`;
    }).join('');
  const hatch = (start: number) =>
    Array.from(
      { length: TEETH * 2 },
      (_, index) => `M${fixed(start + (index * tooth) / 2)} ${HEIGHT}l${fixed(tooth / 2)} ${-HEIGHT}`,
    ).join('');
  return (
    <svg class="hem" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={WIDTH} height={HEIGHT} fill="var(--hem-ground)" />
      {breached.map((isBreached, condition) => {
        const start = condition * stretch;
        // The order of conditions is the case's and never changes.
        const key = `condition-${condition}`;
        return isBreached ? (
          <g key={key} class="breached">
            <rect x={fixed(start)} width={fixed(stretch)} height={HEIGHT} fill="var(--breach)" />
            <path d={hatch(start)} stroke="var(--on-breach)" stroke-width="3" />
          </g>
        ) : (
          <path key={key} class="woven" d={woven(start)} fill="var(--hem-tooth)" />
        );
      })}
    </svg>
  );
}
