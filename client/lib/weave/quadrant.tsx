import type { JSX } from 'preact';
import { fixed, lozengePath } from './geometry.ts';
import { cutTo, placeInFreeRoom, widthOf } from './label-room.ts';

/**
 * `agreed` plain, `capped` a condition breached (hollow), `lopsided` a signatory below its limit (half-filled), `none` no
 * agreement (cross), `own` and `story` yellow.
 */
export type QuadrantMarkKind = 'agreed' | 'capped' | 'lopsided' | 'none' | 'own' | 'story';

/** Mutual benefit and local impact of one table, both 0 … 100. */
export type QuadrantMark = {
  readonly id: string;
  readonly benefit: number;
  readonly impact: number;
  readonly kind: QuadrantMarkKind;
  readonly label?: string | undefined;
  /** What a yellow mark would be without being chosen: a cross, a hollow or a half stands in it. */
  readonly inner?: 'capped' | 'lopsided' | 'none' | undefined;
  /** Several tables at this very place: a ring around it. */
  readonly isRinged?: boolean | undefined;
  /** Place in the order in which marks appear, where a page lets them appear one after the other. */
  readonly order?: number | undefined;
};

/** All words of the picture. */
export type QuadrantWords = {
  readonly title: string;
  /** What there is to see, in a sentence or two. */
  readonly description: string;
  readonly benefit: string;
  readonly impact: string;
  /** High benefit, high impact; high benefit, low impact; low benefit, high impact; both low. */
  readonly partnership: string;
  readonly extraction: string;
  readonly aid: string;
  readonly ceremony: string;
};

export type QuadrantProps = {
  /** Unique in the document: title and description take their ids from it. */
  readonly id: string;
  readonly words: QuadrantWords;
  readonly marks: readonly QuadrantMark[];
  /** Possible packages as [benefit, impact]; the caller thins them out to a few thousand. */
  readonly cloud: readonly (readonly [number, number])[];
  /** Packages that nothing beats on both axes, in order of benefit. */
  readonly frontier: readonly (readonly [number, number])[];
  /** `projector` doubles type and marks on the same chart. */
  readonly size?: 'phone' | 'projector' | undefined;
};

const SIZES = {
  phone: { width: 328, height: 276, font: 13, radius: 6, cloud: 1.7, pad: { top: 8, right: 10, bottom: 40, left: 42 } },
  projector: {
    width: 1240,
    height: 896,
    font: 26,
    radius: 11,
    cloud: 3.2,
    pad: { top: 12, right: 20, bottom: 82, left: 84 },
  },
} as const;

/** How far a mark reaches, in the radius of a plain one. */
const REACH = { agreed: 1, capped: 1, lopsided: 1, none: 1, own: 2, story: 1.7 } as const;

function crossPath(x: number, y: number, arm: number): string {
  return `M${fixed(x - arm)} ${fixed(y - arm)}l${fixed(arm * 2)} ${fixed(arm * 2)}m0 ${fixed(-arm * 2)}l${fixed(-arm * 2)} ${fixed(arm * 2)}`;
}

/** The left half of a lozenge. */
export function halfPath(x: number, y: number, reach: number): string {
  return `M${fixed(x)} ${fixed(y - reach)}v${fixed(reach * 2)}l${fixed(-reach)} ${fixed(-reach)}z`;
}

/** What the page's style makes a delay of. */
function orderOf({ order }: QuadrantMark): string | undefined {
  return order === undefined ? undefined : `--order: ${order}`;
}

