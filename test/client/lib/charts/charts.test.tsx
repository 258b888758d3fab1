import fc from 'fast-check';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, describe, expect, it } from 'vitest';
import { danceGround, danceOffers, ownDance, pairsOf } from '../../../../client/lib/charts/chart-dance.ts';
import { ConcessionCurves } from '../../../../client/lib/charts/concession-curves.tsx';
import { chartParties } from '../../../../client/lib/charts/dance-panel.tsx';
import { plotOf } from '../../../../client/lib/charts/frame.tsx';
import { IndicatorBars } from '../../../../client/lib/charts/indicator-bars.tsx';
import { NegotiationDance } from '../../../../client/lib/charts/negotiation-dance.tsx';
import { OwnDanceChart } from '../../../../client/lib/charts/own-dance.tsx';
import { picturesOf } from '../../../../client/lib/charts/pictures.ts';
import { AllPictures } from '../../../../client/lib/charts/pictures-panel.tsx';
import { TalkLine } from '../../../../client/lib/charts/talk-line.tsx';
import { WishMap } from '../../../../client/lib/charts/wish-map.tsx';
import { chartText } from '../../../../client/lib/charts/words.ts';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';
import { type Room, touches, widthOf } from '../../../../client/lib/weave/label-room.ts';
import { LANGUAGES } from '../../../../shared/kernel/languages.ts';
import { partyBrief, publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { constrainedScenario } from '../../../support/constrained-case.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';
import { atTheTable, inputOf, puts, toldTable } from '../../../support/told-table.ts';

const told = inputOf(toldTable().story);
const pictures = picturesOf(told);
const { revealed } = pictures;
const drawn = (node: VNode) => renderToString(node);
/** The rows of the table under a chart, cell by cell. */
const rowsOf = (markup: string) =>
  [...(markup.match(/<tbody>.*<\/tbody>/s)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell),
  );
/** Middles of the offer marks of a chart. */
const marksOf = (markup: string) =>
  [...markup.matchAll(/offer-mark[^"]*" transform="translate\((\S+) (\S+)\) scale\((\S+)\)/g)].map(
    ([, x, y, scale]) => [Number(x) + 8 * Number(scale), Number(y) + 8 * Number(scale)] as const,
  );

chooseLanguage('en');
const parties = chartParties(revealed.public);

beforeEach(() => chooseLanguage('en'));

describe('the negotiation dance', () => {
  const [pair = ['north', 'south'] as const] = pairsOf(revealed);
  const ground = danceGround(revealed, pair);
  const offers = danceOffers(revealed, { offers: offersOf() }, pair);
  const markup = drawn(
    <NegotiationDance
      id="d"
      words={chartText()}
      parties={parties}
      ground={ground}
      offers={offers}
      current={offers[2]?.id}
    />,
  );

  it('given the told table, when it is drawn, then every mark stands where its row of the table says', () => {
    const plot = plotOf('phone');
    const at = (value: number, [least, most]: readonly [number, number], from: number, to: number) =>
      from + ((value - least) / (most - least)) * (to - from);
    const rows = rowsOf(markup).slice(0, offers.length);
    expect(rows).toHaveLength(8);
    const places = rows.map(([, , along, up]) => [
      at(Number(along), ground.ranges[0], plot.left, plot.right),
      at(Number(up), ground.ranges[1], plot.bottom, plot.top),
    ]);
    for (const [x = 0, y = 0] of places) {
      const found = marksOf(markup).some((mark) => Math.hypot(mark[0] - x, mark[1] - y) < 0.3);
      expect(found, `a mark at ${x}, ${y}`).toBe(true);
    }
    expect(marksOf(markup)).toHaveLength(8);
  });

  it('then the offer under the playhead is the only chosen one, twice the size, and is named', () => {
    expect(markup.match(/offer-mark [^"]*chosen/g)).toHaveLength(1);
    expect(markup).toContain('>North 2<');
  });

  it('then frontier, limits and bargaining points are those of the analysis', () => {
    expect(ground.limits).toEqual([45, 40]);
    for (const [along, up] of ground.frontier) {
      expect(ground.cloud.some(([x, y]) => x >= along && y >= up && (x > along || y > up))).toBe(false);
    }
    expect(ground.solutions.map(({ kind }) => kind)).toContain('nash');
    expect(markup).toContain('Nash point');
  });

  it('given three parties, then the signatories are the first pair', () => {
    expect(pairsOf(revealed)).toEqual([
      ['north', 'south'],
      ['north', 'forum'],
      ['south', 'forum'],
    ]);
  });
});

function offersOf() {
  return toldTable().story.table.offers;
}

describe('what a party sees before the reveal', () => {
  it('given its own brief, when the offers it read are drawn, then its own points stand in the table and nobody else’s', () => {
    const story = atTheTable();
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    puts(story, 'south', [0, 2, 0], { to: ['north'] });
    const brief = inputOf(story).briefs[1];
    if (brief === undefined) throw new Error('no brief of the south');
    const markup = drawn(
      <OwnDanceChart id="o" words={chartText()} parties={parties} dance={ownDance(brief, story.table)} />,
    );
    expect(rowsOf(markup)).toEqual([
      ['North 1', '1', '20'],
      ['South 1', '2', '100'],
    ]);
  });

  it('[OF-16] given rules of the case, when its range is drawn, then it goes from the least to the most that an allowed package gives', () => {
    const brief = partyBrief(threePartyScenario(), 'north');
    const rangeIn = (whole: Scenario) =>
      ownDance(brief, { offers: {}, scenario: publicScenario(whole), enteredConstraints: undefined }).range;
    expect(rangeIn(threePartyScenario())).toEqual([0, 100]);
    // The best price goes with no jobs, and building early with no jobs is unlawful.
    expect(rangeIn(constrainedScenario())).toEqual([0, 80]);
  });
});

describe('concession curves', () => {
  it('given the told table, then each offer has its share of the best gain, below the limit too', () => {
    const markup = drawn(<ConcessionCurves id="c" words={chartText()} parties={parties} curves={pictures.curves} />);
    const north = rowsOf(markup).filter(([party]) => party === 'North');
    // Limit 45, best 100: a gain of 55. After the flood early is worth 5 and last 15 instead of 20 and 0: best 95.
    expect(north.map(([, , points, share]) => [points, share])).toEqual([
      ['100', '100%'],
      ['60', '27%'],
      ['50', '9%'],
      ['65', '40%'],
      ['75', '60%'],
    ]);
    expect(marksOf(markup)).toHaveLength(8);
  });
});

describe('who got what it wanted', () => {
  it('given the agreement, then share, points and the width of the bar say the same', () => {
    const rows = pictures.wishes?.rows ?? [];
    const issues = revealed.public.issues.map(({ id }) => id);
    const markup = drawn(<WishMap id="w" words={chartText()} parties={parties} issues={issues} rows={rows} />);
    // Mid price, shared jobs, timing last.
    const cells = rowsOf(markup).map((row) => row.slice(1));
    const widths = [...markup.matchAll(/class="share"[^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const shares = cells
      .flat()
      .filter((cell) => cell !== chartText().wishes.same)
      .map((cell) => Number.parseInt(cell, 10));
    expect(widths).toHaveLength(shares.length);
    const full = Math.max(...widths) / (Math.max(...shares) / 100);
    for (const [at, width] of widths.entries()) {
      expect(Math.abs(width / full - (shares[at] ?? 0) / 100)).toBeLessThan(0.011);
    }
    for (const [at, row] of rows.entries()) {
      for (const [place, { got, possible }] of row.entries()) {
        if (possible > 0) expect(cells[at]?.[place]).toContain(`(${got} of ${possible})`);
      }
    }
  });
});

describe('talk over time', () => {
  it('given the told table, then every message is a line on its lane and the table counts the same', () => {
    const markup = drawn(<TalkLine id="t" words={chartText()} parties={parties} talk={pictures.talk} />);
    expect(rowsOf(markup)).toEqual([
      ['North', '1', '1', '0', '8', '5'],
      ['South', '1', '0', '1', '8', '3'],
      ['Forum', '0', '0', '0', '0', '0'],
    ]);
    expect(markup.match(/class="said table"/g)).toHaveLength(2);
    expect(markup.match(/class="said private"/g)).toHaveLength(1);
    expect(markup.match(/class="said team"/g)).toHaveLength(1);
    expect(marksOf(markup)).toHaveLength(8);
  });
});

/** What the labels of a chart cover, as its texts say; the words of the axes stand outside the plot. */
const roomsOf = (markup: string, font = 13) =>
  [...markup.matchAll(/<text class="halo (?:label|line-label)" x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text = '']) => ({
      x: Number(x),
      y: Number(y) - font * 0.35,
      width: widthOf(text.replace(/&\w+;/g, '_'), font),
      height: font * 0.8,
    }),
  );

describe('labels of charts', () => {
  const name = fc.string({ minLength: 1, maxLength: 60 });
  const lying = (rooms: readonly Room[]) =>
    rooms.flatMap((room, at) => rooms.slice(at + 1).filter((other) => touches(room, other, 0)));

  it('given parties with names of any length and a playhead anywhere, when the dance is drawn, then no label covers another', () => {
    const [pair = ['north', 'south'] as const] = pairsOf(revealed);
    const ground = danceGround(revealed, pair);
    const offers = danceOffers(revealed, { offers: offersOf() }, pair);
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 3 }), fc.nat(offers.length - 1), (names, at) => {
        const named = parties.map((party, place) => ({ ...party, name: names[place] ?? '' }));
        const shown = { words: chartText(), parties: named, ground, offers, current: offers[at]?.id };
        const rooms = roomsOf(drawn(<NegotiationDance id="d" {...shown} />));
        expect(rooms.length).toBeGreaterThan(3);
        expect(lying(rooms)).toEqual([]);
        for (const { x, width } of rooms) expect(x - width / 2 >= 40 && x + width / 2 <= 326).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('given up to six parties and offers anywhere, when curves are drawn, then every name is there and none covers another', () => {
    const point = fc.record({ atPlayMs: fc.nat(3_600_000), share: fc.double({ min: -1, max: 1, noNaN: true }) });
    const curve = fc.array(point, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, curve), { minLength: 1, maxLength: 6 }), (all) => {
        const named = all.map(([own], index) => ({ id: `p${index}`, index, name: own }));
        const curves = all.map(([, points], index) => ({
          party: `p${index}`,
          points: points
            .toSorted((a, b) => a.atPlayMs - b.atPlayMs)
            .map((one, at) => ({ ...one, offer: `p${index}/${at}`, points: 0 })),
        }));
        const rooms = roomsOf(drawn(<ConcessionCurves id="c" words={chartText()} parties={named} curves={curves} />));
        expect(rooms).toHaveLength(all.length + 1);
        expect(lying(rooms)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('given indicators with names of any length, when the bars are drawn in any language, then their key lies side by side or in rows', () => {
    for (const language of LANGUAGES) {
      chooseLanguage(language);
      const bars = pictures.bars.map((bar) => ({
        id: bar.indicator.id,
        name: 'Pendapatan rumah tangga nelayan di pesisir utara dan selatan',
        unit: 'juta rupiah setahun',
        write: String,
        bar,
      }));
      const markup = drawn(<IndicatorBars id="b" words={chartText()} bars={bars} isImpasse={false} />);
      const legend = /<g class="legend".*?<\/g><\/g>/s.exec(markup)?.[0] ?? '';
      const rooms = [...legend.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(([, x, y, text = '']) => {
        const width = widthOf(text, 13);
        return { x: Number(x) + width / 2, y: Number(y), width, height: 10 };
      });
      expect(rooms).toHaveLength(3);
      expect(lying(rooms)).toEqual([]);
      for (const { x, width } of rooms) expect(x + width / 2).toBeLessThanOrEqual(328);
    }
  });
});

describe('all pictures of a table', () => {
  it.each(LANGUAGES)(
    'given a closed table, when they are drawn in %s, then each has a title and a table',
    (language) => {
      chooseLanguage(language);
      const markup = drawn(<AllPictures pictures={pictures} />);
      expect(markup.match(/<svg class="chart/g)?.length).toBeGreaterThanOrEqual(5);
      expect(markup.match(/<title/g)?.length).toBe(markup.match(/<svg class="chart/g)?.length);
      expect(markup.match(/<details/g)?.length).toBe(markup.match(/<h2/g)?.length);
      expect(markup).not.toContain('NaN');
      expect(markup).not.toContain('undefined');
    },
  );

  it('given a table that is open or has no offer, then what there is is drawn', () => {
    const story = atTheTable();
    const markup = drawn(<AllPictures pictures={picturesOf(inputOf(story))} size="projector" />);
    expect(markup).toContain(chartText().openTable);
    expect(markup).not.toContain('NaN');
    expect(markup).toContain('font-size="26"');
  });
});
