import { languageOf } from '../kernel/languages.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Finding, warning } from './finding.ts';

/** What the points of a party's best options should add up to. */
const EASY_TOTAL = 100;

/** Words by which `fiction` owns up to its numbers, in the languages that are looked at. */
const OWNS_UP = /ilustra|illustrat|fiksi|fiction|rekaan|karangan|invented|made.up|imagin/iu;

/** Checks what a case's README asks of whoever writes one, as far as that can be counted. */
export function checkCraft(scenario: Scenario): Finding[] {
  return [
    ...checkTotals(scenario),
    ...checkSources(scenario),
    ...checkProtections(scenario),
    ...checkMinutes(scenario),
  ];
}

function checkTotals({ parties, issues }: Scenario): Finding[] {
  const sums = parties.flatMap(({ id, role, points }) => {
    if (role === 'observer') return [];
    const best = issues.map((issue) => Math.max(...Object.values(points[issue.id] ?? { none: 0 })));
    const sum = best.reduce((all, one) => all + one, 0);
    return sum === EASY_TOTAL ? [] : [`${id} ${sum}`];
  });
  return sums.length === 0 ? [] : [warning('points-not-100', 'parties', sums)];
}

function checkSources({ issues, indicators, fiction }: Scenario): Finding[] {
  const effects = [
    ...issues.flatMap(({ options }) => options.flatMap((option) => Object.values(option.effects))),
    ...indicators.map(({ noAgreement }) => noAgreement),
  ];
  const isInvented = effects.some(({ source }) => source === undefined);
  // Of other languages nothing can be said.
  const isRead = Object.keys(fiction).some((code) => languageOf(code) !== undefined);
  if (!isInvented || !isRead || Object.values(fiction).some((text) => OWNS_UP.test(text))) return [];
  return [warning('numbers-without-source', 'fiction')];
}

function checkProtections({ conditions }: Scenario): Finding[] {
  const bare = conditions.filter(isBare).map(({ id }) => id);
  return bare.length === 0 ? [] : [warning('protection-missing', 'conditions', bare)];
}

/** A protection that is called like the harm says nothing. */
function isBare({ name, protection }: Scenario['conditions'][number]): boolean {
  return protection === undefined || Object.entries(protection).some(([language, text]) => text === name[language]);
}

/** What a case says of its own length, against its phases. */
function checkMinutes({ minutes, phases, variant }: Scenario): Finding[] {
  const sum = phases.reduce((all, phase) => all + phase.minutes, 0);
  if (minutes === undefined || variant !== undefined || (minutes.from <= sum && sum <= minutes.to)) return [];
  return [warning('minutes-contradict', 'minutes', [`${minutes.from}–${minutes.to}`], String(sum), ['minutes'], 1)];
}
