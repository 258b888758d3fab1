import type { z } from 'zod';
import { firstFormatSchema, type Scenario } from '../../shared/scenario/schema.ts';

/** The file form of a case, before defaults are filled in. */
export type ScenarioInput = z.input<typeof firstFormatSchema>;

/** Whole top-level fields of a case, as a file writes them or as a parsed case has them. */
export type CaseChanges = { readonly [K in keyof ScenarioInput]?: ScenarioInput[K] | Scenario[K] };

/** Whose secret a text of the test cases is: a party's, the facilitator's, or an event's before it is injected. */
export type SecretOwner = 'north' | 'south' | 'forum' | 'facilitator' | 'injection';

/**
 * A word that stands in every secret text of this owner and in no other text of the test cases:
 * a byte stream that shows it to anybody else has leaked.
 */
export function canaryOf(owner: SecretOwner): string {
  return `qzx${owner}qzx`;
}

const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });
const secret = (owner: SecretOwner, text: string) => both(`${text} ${canaryOf(owner)}-${text.toLowerCase()}`);
const effect = (value: number) => ({ value, because: both('Fiction') });

const north = {
  id: 'north',
  role: 'signatory' as const,
  name: both('Northern Company'),
  shortName: { id: 'Utara', en: 'North' },
  description: both('Brings the money'),
  brief: secret('north', 'Brief'),
  batna: secret('north', 'Batna'),
  reservation: 45,
  points: {
    price: { low: 0, mid: 30, high: 60 },
    jobs: { none: 20, shared: 10, full: 0 },
    timing: { early: 20, later: 10, last: 0 },
  },
};

const south = {
  id: 'south',
  role: 'signatory' as const,
  name: both('Southern Province'),
  shortName: { id: 'Selatan', en: 'South' },
  description: both('Brings the land'),
  brief: secret('south', 'Brief'),
  batna: secret('south', 'Batna'),
  reservation: 40,
  points: {
    price: { low: 20, mid: 10, high: 0 },
    jobs: { none: 0, shared: 30, full: 60 },
    timing: { early: 20, later: 10, last: 0 },
  },
};

const forum = {
  id: 'forum',
  role: 'ratifier' as const,
  name: both('Community Forum'),
  shortName: { id: 'Forum', en: 'Forum' },
  description: both('Lives on the land'),
  brief: secret('forum', 'Brief'),
  batna: secret('forum', 'Batna'),
  reservation: 30,
  points: {
    price: { low: 0, mid: 5, high: 10 },
    jobs: { none: 0, shared: 20, full: 50 },
    timing: { early: 0, later: 25, last: 30 },
  },
};

const option = (id: string, effects: Record<string, number>) => ({
  id,
  name: both(`Option ${id}`),
  clause: both(`The parties choose ${id}`),
  effects: Object.fromEntries(Object.entries(effects).map(([indicator, value]) => [indicator, effect(value)])),
});

const issue = (id: string, options: ReturnType<typeof option>[]) => ({
  id,
  name: both(`Issue ${id}`),
  shortName: { id, en: id },
  question: both(`Which ${id}?`),
  options,
});

const phase = (id: string, kind: Scenario['phases'][number]['kind'], minutes: number) => ({
  id,
  kind,
  name: { id: `Tahap ${id}`, en: `Phase ${id}` },
  minutes,
  words: secret('facilitator', 'Words'),
});

/**
 * Two signatories, three issues of three options (27 packages): logrolling between `price` and `jobs`,
 * a compatible issue `timing`, one interaction each, two indicators, one do-no-harm condition. No ratifier, no injection.
 */
function twoPartyInput(): ScenarioInput {
  return {
    format: 1,
    id: 'two-party-test',
    version: '1.0',
    title: both('Two-party test case'),
    summary: both('A test case for two'),
    fiction: both('Everything is invented'),
    parties: [north, south],
    questions: [{ id: 'turning-point', text: both('When did it turn?') }],
    issues: [
      issue('price', [option('low', {}), option('mid', { emissions: -0.5 }), option('high', { emissions: -1.5 })]),
      issue('jobs', [option('none', {}), option('shared', { employment: 40 }), option('full', { employment: 100 })]),
      issue('timing', [option('early', { emissions: -1, employment: -10 }), option('later', {}), option('last', {})]),
    ],
    interactions: [
      { party: 'north', when: { price: 'high', jobs: 'full' }, points: -5, because: secret('north', 'Interaction') },
      { party: 'south', when: { price: 'mid', jobs: 'shared' }, points: 7, because: secret('south', 'Interaction') },
    ],
    indicators: [
      {
        id: 'employment',
        name: both('Jobs for local workers'),
        shortName: { id: 'Kerja', en: 'Jobs' },
        unit: both('people'),
        sdg: '8.5',
        better: 'higher',
        baseline: 200,
        weight: 60,
        noAgreement: effect(-5),
      },
      {
        id: 'emissions',
        name: both('Emissions'),
        shortName: { id: 'Emisi', en: 'Emissions' },
        unit: both('kt'),
        decimals: 1,
        sdg: '13.2',
        better: 'lower',
        baseline: 12.5,
        weight: 40,
        noAgreement: effect(0),
      },
    ],
    conditions: [
      {
        id: 'consent',
        name: both('Consent first'),
        text: both('Nobody builds before the community was asked'),
        cap: 40,
        breachedBy: [{ timing: ['early'], jobs: ['none', 'shared'] }],
      },
    ],
    phases: [phase('read', 'briefing', 5), phase('prepare', 'preparation', 5), phase('talk', 'negotiation', 20)],
    agreement: {},
    teachingNote: secret('facilitator', 'Note'),
  };
}

/** A parsed case for two signatories `north` and `south`; `changes` replaces whole top-level fields of the file. */
export function twoPartyScenario(changes: CaseChanges = {}): Scenario {
  return firstFormatSchema.parse({ ...twoPartyInput(), ...changes });
}

/**
 * The two-party case with the ratifier `forum`, a ratification phase, a return of 5 minutes and two injections:
 * `flood` (new points for north and forum, offers stay) and `audit` (closes `timing: last`, offers expire).
 */
export function threePartyScenario(changes: CaseChanges = {}): Scenario {
  const two = twoPartyInput();
  return firstFormatSchema.parse({
    ...two,
    id: 'three-party-test',
    title: both('Three-party test case'),
    parties: [...two.parties, forum],
    phases: [...two.phases, phase('vote', 'ratification', 5)],
    agreement: { ratification: 'unanimous', returnMinutes: 5 },
    injections: [
      {
        id: 'flood',
        title: secret('injection', 'Flood'),
        text: secret('injection', 'Flooding'),
        hint: secret('facilitator', 'Hint'),
        points: {
          north: { timing: { early: 5, last: 15 } },
          forum: { price: { high: 20 } },
        },
        standingOffers: 'stay',
      },
      {
        id: 'audit',
        title: secret('injection', 'Audit'),
        text: secret('injection', 'Auditing'),
        closedOptions: { timing: ['last'] },
        standingOffers: 'expire',
      },
    ],
    ...changes,
  });
}

/** A case in which nothing is worth anything to anybody: it is only talked about. */
export function withoutPoints(scenario: Scenario): Scenario {
  const none = (points: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(points).map((id) => [id, 0]));
  return {
    ...scenario,
    interactions: [],
    injections: [],
    parties: scenario.parties.map((party) => ({
      ...party,
      reservation: 0,
      points: Object.fromEntries(Object.entries(party.points).map(([issue, points]) => [issue, none(points)])),
    })),
  };
}
