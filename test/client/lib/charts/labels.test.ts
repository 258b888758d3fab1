import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { boxAround, placeLabels, ticksOf } from '../../../../client/lib/charts/labels.ts';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';

const bounds = { left: 0, top: 0, right: 300, bottom: 200 };
const wish = (key: string, x: number, y: number) => ({ key, text: 'Kanada', x, y, reach: 6 });

describe('ticks of an axis', () => {
  it('given values between whole ones, then all have the decimals that the finest needs, as the language writes them', () => {
    chooseLanguage('id');
    const said = (from: number, to: number) => ticksOf(scaleLinear([from, to], [0, 100]), 3).map(({ label }) => label);
    expect(said(1.5, 1.95)).toEqual(['1,6', '1,8']);
    expect(said(-20, 20)).toEqual(['−20', '−10', '0', '10', '20']);
    chooseLanguage('en');
    expect(said(1.5, 1.95)).toEqual(['1.6', '1.8']);
    chooseLanguage('id');
  });
});

describe('labels at marks', () => {
  it('given room on the right, when a label is placed, then it stands there', () => {
    const [label] = placeLabels([wish('a', 100, 100)], { bounds, taken: [], font: 13 });
    expect(label).toMatchObject({ anchor: 'start', labelY: 100 });
    expect(label?.labelX).toBeGreaterThan(106);
  });

  it('given the right edge, then it stands on the left', () => {
    const [label] = placeLabels([wish('a', 295, 100)], { bounds, taken: [], font: 13 });
    expect(label?.anchor).toBe('end');
  });

  it('given a mark on its right, then it covers neither that one nor a label that was placed before', () => {
    const taken = [boxAround(130, 100, 8)];
    const labels = placeLabels([wish('a', 100, 100), wish('b', 102, 104)], { bounds, taken, font: 13 });
    const boxes = labels.map(({ labelX, labelY, anchor }) => {
      const width = 6 * 13 * 0.56;
      const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
      return { left, right: left + width, top: labelY - 7, bottom: labelY + 7 };
    });
    const apart = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
      a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    for (const box of boxes) expect(taken.every((mark) => apart(box, mark))).toBe(true);
    expect(boxes[0] && boxes[1] && apart(boxes[0], boxes[1])).toBe(true);
  });
});
