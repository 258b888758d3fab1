import type { JSX } from 'preact';
import type { PlacedMark } from '../lib/charts/quadrant-marks.ts';
import { fixed, lozengePath } from '../lib/weave/geometry.ts';
import { halfPath } from '../lib/weave/quadrant.tsx';

/** Words of the axes, and of counts in rings. */
export const FONT = 40;
export const RADIUS = 13;
/** A ring that has its number inside; one whose number stands beside it. */
export const [RING, THIN_RING] = [28, RADIUS + 8];

/** A mark with the room it takes. */
export interface Drawn {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Its number of tables stands in its ring. */
  readonly hasCountInside: boolean;
}

/** Whether a mark is spoken of: a story, or a table that was called. */
export function isPicked({ isStory, isCalled }: PlacedMark): boolean {
  return isStory || isCalled;
}

/** One mark of the plane at its true value; equal tables as a ring with their number. */
export function Mark({ drawn: { mark, x, y, hasCountInside } }: { readonly drawn: Drawn }): JSX.Element {
  const { kind, tables, at } = mark;
  const isYellow = isPicked(mark);
  const style = `--order: ${at}`;
  if (hasCountInside) {
    return (
      <g class={`mark ${kind}`} style={style}>
        <circle
          cx={fixed(x)}
          cy={fixed(y)}
          r={RING}
          fill="var(--paper)"
          stroke="var(--ink)"
          stroke-width="4"
          stroke-dasharray={kind === 'breached' ? '9 6' : undefined}
        />
        {kind === 'lopsided' ? (
          <path
            d={`M${fixed(x)} ${fixed(y - RING)}A${RING} ${RING} 0 0 0 ${fixed(x)} ${fixed(y + RING)}z`}
            fill="var(--line-firm)"
          />
        ) : null}
        <text
          class="count"
          x={fixed(x)}
          y={fixed(y + FONT * 0.36)}
          text-anchor="middle"
          font-size={FONT}
          font-weight="700"
          fill="var(--ink)"
        >
          {tables}
        </text>
      </g>
    );
  }
  const radius = isYellow ? RADIUS * 1.75 : RADIUS;
  return (
    <g class={`mark ${isYellow ? 'story' : kind}`} style={style}>
      {isYellow ? (
        <path
          d={lozengePath(x, y, radius)}
          fill="var(--signal)"
          stroke="var(--on-signal)"
          stroke-width={RADIUS * 0.3}
        />
      ) : null}
      <Shape kind={kind} x={x} y={y} radius={isYellow ? RADIUS * 0.8 : RADIUS} />
      {tables > 1 ? (
        <circle
          cx={fixed(x)}
          cy={fixed(y)}
          r={isYellow ? radius + 4 : THIN_RING}
          fill="none"
          stroke="var(--ink)"
          stroke-width="3.5"
        />
      ) : null}
    </g>
  );
}

type ShapeProps = {
  readonly kind: PlacedMark['kind'];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

function Shape({ kind, x, y, radius }: ShapeProps): JSX.Element {
  if (kind === 'none') {
    const arm = radius * 0.75;
    const path = `M${fixed(x - arm)} ${fixed(y - arm)}l${fixed(arm * 2)} ${fixed(arm * 2)}m0 ${fixed(-arm * 2)}l${fixed(-arm * 2)} ${fixed(arm * 2)}`;
    return (
      <g fill="none">
        <path d={path} stroke="var(--paper)" stroke-width={radius * 0.95} />
        <path d={path} stroke="var(--ink)" stroke-width={radius * 0.42} />
      </g>
    );
  }
  const isFilled = kind === 'agreed';
  return (
    <>
      <path
        d={lozengePath(x, y, radius)}
        fill={isFilled ? 'var(--ink)' : 'var(--paper)'}
        stroke={isFilled ? 'var(--paper)' : 'var(--ink)'}
        stroke-width={isFilled ? 2 : radius * 0.28}
      />
      {kind === 'lopsided' ? <path d={halfPath(x, y, radius)} fill="var(--ink)" /> : null}
    </>
  );
}
