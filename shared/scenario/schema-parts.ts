import { z } from 'zod';
import type { CaseText } from '../kernel/languages.ts';
import {
  PARTY_ROLES,
  PHASE_KINDS,
  RATIFICATION_RULES,
  SCENE_PARTS,
  STANDING_OFFER_RULES,
  TEAM_RULES,
} from './vocabulary.ts';

export const id = z
  .string()
  // `constructor` is the one such word that every JavaScript object already answers to.
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .max(40)
  .meta({ description: 'Lower-case words joined by hyphens, unique in its list.' });

export const points = z.int().min(-1000).max(1000);

export const version = z.string().regex(/^\d+\.\d+(\.\d+)?$/, 'a version looks like 1.0');

const agreement = z.strictObject({
  teamRule: z.enum(TEAM_RULES).default('any-member'),
  offerMinutes: z
    .number()
    .min(0.5)
    .max(600)
    .optional()
    .meta({ description: 'An offer expires after this play time; without it, at the end of the phase.' }),
  ratification: z.enum(RATIFICATION_RULES).default('unanimous'),
  returnMinutes: z.number().min(0).max(120).default(0).meta({
    description: 'Time of the reopened negotiation when ratifiers return the agreement; 0 allows no return.',
  }),
});

/** Makes the schema of a text of at most so many characters in each language. */
type TextOf<T> = (limit: number) => T;

/**
 * The parts of a case that every format has, with texts and names of options as the format writes them. A fresh schema at
 * each call.
 */
export function casePartsOf<T extends z.ZodType<CaseText>, O extends z.ZodType<string>>(text: TextOf<T>, optionId: O) {
  return { ...settledPartsOf(text, optionId), ...coursePartsOf(text, optionId) };
}

const choiceOf = <O extends z.ZodType<string>>(optionId: O) => z.record(id, z.array(optionId).min(1));

/** What is negotiated, and what it does. */
function settledPartsOf<T extends z.ZodType<CaseText>, O extends z.ZodType<string>>(text: TextOf<T>, optionId: O) {
  const name = text(80);
  const shortName = text(24);
  const paragraph = text(1200);
  const article = text(9000);

  const effect = z
    .strictObject({
      value: z.number().meta({ description: 'Change against the baseline, in the unit of the indicator.' }),
      because: text(400),
      source: id.optional().meta({ description: 'Id of an entry in sources; left out where the number is fiction.' }),
    })
    .meta({ description: 'What an option does to an indicator, and why.' });

  const option = z.strictObject({
    id: optionId,
    name,
    shortName: shortName.optional(),
    clause: paragraph.meta({ description: 'The sentence that this option puts into the agreement document.' }),
    effects: z.record(id, effect).default({}).meta({ description: 'By indicator id.' }),
  });

  const issue = z.strictObject({
    id,
    name,
    shortName,
    question: text(300),
    options: z.array(option).min(2).max(12),
  });

  const interaction = z.strictObject({
    party: id,
    when: z.record(id, optionId).meta({ description: 'Exactly two issues, each with the option that must be chosen.' }),
    points,
    because: text(400),
  });

  const indicator = z.strictObject({
    id,
    name,
    shortName,
    unit: text(40),
    decimals: z.int().min(0).max(3).default(0),
    sdg: z.string().regex(/^\d{1,2}(\.[0-9a-z]{1,2}){0,2}$/, 'an SDG tag looks like 7 or 7.2 or 7.2.1'),
    better: z.enum(['higher', 'lower']),
    baseline: z.number(),
    weight: z
      .int()
      .min(0)
      .max(100)
      .meta({ description: 'Share of the local-impact index; all weights add up to 100.' }),
    noAgreement: effect.meta({ description: 'What happens to the indicator when there is no agreement.' }),
    scene: z.enum(SCENE_PARTS).optional().meta({ description: 'The part of the panorama that this indicator moves.' }),
  });

  const choice = choiceOf(optionId);

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
      .array(choice)
      .min(1)
      .meta({ description: 'Breached when one entry matches: each named issue has one of the listed options.' }),
  });

  return { name, shortName, paragraph, article, effect, option, issue, interaction, indicator, choice, condition };
}

/** Who negotiates, and how it goes on. */
function coursePartsOf<T extends z.ZodType<CaseText>, O extends z.ZodType<string>>(text: TextOf<T>, optionId: O) {
  const name = text(80);
  const shortName = text(24);
  const paragraph = text(1200);
  const article = text(9000);
  const choice = choiceOf(optionId);

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
      .record(id, z.record(optionId, points))
      .meta({ description: 'Confidential: points per issue id and option id, every option of every issue.' }),
  });

  const phase = z.strictObject({
    id,
    kind: z.enum(PHASE_KINDS),
    name: shortName,
    minutes: z.number().min(0.5).max(600),
    words: paragraph.meta({ description: 'What the facilitator says when the phase starts.' }),
  });

  const injection = z.strictObject({
    id,
    title: name,
    text: paragraph,
    hint: text(300).optional().meta({ description: 'For the facilitator: when it teaches most.' }),
    points: z
      .record(id, z.record(id, z.record(optionId, points)))
      .default({})
      .meta({ description: 'New points by party, issue, option; told to that party only.' }),
    closedOptions: choice.default({}).meta({ description: 'Options no longer available.' }),
    standingOffers: z.enum(STANDING_OFFER_RULES).default('stay'),
  });

  const card = z.strictObject({ id, title: name, text: paragraph, source: id.optional() });
  const question = z.strictObject({ id, text: text(400) });
  return { party, phase, agreement, injection, card, question };
}
