import { expect, test } from 'vitest';
import { partiesToldPoints } from '../../shared/scenario/told-points.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const told = (text: Readonly<Record<string, string>>) => {
  const scenario = threePartyScenario();
  const parties = scenario.parties.map((party) => (party.id === 'south' ? { ...party, brief: text } : party));
  return partiesToldPoints({ parties });
};

test('[SE-34] given briefs without points, then nobody is told any', () => {
  expect(partiesToldPoints(threePartyScenario())).toEqual([]);
  expect(
    told({ id: 'Bangun 40 MW dan latih 400 orang; poin Anda dibuka nanti.', en: 'Build 40 MW. Points come later.' }),
  ).toEqual([]);
});

test('[SE-34] given a brief that says points, or a limit in another language, then its party is named', () => {
  expect(told({ id: 'Jangan di bawah 40 poin.', en: 'Mind your limit.' })).toEqual(['south']);
  expect(told({ id: 'Ingat batas Anda.', en: 'Without an agreement you have 7 points.' })).toEqual(['south']);
  expect(told({ id: 'Ingat batas Anda.', ms: 'Had anda ialah 40.' })).toEqual(['south']);
});
