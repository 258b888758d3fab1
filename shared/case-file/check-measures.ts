import { type CaseNames, idOf, itemsOf, memberOf, membersOf } from './case-names.ts';
import { checkKey, checkName } from './check-names.ts';
import { checkSize } from './check-numbers.ts';
import { type Problem, valueProblem } from './problem.ts';

/** Checks indicators and the effects on them: ids, sources, weights, and that every number fits the decimals. */
export function checkMeasures(content: unknown, names: CaseNames): Problem[] {
  const indicators = itemsOf(memberOf(content, 'indicators'));
  const decimals = new Map(
    indicators.map((indicator) => [idOf(indicator), memberOf(indicator, 'decimals') ?? 0] as const),
  );
  return [
    ...indicators.flatMap((indicator, i) => {
      const path = ['indicators', i];
      const noAgreement = memberOf(indicator, 'noAgreement');
      const places = memberOf(indicator, 'decimals') ?? 0;
      return [
        ...checkDecimals(memberOf(indicator, 'baseline'), places, [...path, 'baseline']),
        ...checkEffect(noAgreement, places, names, [...path, 'noAgreement']),
      ];
    }),
    ...itemsOf(memberOf(content, 'issues')).flatMap((issue, i) =>
      itemsOf(memberOf(issue, 'options')).flatMap((option, j) =>
        membersOf(memberOf(option, 'effects')).flatMap(([id, effect]) => {
          const path = ['issues', i, 'options', j, 'effects', id];
          return [
            ...checkKey(id, names.indicators, 'indicator', path),
            ...checkEffect(effect, decimals.get(id), names, path),
          ];
        }),
      ),
    ),
    ...checkWeights(indicators),
    ...checkScenes(indicators),
  ];
}

function checkEffect(effect: unknown, places: unknown, names: CaseNames, path: Problem['path']): Problem[] {
  return [
    ...checkDecimals(memberOf(effect, 'value'), places, [...path, 'value']),
    ...checkName(memberOf(effect, 'source'), names.sources, 'source', [...path, 'source']),
  ];
}

function checkDecimals(value: unknown, places: unknown, path: Problem['path']): Problem[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  const tooLarge = checkSize(value, path);
  if (tooLarge.length > 0) return tooLarge;
  if (typeof places !== 'number' || !Number.isInteger(places) || places < 0 || places > 3) return [];
  if (Number(value.toFixed(places)) === value) return [];
  return [valueProblem(path, (words) => words.decimals(value, places))];
}

function checkWeights(indicators: readonly unknown[]): Problem[] {
  const weights = indicators.map((indicator) => memberOf(indicator, 'weight'));
  if (weights.length === 0 || !weights.every((weight) => typeof weight === 'number')) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 100 ? [] : [valueProblem(['indicators'], (words) => words.weights(total))];
}

function checkScenes(indicators: readonly unknown[]): Problem[] {
  const scenes = indicators.map((indicator) => memberOf(indicator, 'scene'));
  return scenes.flatMap((scene, i) => {
    const first = scenes.indexOf(scene);
    if (typeof scene !== 'string' || first === i) return [];
    const other = idOf(indicators[first]) ?? `number ${first + 1}`;
    return [valueProblem(['indicators', i, 'scene'], (words) => words.sceneTaken(scene, other))];
  });
}