function Ring({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): JSX.Element {
  const path = lozengePath(x, y, radius * 1.7);
  return <path class="ring" d={path} fill="none" stroke="var(--ink)" stroke-width={radius / 6} />;
}

function Mark({ mark, x, y, radius }: { mark: QuadrantMark; x: number; y: number; radius: number }): JSX.Element {
  if (mark.kind === 'none') {
    const cross = crossPath(x, y, radius * 0.8);
    return (
      <g class="mark none" fill="none" style={orderOf(mark)}>
        {mark.isRinged === true && <Ring x={x} y={y} radius={radius} />}
        <path d={cross} stroke="var(--paper)" stroke-width={radius * 0.75} />
        <path d={cross} stroke="var(--ink)" stroke-width={radius / 2.6} />
      </g>
    );
  }
  const yellow = mark.kind === 'own' || mark.kind === 'story';
  const reach = radius * REACH[mark.kind];
  const [fill, edge] = yellow
    ? ['var(--signal)', 'var(--on-signal)']
    : mark.kind === 'capped' || mark.kind === 'lopsided'
      ? ['var(--paper)', 'var(--ink)']
      : ['var(--ink)', 'var(--paper)'];
  return (
    <g class={`mark ${mark.kind}`} style={orderOf(mark)}>
      {mark.isRinged === true && <Ring x={x} y={y} radius={reach} />}
      {yellow && <path d={lozengePath(x, y, reach + 1.5)} fill="var(--paper)" />}
      <path d={lozengePath(x, y, reach)} fill={fill} stroke={edge} stroke-width={yellow ? 2 : radius > 6 ? 2.2 : 1.5} />
      {mark.kind === 'lopsided' && <path d={halfPath(x, y, reach)} fill="var(--ink)" />}
      {yellow && mark.inner === 'lopsided' && <path d={halfPath(x, y, reach)} fill={edge} />}
      {yellow && mark.inner === 'capped' && (
        <path d={lozengePath(x, y, radius * 0.75)} fill="#fff" stroke={edge} stroke-width="2" />
      )}
      {yellow && mark.inner === 'none' && (
        <path d={crossPath(x, y, radius * 0.55)} stroke={edge} stroke-width={radius / 3} fill="none" />
      )}
    </g>
  );
}

/** Local impact over mutual benefit: where every table landed, before the packages that were possible. */
export function Quadrant({ id, words, marks, cloud, frontier, size = 'phone' }: QuadrantProps): JSX.Element {
  const { width, height, font, radius, cloud: grain, pad } = SIZES[size];
  const [left, right, top, bottom] = [pad.left, width - pad.right, pad.top, height - pad.bottom];
  const clamp = (value: number) => Math.min(100, Math.max(0, value));
  const xOf = (benefit: number) => left + (clamp(benefit) / 100) * (right - left);
  const yOf = (impact: number) => bottom - (clamp(impact) / 100) * (bottom - top);
  const at = ([benefit, impact]: readonly [number, number]) => `${fixed(xOf(benefit))} ${fixed(yOf(impact))}`;
  const drawn = [...marks].sort((a, b) => Number(a.kind === 'own') - Number(b.kind === 'own'));
  const names = [
    { text: words.aid, x: left + 8, y: top + font * 1.35, anchor: 'start' },
    { text: words.partnership, x: right - 8, y: top + font * 1.35, anchor: 'end' },
    { text: words.ceremony, x: left + 8, y: bottom - 8, anchor: 'start' },
    { text: words.extraction, x: right - 8, y: bottom - 8, anchor: 'end' },
  ] as const;
  const placed = drawn.map((mark) => ({
    mark,
    x: xOf(mark.benefit),
    y: yOf(mark.impact),
    reach: radius * REACH[mark.kind] * (mark.isRinged === true ? 1.7 : 1),
  }));
  const wishes = placed.toReversed().flatMap((room) => {
    const { id: own, label } = room.mark;
    return label === undefined
      ? []
      : [{ id: own, order: orderOf(room.mark), text: cutTo(label, right - left, font), mark: room }];
  });
  const labels = placeInFreeRoom(wishes, {
    marks: placed,
    box: [left + 2, top + 2, right - 2, bottom - 2],
    taken: names.map(({ text, x, y, anchor }) => {
      const wide = widthOf(text, font);
      return { x: x + (anchor === 'end' ? -wide : wide) / 2, y: y - font * 0.35, width: wide, height: font * 0.8 };
    }),
    font,
    isStrict: true,
  });
  return (
    <svg
      class="chart quadrant"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      font-size={font}
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-desc`}>{words.description}</desc>
      <rect x={left} y={top} width={right - left} height={bottom - top} fill="var(--paper)" />
      <rect x={xOf(50)} y={top} width={right - xOf(50)} height={yOf(50) - top} fill="var(--sea-tint)" />
      <path
        d={`M${xOf(50)} ${top}V${bottom}M${left} ${yOf(50)}H${right}`}
        stroke="var(--line-firm)"
        stroke-dasharray="2 4"
        fill="none"
      />
      <path d={`M${left} ${top}V${bottom}H${right}`} stroke="var(--line-firm)" stroke-width="1.5" fill="none" />
      {cloud.length > 0 && (
        <path
          class="cloud"
          d={cloud.map((point) => `M${at(point)}h0`).join('')}
          stroke="var(--line-firm)"
          stroke-width={grain}
          stroke-linecap="round"
          opacity={size === 'phone' ? 0.45 : 0.6}
          fill="none"
        />
      )}
      {frontier.length > 1 && (
        <path
          class="frontier"
          d={`M${frontier.map(at).join('L')}`}
          stroke="var(--sea)"
          stroke-width={radius / 2.6}
          stroke-linejoin="round"
          fill="none"
        />
      )}
      {names.map(({ text, x, y, anchor }) => (
        <text
          key={text}
          class="halo"
          x={x}
          y={y}
          text-anchor={anchor}
          font-weight="700"
          fill="var(--ink)"
          stroke-width={font / 3.6}
        >
          {text}
        </text>
      ))}
      <g fill="var(--ink-soft)">
        {[0, 50, 100].map((tick) => (
          <text
            key={tick}
            x={xOf(tick)}
            y={bottom + font * 1.25}
            text-anchor={tick === 0 ? 'start' : tick === 50 ? 'middle' : 'end'}
          >
            {tick}
          </text>
        ))}
        {[0, 50, 100].map((tick) => (
          <text
            key={tick}
            x={left - 6}
            y={yOf(tick) + font * (tick === 100 ? 0.8 : tick === 50 ? 0.35 : 0)}
            text-anchor="end"
          >
            {tick}
          </text>
        ))}
      </g>
      <g fill="var(--ink)" font-weight="600" text-anchor="middle">
        <text x={(left + right) / 2} y={bottom + font * 2.6}>
          {words.benefit}
        </text>
        <text transform={`translate(${font * 0.95} ${(top + bottom) / 2}) rotate(-90)`}>{words.impact}</text>
      </g>
      {drawn.map((mark) => (
        <Mark key={mark.id} mark={mark} x={xOf(mark.benefit)} y={yOf(mark.impact)} radius={radius} />
      ))}
      {labels.map(({ wish, tie }) =>
        tie === undefined ? null : (
          <path
            key={wish.id}
            class="label-tie"
            d={`M${tie[0].map(fixed).join(' ')}L${tie[1].map(fixed).join(' ')}`}
            stroke="var(--ink)"
            stroke-width={font / 20}
          />
        ),
      )}
      {labels.map(({ wish, x, y }) => (
        <text
          key={wish.id}
          class="halo label"
          style={wish.order}
          x={fixed(x)}
          y={fixed(y + font * 0.35)}
          text-anchor="middle"
          font-weight="700"
          fill="var(--ink)"
          stroke-width={font / 3.4}
        >
          {wish.text}
        </text>
      ))}
    </svg>
  );
}
