import { z } from 'zod';
import { inEachLanguage } from '../kernel/languages.ts';
import {
  PARTY_ROLES,
  PHASE_KINDS,
  RATIFICATION_RULES,
  SCENE_PARTS,
  STANDING_OFFER_RULES,
  TEAM_RULES,
} from './vocabulary.ts';

/** The format that this schema describes; a file says which one it was written for. */
const SCENARIO_FORMAT = 1;

const id = z
  .string()
  // `constructor` is the one such word that every JavaScript object already answers to.
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .max(40)
  .meta({ description: 'Lower-case words joined by hyphens, unique in its list.' });

const bilingual = (limit: number) =>
  z
    .strictObject(inEachLanguage(() => z.string().trim().min(1).max(limit)))
    .meta({ description: 'The text in Indonesian (id) and English (en).' });

const name = bilingual(80);
const shortName = bilingual(24);
const paragraph = bilingual(1200);
const article = bilingual(9000);
const points = z.int().min(-1000).max(1000);

const source = z.strictObject({
  id,
  title: z.string().min(1).max(300),
  year: z.int().min(1900).max(2100).optional(),
  note: z.string().max(600).optional(),
});

const effect = z
  .strictObject({
    value: z.number().meta({ description: 'Change against the baseline, in the unit of the indicator.' }),
    because: bilingual(400),
    source: id.optional().meta({ description: 'Id of an entry in sources; left out where the number is fiction.' }),
  })
  .meta({ description: 'What an option does to an indicator, and why.' });

const option = z.strictObject({
  id,
  name,
  shortName: shortName.optional(),
  clause: paragraph.meta({ description: 'The sentence that this option puts into the agreement document.' }),
  effects: z.record(id, effect).default({}).meta({ description: 'By indicator id.' }),
});

const issue = z.strictObject({
  id,
  name,
  shortName,
  question: bilingual(300),
  options: z.array(option).min(2).max(12),
});

const party = z.strictObject({
  id,
  role: z.enum(PARTY_ROLES),
  name,
  shortName,
  description: paragraph.meta({ description: 'Public: what everybody at the table knows of this party.' }),
  brief: article.meta({ description: 'Confidential: only this party reads it. Blank lines separate paragraphs.' }),
  batna: paragraph.meta({ description: 'Confidential: what no agreement means for this party.' }),
  reservation: points.meta({ description: 'Confidential: points of no agreement.' }),
  points: z
    .record(id, z.record(id, points))
    .meta({ description: 'Confidential: points per issue id and option id, every option of every issue.' }),
});

const interaction = z.strictObject({
  party: id,
  when: z.record(id, id).meta({ description: 'Exactly two issues, each with the option that must be chosen.' }),
  points,
  because: bilingual(400),
});

const indicator = z.strictObject({
  id,
  name,
  shortName,
  unit: bilingual(40),
  decimals: z.int().min(0).max(3).default(0),
  sdg: z.string().regex(/^\d{1,2}(\.[0-9a-z]{1,2}){0,2}$/, 'an SDG tag looks like 7 or 7.2 or 7.2.1'),
  better: z.enum(['higher', 'lower']),
  baseline: z.number(),
  weight: z.int().min(0).max(100).meta({ description: 'Share of the local-impact index; all weights add up to 100.' }),
  noAgreement: effect.meta({ description: 'What happens to the indicator when there is no agreement.' }),
  scene: z.enum(SCENE_PARTS).optional().meta({ description: 'The part of the panorama that this indicator moves.' }),
});

const condition = z.strictObject({
  id,
  name: name.meta({ description: 'The harm, as it is named where it occurs: "Land without consent".' }),
  protection: name.optional().meta({
    description:
      'What is protected, as it is named where it is kept or asked for: "Consent before land is used". Left out: the name.',
  }),
  text: paragraph,
  cap: z.int().min(0).max(100).meta({ description: 'The local-impact index cannot exceed this when breached.' }),
  breachedBy: z
    .array(z.record(id, z.array(id).min(1)))
    .min(1)
    .meta({ description: 'Breached when one entry matches: each named issue has one of the listed options.' }),
});

const phase = z.strictObject({
  id,
  kind: z.enum(PHASE_KINDS),
  name: shortName,
  minutes: z.number().min(0.5).max(600),
  words: paragraph.meta({ description: 'What the facilitator says when the phase starts.' }),
});

const agreement = z.strictObject({
  teamRule: z.enum(TEAM_RULES).default('any-member'),
  offerMinutes: z
    .number()
    .min(0.5)
    .max(600)
    .optional()
    .meta({ description: 'An offer expires after this play time; without it, at the end of the phase.' }),
  ratification: z.enum(RATIFICATION_RULES).default('unanimous'),
  returnMinutes: z
    .number()
    .min(0)
    .max(120)
    .default(0)
    .meta({ description: 'Time of the reopened negotiation when ratifiers return the agreement; 0 allows no return.' }),
});

const injection = z.strictObject({
  id,
  title: name,
  text: paragraph,
  hint: bilingual(300).optional().meta({ description: 'For the facilitator: when it teaches most.' }),
  points: z
    .record(id, z.record(id, z.record(id, points)))
    .default({})
    .meta({ description: 'New points by party, issue, option; told to that party only.' }),
  closedOptions: z.record(id, z.array(id).min(1)).default({}).meta({ description: 'Options no longer available.' }),
  standingOffers: z.enum(STANDING_OFFER_RULES).default('stay'),
});

const card = z.strictObject({ id, title: name, text: paragraph, source: id.optional() });
const question = z.strictObject({ id, text: bilingual(400) });

/** The shape of a scenario file. Meaning across fields is checked by `checkReferences` and by the authoring checks. */
export const scenarioSchema = z
  .strictObject({
    format: z.literal(SCENARIO_FORMAT),
    id,
    version: z.string().regex(/^\d+\.\d+(\.\d+)?$/, 'a version looks like 1.0'),
    title: name,
    summary: paragraph,
    fiction: paragraph.meta({ description: 'What in this case is invented, said to everybody.' }),
    sources: z.array(source).default([]),
    parties: z.array(party).min(2).max(6),
    issues: z.array(issue).min(1).max(20),
    interactions: z.array(interaction).default([]),
    indicators: z.array(indicator).default([]),
    conditions: z.array(condition).default([]),
    phases: z.array(phase).min(1).max(20),
    agreement,
    injections: z.array(injection).default([]),
    cards: z.array(card).default([]),
    questions: z.array(question).default([]),
    teachingNote: article,
  })
  .meta({ title: 'Runding scenario', description: 'A negotiation case for Runding.' });

/** A whole case as authored, with everybody's secrets: for the server, its log and instructors only. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioParty = Scenario['parties'][number];
export type ScenarioIssue = Scenario['issues'][number];
export type ScenarioIndicator = Scenario['indicators'][number];
export type ScenarioCondition = Scenario['conditions'][number];
export type ScenarioPhase = Scenario['phases'][number];
export type ScenarioInjection = Scenario['injections'][number];
