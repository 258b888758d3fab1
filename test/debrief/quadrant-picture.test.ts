import { describe, expect, test } from 'vitest';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { goldenScenario, smallScenario } from '../support/golden-case.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const golden = revealedCase(goldenScenario());

describe('the cloud of packages', () => {
  test('given a small case, when its picture is drawn, then every package lies where its scorecard puts it', () => {
    const picture = quadrantPicture(golden)!;
    const places = new Map<string, number>();
    for (const chosen of allPackages([4, 3, 3])) {
      const card = scorecard(golden, chosen);
      const place = `${card.mutualBenefit}/${card.impact?.index}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    const drawn = picture.cloud.map((at) => [`${at.mutualBenefit}/${at.localImpact}`, at.packages] as const);
    expect(new Map(drawn)).toEqual(places);
    expect(picture.isSampled).toBe(false);
    expect(picture.noAgreement).toEqual({ mutualBenefit: 0, localImpact: 0 });
  });

  test('given a small case, when its picture is drawn, then no package lies beyond the frontier', () => {
    const { cloud, frontier } = quadrantPicture(golden)!;
    expect(frontier.length).toBeGreaterThan(1);
    for (const place of cloud) {
      const reached = frontier.some(
        (edge) => edge.mutualBenefit >= place.mutualBenefit && edge.localImpact >= place.localImpact,
      );
      expect(reached).toBe(true);
    }
    for (const [at, edge] of frontier.entries()) {
      const next = frontier[at + 1];
      if (next === undefined) continue;
      expect(next.mutualBenefit).toBeGreaterThan(edge.mutualBenefit);
      expect(next.localImpact).toBeLessThan(edge.localImpact);
    }
  });

  test('[DE-1] given a forum and a condition, when the picture is drawn, then the frontier is that of packages that would pass', () => {
    const three = revealedCase(threePartyScenario({ interactions: [] }));
    const forum = three.briefs[2]!;
    const passing = [...allPackages([3, 3, 3])].filter(
      (chosen) => pointsOf(forum, chosen) >= forum.reservation && !(chosen[2] === 0 && chosen[1] !== 2),
    );
    const places = passing
      .map((chosen) => scorecard(three, chosen))
      .map((card) => [card.mutualBenefit, card.impact?.index]);
    const { frontier } = quadrantPicture(three)!;
    for (const edge of frontier) expect(places).toContainEqual([edge.mutualBenefit, edge.localImpact]);
    for (const [benefit, impact] of places) {
      expect(frontier.some((edge) => edge.mutualBenefit >= benefit! && edge.localImpact >= impact!)).toBe(true);
    }
  });

  test('given a case of a million packages, when its picture is drawn twice, then it is the same sample, thinned out', () => {
    const issue = (i: number) => ({
      north: Array.from({ length: 10 }, (_, o) => o * (i + 1)),
      south: Array.from({ length: 10 }, (_, o) => (9 - o) * (7 - i)),
      good: Array.from({ length: 10 }, (_, o) => (o * 7 + i * 3) % 10),
    });
    const large = revealedCase(smallScenario([0, 1, 2, 3, 4, 5].map(issue), [60, 60]));
    const picture = quadrantPicture(large)!;
    expect(picture.isSampled).toBe(true);
    expect(picture.cloud.length).toBeGreaterThan(100);
    expect(picture.cloud.length).toBeLessThanOrEqual(600);
    expect(quadrantPicture(large)).toEqual(picture);
  });

  test('given closed options, when the picture is drawn, then packages with them are gone', () => {
    const count = (closedOptions: { issue: number; option: number }[]) =>
      quadrantPicture({ ...golden, closedOptions })?.cloud.reduce((sum, place) => sum + place.packages, 0);
    expect(count([])).toBe(36);
    expect(count([{ issue: 0, option: 3 }])).toBe(27);
  });

  test('given an empty zone, when the picture is drawn, then every package lies at no mutual benefit', () => {
    const picture = quadrantPicture(
      revealedCase(smallScenario([{ north: [9, 0], south: [0, 9], good: [0, 1] }], [8, 8])),
    );
    expect(picture?.cloud.map((place) => place.mutualBenefit)).toEqual([0, 0]);
    expect(picture?.frontier).toEqual([{ mutualBenefit: 0, localImpact: 100 }]);
  });

  test('given a case without indicators, when its picture is asked, then there is none', () => {
    const plain = smallScenario([{ north: [1, 0], south: [0, 1] }], [0, 0], { indicators: [] });
    expect(quadrantPicture(revealedCase(plain))).toBeUndefined();
  });
});
