import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document } from 'yaml';
import { parseScenario } from '../../server/cases/scenarios.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { IS_LONG, runs } from '../support/runs.ts';
import { threePartyScenario } from '../support/scenarios.ts';

type Place = { holder: Record<string, unknown>; key: string };

/** Every place of a nested value that can be replaced or removed. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const damages = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer({ min: -2000, max: 2000 }),
  fc.double({ noNaN: true }),
  fc.constantFrom('', 'north', 'price', 'low', 'ratifier', 'negotiation', 'constructor', '__proto__', 'Kapital'),
  fc.constant([]),
  fc.constant({}),
  fc.constant([null, 1, 'a']),
  fc.record({ id: fc.constantFrom('price', 'a'), en: fc.constant('b') }),
);

test('given a file damaged anywhere, when it is read, then it is refused with places or fit to be checked and scored', () => {
  let [refused, accepted] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), damages), { minLength: 1, maxLength: 3 }), (edits) => {
      const content: unknown = structuredClone(threePartyScenario());
      for (const [pick, damage] of edits) {
        const places = placesIn(content);
        const place = places[pick % places.length];
        if (place === undefined) continue;
        if (damage === undefined) Reflect.deleteProperty(place.holder, place.key);
        else place.holder[place.key] = structuredClone(damage);
      }
      const result = parseScenario(new Document(content, { aliasDuplicateObjects: false }).toString(), 'case.yaml');
      if ('problems' in result) {
        refused++;
        expect(result.problems.length).toBeGreaterThan(0);
        expect(result.problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
        return;
      }
      accepted++;
      const revealed = revealedCase(result.scenario);
      reportOn(result.scenario);
      quadrantPicture(revealed);
      scorecard(revealed, NO_AGREEMENT);
      scorecard(
        revealed,
        result.scenario.issues.map((issue) => issue.options.length - 1),
      );
    }),
    { numRuns: runs(400) },
  );
  expect(refused).toBeGreaterThan(runs(400) / 4);
  // One in forty or so: a few runs may have none.
  if (IS_LONG) expect(accepted).toBeGreaterThan(5);
});

test('given any text, when it is read as a case, then it is refused without a crash', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'-:{}[]&*!|>\'"%@ \n\tab?#,') })),
      (text) => {
        expect(parseScenario(text, 'case.yaml')).toHaveProperty('problems');
      },
    ),
    { numRuns: runs(300) },
  );
});
