import fc from 'fast-check';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Band } from '../../../../client/lib/weave/band.tsx';
import { Hem } from '../../../../client/lib/weave/hem.tsx';
import { AttentionMark, Icon } from '../../../../client/lib/weave/icon.tsx';
import { touches, widthOf } from '../../../../client/lib/weave/label-room.ts';
import { PartyShape, Selvedge, shapePath } from '../../../../client/lib/weave/party-shape.tsx';
import { PointsScale } from '../../../../client/lib/weave/points-scale.tsx';
import { Quadrant, type QuadrantMark } from '../../../../client/lib/weave/quadrant.tsx';

const drawn = (node: VNode): string => renderToString(node);

/** All attributes of the first element that has this class, in the order in which they appear. */
function elementWith(markup: string, name: string): Record<string, string> {
  const tag = markup.match(new RegExp(`<[a-z]+[^>]*class="(?:[^"]* )?${name}(?: [^"]*)?"[^>]*>`))?.[0] ?? '';
  return Object.fromEntries([...tag.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}
const times = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].length;
/** Number of closed lozenges in the path of a class. */
const lozenges = (markup: string, name: string) => times(elementWith(markup, name).d ?? '', /z/g);

const own = [2, 2, 2, 3, 1, 2, 2];
const offer = [2, 1, 1, 2, 0, 2, 3];
const optionCounts = [4, 4, 4, 4, 3, 4, 4];

describe('the band of a package', () => {
  it('given a package to compare with, then equal choices are ink and the five that differ have the party colour', () => {
    const markup = drawn(<Band chosen={offer} optionCounts={optionCounts} party={1} compare={own} state="open" />);
    expect(lozenges(markup, 'same')).toBe(2);
    expect(elementWith(markup, 'same').fill).toBe('var(--ink)');
    expect(lozenges(markup, 'differs')).toBe(5);
    expect(elementWith(markup, 'differs').fill).toBe('var(--p2)');
  });

  it('given nothing to compare with, then every choice has the party colour', () => {
    const markup = drawn(<Band chosen={offer} optionCounts={optionCounts} party={2} state="open" />);
    expect(lozenges(markup, 'same')).toBe(7);
    expect(elementWith(markup, 'same').fill).toBe('var(--p3)');
    expect(markup).not.toContain('class="differs"');
  });

  it('given seven issues, then the band is 312 wide and one thread runs through all choices, option 0 lowest', () => {
    const markup = drawn(<Band chosen={[0, 1, 2, 3, 0, 0, 0]} optionCounts={optionCounts} party={0} state="open" />);
    expect(markup).toContain('viewBox="0 0 312 44"');
    const thread = elementWith(markup, 'thread').d ?? '';
    const heights = thread
      .split(/[ML]/)
      .slice(2, 6)
      .map((point) => Number(point.split(' ')[1]));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).toBe(4);
  });

  it('given an agreed package, then both edges carry the party colour and teeth', () => {
    const markup = drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state="agreed" />);
    expect([...markup.matchAll(/class="edge"[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill)).toEqual([
      'var(--p1)',
      'var(--p1)',
    ]);
    expect(lozenges(markup, 'teeth')).toBeGreaterThan(4);
  });

  it('given an open offer, then only its first edge has the colour and there are no teeth', () => {
    const markup = drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state="open" />);
    expect([...markup.matchAll(/class="edge"[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill)).toEqual([
      'var(--p1)',
      'var(--line-firm)',
    ]);
    expect(markup).not.toContain('teeth');
  });

  it('given a rejected offer, then the thread is in two pieces and the choices are hollow', () => {
    const whole = drawn(<Band chosen={offer} optionCounts={optionCounts} party={1} compare={own} state="open" />);
    const cut = drawn(<Band chosen={offer} optionCounts={optionCounts} party={1} compare={own} state="cut" />);
    expect(times(elementWith(whole, 'thread').d ?? '', /M/g)).toBe(1);
    expect(times(elementWith(cut, 'thread').d ?? '', /M/g)).toBeGreaterThan(1);
    expect(elementWith(cut, 'differs').fill).not.toBe('var(--p2)');
    expect(elementWith(cut, 'differs').stroke).toBe('var(--ink-soft)');
  });

  it('given ten issues or seven options, then it has two rows; given nine and six, then one', () => {
    const rows = (issues: number, options: number) => {
      const counts = Array.from({ length: issues }, () => options);
      return times(drawn(<Band chosen={counts.map(() => 0)} optionCounts={counts} party={0} state="open" />), /<g /g);
    };
    expect(rows(9, 6)).toBe(1);
    expect(rows(10, 3)).toBe(2);
    expect(rows(4, 7)).toBe(2);
    expect(rows(1, 8)).toBe(1);
  });

  it('given eleven issues, then every choice is drawn exactly once', () => {
    const counts = Array.from({ length: 11 }, () => 3);
    const markup = drawn(<Band chosen={counts.map(() => 1)} optionCounts={counts} party={0} state="open" />);
    const marks = [...markup.matchAll(/class="same" d="([^"]*)"/g)].map(([, d = '']) => times(d, /z/g));
    expect(marks).toEqual([6, 5]);
  });

  it('given a name longer than its column, then every second one stands a line lower and all are whole, and without names there is no text', () => {
    const names = ['Energi', 'Biaya', 'UMKM', 'Kerja', 'Mineral', 'Lahan adat', 'KPI'];
    const markup = drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state="open" names={names} />);
    expect([...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      'Energi',
      'Biaya',
      'UMKM',
      'Kerja',
      'Mineral',
      'Lahan adat',
      'KPI',
    ]);
    const heights = [...markup.matchAll(/<text[^>]* y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(new Set(heights).size).toBe(2);
    const short = names.map((name) => name.slice(0, 5));
    const even = drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state="open" names={short} />);
    expect(new Set([...even.matchAll(/<text[^>]* y="(\d+)"/g)].map(([, y]) => y)).size).toBe(1);
    expect(drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state="open" />)).not.toContain('<text');
  });

  it('given any state, then it is hidden from assistive technology', () => {
    for (const state of ['open', 'agreed', 'cut'] as const) {
      expect(drawn(<Band chosen={offer} optionCounts={optionCounts} party={0} state={state} />)).toMatch(
        /^<svg[^>]*aria-hidden="true"/,
      );
    }
  });
});

describe('the hem', () => {
  it('given four conditions of which the third is breached, then three stretches are woven and one is not', () => {
    const markup = drawn(<Hem breached={[false, false, true, false]} />);
    expect(times(markup, /class="woven"/g)).toBe(3);
    expect(times(markup, /class="breached"/g)).toBe(1);
    expect(markup).toMatch(/class="breached"><rect x="480" width="240"[^>]*fill="var\(--breach\)"/);
  });

  it('given a case without conditions, then there is no hem', () => {
    expect(drawn(<Hem breached={[]} />)).toBe('');
  });
});

describe('the parties', () => {
  it('given six parties, then each has its own shape and its own class', () => {
    expect(new Set([0, 1, 2, 3, 4, 5].map(shapePath)).size).toBe(6);
    expect([0, 5].map((index) => elementWith(drawn(<PartyShape index={index} />), 'shape').class)).toEqual([
      'shape p1',
      'shape p6',
    ]);
  });

  it('given a name, then the shape has it; without one it is silent', () => {
    expect(drawn(<PartyShape index={0} label="Kanada" />)).toMatch(/role="img" aria-label="Kanada"/);
    expect(drawn(<PartyShape index={0} label="Kanada" />)).not.toContain('aria-hidden');
    expect(drawn(<PartyShape index={0} />)).toContain('aria-hidden="true"');
  });

  it('given a seat that waits, then its edge is dotted', () => {
    expect(drawn(<PartyShape index={1} waiting />)).toContain('stroke-dasharray');
  });

  it('given a seat or none, then the selvedge takes the party or stays neutral', () => {
    expect(drawn(<Selvedge index={2} />)).toBe('<div class="selvedge p3" aria-hidden="true"></div>');
    expect(drawn(<Selvedge />)).toBe('<div class="selvedge unseated" aria-hidden="true"></div>');
  });

  it('given an icon without words beside it, then it has a name', () => {
    expect(drawn(<Icon name="close" label="Tutup" />)).toContain('aria-label="Tutup"');
    expect(drawn(<Icon name="lock" />)).toContain('aria-hidden="true"');
    expect(drawn(<AttentionMark />)).toContain('aria-hidden="true"');
  });
});

describe('the points scale', () => {
  const scale = (points: number | undefined, target = 70) => (
    <PointsScale
      party={0}
      lowest={20}
      highest={100}
      limit={{ points: 48, label: 'batas 48' }}
      target={{ points: target, label: `sasaran ${target}` }}
      points={points}
      label="Tawaran bernilai"
    />
  );

  it('given an offer above the limit, then a filled bar runs from the limit to it', () => {
    const { x, width, fill } = elementWith(drawn(scale(58)), 'worth');
    expect(Number(x)).toBeCloseTo(9 + (28 / 80) * 310, 0);
    expect(Number(width)).toBeCloseTo((10 / 80) * 310, 0);
    expect(fill).toBe('var(--p1)');
  });

  it('given an offer below the limit, then the bar is hollow and ends at the limit', () => {
    const { x, width, fill } = elementWith(drawn(scale(44)), 'worth');
    expect(Number(x) + Number(width)).toBeCloseTo(9 + (28 / 80) * 310, 0);
    expect(fill).toBe('var(--paper)');
  });

  it('given no offer in view, then only limit and target stand there', () => {
    const markup = drawn(scale(undefined));
    expect(markup).not.toContain('class="offer"');
    expect(elementWith(markup, 'worth').width).toBe('0');
    expect(markup).toContain('batas 48');
  });

  it('given limit and target side by side, then their labels do not touch and stay on the scale', () => {
    for (const target of [48, 49, 52, 60, 99]) {
      const labels = [...drawn(scale(58, target)).matchAll(/<text x="([\d.-]+)"[^>]*>([^<]*)</g)]
        .map(([, x, text = '']) => ({ from: Number(x), to: Number(x) + text.length * 6.6 }))
        .sort((a, b) => a.from - b.from);
      expect(labels[0]?.to).toBeLessThanOrEqual(labels[1]?.from ?? 0);
      expect(labels[0]?.from).toBeGreaterThanOrEqual(0);
      expect(labels[1]?.to).toBeLessThanOrEqual(328.1);
    }
  });
});

describe('the quadrant', () => {
  const words = {
    title: 'Kuadran',
    description: 'Dampak lokal terhadap manfaat bersama',
    benefit: 'Manfaat bersama',
    impact: 'Dampak lokal',
    partnership: 'Kemitraan',
    extraction: 'Ekstraksi',
    aid: 'Bantuan',
    ceremony: 'Seremoni',
  };
  const marks: readonly QuadrantMark[] = [
    { id: 'own', benefit: 83, impact: 61, kind: 'own', label: 'Meja 27' },
    { id: 'a', benefit: 30, impact: 40, kind: 'agreed', label: 'Meja 3' },
    { id: 'b', benefit: 40, impact: 20, kind: 'capped' },
    { id: 'c', benefit: 0, impact: 0, kind: 'none' },
  ];
  const cloud = Array.from({ length: 5000 }, (_, index) => [index % 100, (index * 7) % 100] as const);
  const frontier = [
    [20, 88],
    [60, 75],
    [100, 50],
  ] as const;
  const quadrant = (size: 'phone' | 'projector' = 'phone') =>
    drawn(<Quadrant id="q" words={words} marks={marks} cloud={cloud} frontier={frontier} size={size} />);

  it('given five thousand possible packages, then they are one path', () => {
    const markup = quadrant();
    expect(times(markup, /class="cloud"/g)).toBe(1);
    expect(times(elementWith(markup, 'cloud').d ?? '', /h0/g)).toBe(5000);
  });

  it('given title and description, then the picture is named by both', () => {
    const markup = quadrant();
    expect(markup).toMatch(/^<svg[^>]*role="img"[^>]*aria-labelledby="q-title q-desc"/);
    expect(markup).toContain('<title id="q-title">Kuadran</title>');
    expect(markup).toContain('<desc id="q-desc">Dampak lokal terhadap manfaat bersama</desc>');
  });

  it('given marks and labels anywhere, then no label covers another or a word of a corner, and each stays in the picture', () => {
    const mark = fc.record({
      benefit: fc.integer({ min: 0, max: 100 }),
      impact: fc.integer({ min: 0, max: 100 }),
      kind: fc.constantFrom('agreed' as const, 'capped' as const, 'none' as const, 'story' as const),
      label: fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'Meja 0123456789×+') }),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 12 }), (all) => {
        const shown = all.map((one, at) => ({ ...one, id: String(at) }));
        const markup = drawn(<Quadrant id="q" words={words} marks={shown} cloud={[]} frontier={[]} />);
        const texts = [
          ...markup.matchAll(
            /<text class="halo( label)?" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g,
          ),
        ];
        const rooms = texts.map(([, label, x, y, anchor, text = '']) => {
          const width = widthOf(text, 13);
          const shift = anchor === 'start' ? width / 2 : anchor === 'end' ? -width / 2 : 0;
          return { isLabel: label !== undefined, x: Number(x) + shift, y: Number(y) - 4.55, width, height: 10.4 };
        });
        const labels = rooms.filter(({ isLabel }) => isLabel);
        expect(labels).toHaveLength(all.length);
        for (const one of labels) {
          expect(rooms.filter((other) => other !== one && touches(one, other, 0))).toEqual([]);
          expect(one.x - one.width / 2 >= 42 && one.x + one.width / 2 <= 318).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('given the own table, then it is the only yellow mark, the last one and twice as large', () => {
    const markup = quadrant();
    expect(times(markup, /fill="var\(--signal\)"/g)).toBe(1);
    expect(markup.lastIndexOf('class="mark own"')).toBeGreaterThan(markup.lastIndexOf('class="mark none"'));
    const heightOf = (kind: string) => {
      const path = markup.match(
        new RegExp(
          `class="mark ${kind}">(?:<path[^>]*/?>(?:</path>)?)*?<path d="M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)[^"]*" fill="[^"]*" stroke`,
        ),
      );
      return Number(path?.[4]) - Number(path?.[2]);
    };
    expect(heightOf('agreed')).toBeGreaterThan(4);
    expect(heightOf('own')).toBeCloseTo(2 * heightOf('agreed'), 0);
  });

  it('given both axes, then ticks are 0, 50 and 100 only and the four quadrants are named', () => {
    const texts = [...quadrant().matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts.filter((text) => /^\d+$/.test(text ?? '')).sort()).toEqual(['0', '0', '100', '100', '50', '50']);
    expect(texts).toEqual(expect.arrayContaining(['Kemitraan', 'Ekstraksi', 'Bantuan', 'Seremoni']));
  });

  it('given the projector, then the type is 26 and on the phone 13', () => {
    expect(quadrant('projector')).toContain('font-size="26"');
    expect(quadrant()).toContain('font-size="13"');
  });

  it('given no frontier and no cloud (before the reveal), then neither is drawn', () => {
    const markup = drawn(<Quadrant id="q" words={words} marks={[]} cloud={[]} frontier={[]} />);
    expect(markup).not.toContain('cloud');
    expect(markup).not.toContain('frontier');
  });
});
