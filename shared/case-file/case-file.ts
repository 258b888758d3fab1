import { z } from 'zod';
import { isFlatName } from '../kasus/kasus.ts';
import { id, version } from '../scenario/schema-parts.ts';
import { image, language, languageCode, metadata, numberSteps, optionId, SECOND } from '../scenario/second-format.ts';
import { MOST_OPTIONS } from '../scenario/vocabulary.ts';
import { ifMissing, RESERVED } from './reserved.ts';

const { name, shortName, paragraph, article, points, text } = SECOND;

/** An option's id, or a value of a number issue, which YAML reads as a number. */
const optionOrValue = z.union([optionId, z.number()]);

const range = z
  .strictObject({ from: z.number().optional(), to: z.number().optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'a range has from, to or both')
  .meta({ description: 'Values of a number issue, both ends within.' });

const options = z.union([z.array(optionOrValue).min(1), range]);

const choice = z.record(id, options).meta({ description: 'Every issue that is named has one of the options.' });

const effects = z.record(id, SECOND.effect).default({}).meta({ description: 'By indicator id.' });

const corners = z
  .record(z.string(), z.number())
  .meta({ description: 'By value, from the first to the last; linear between them.' });

const listIssue = z.strictObject({
  id,
  name,
  shortName,
  question: text(300),
  options: z
    .array(z.strictObject({ ...SECOND.option.shape, id, effects, ...RESERVED.option }))
    .min(2)
    .max(MOST_OPTIONS),
  ...RESERVED.issue,
});

const numberIssue = z.strictObject({
  id,
  name,
  shortName,
  question: text(300),
  number: numberSteps,
  clause: paragraph.meta({
    description: 'The sentence of the agreement document, with {value} where the value stands.',
  }),
  effects: z
    .record(id, z.strictObject({ corners, because: text(400), source: id.optional() }))
    .default({})
    .meta({ description: 'By indicator id.' }),
  ...RESERVED.issue,
});

const party = z.strictObject({
  ...SECOND.party.shape,
  points: z.record(id, z.record(z.string(), points), { error: ifMissing('points', 'a party without points') }).meta({
    description:
      'Confidential: points per issue id and option id; of a number issue at its corners, linear between them.',
  }),
  ...RESERVED.party,
});

const link = { when: choice };

const constraint = z.union([
  z.strictObject({ ...SECOND.constraint.shape, ...link, excludes: choice }),
  z.strictObject({ ...SECOND.constraint.shape, ...link, needs: choice }),
  z.strictObject({ ...SECOND.constraint.shape, ...link, unlawfulUnless: choice }),
]);

const variant = z.strictObject({
  id,
  name,
  summary: paragraph.optional(),
  issues: z.array(id).min(1).optional().meta({ description: 'The issues that are left; left out: all.' }),
  phases: z.array(id).min(1).optional().meta({ description: 'The phases that are left; left out: all.' }),
  minutes: z.record(id, z.number().min(0.5).max(600)).optional().meta({ description: 'By phase, where they differ.' }),
  parties: z
    .record(
      id,
      z.strictObject({
        reservation: points.optional(),
        card: SECOND.fiveLines.optional(),
        brief: SECOND.party.shape.brief.optional(),
        batna: paragraph.optional(),
        points: z
          .record(id, z.record(z.string(), points))
          .optional()
          .meta({ description: 'Of some issues anew; each of them whole.' }),
      }),
    )
    .optional()
    .meta({ description: 'By party, what differs: the limit, the brief and its five lines.' }),
  injections: z.array(id).optional().meta({ description: 'The events that are left; left out: all.' }),
  cards: z.array(id).optional().meta({ description: 'The cards that are left; left out: all.' }),
});

/** The file of a case of format 2, as authors write it. What is played is compiled from it. */
export const caseFileSchema = z
  .strictObject({
    format: z.literal(2),
    id,
    version: version.max(20),
    languages: z
      .array(
        z.union([
          languageCode,
          z.strictObject({
            ...language.shape,
            direction: language.shape.direction
              .optional()
              .meta({ description: 'Left out: as the script of the language is written.' }),
          }),
        ]),
      )
      .min(1)
      .max(12)
      .meta({ description: 'The languages of its texts; a code alone for one of the product.' }),
    title: name,
    summary: paragraph,
    fiction: paragraph.meta({ description: 'What in this case is invented, said to everybody.' }),
    ...metadata,
    sources: z
      .array(SECOND.source.extend({ title: z.union([SECOND.source.shape.title, z.string().trim().min(1).max(300)]) }))
      .default([]),
    images: z
      .array(
        image.extend({
          file: z
            .string()
            .max(80)
            .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
              error: 'an image is a file beside scenario.yaml, named in letters, digits, dots and hyphens',
              abort: true,
            })
            .refine(isFlatName, 'not every system can keep a file of this name'),
        }),
      )
      .max(40)
      .default([]),
    parties: z.array(party).min(2).max(6),
    issues: z
      .array(z.union([listIssue, numberIssue]))
      .min(1)
      .max(20),
    constraints: z.array(constraint).max(40).default([]),
    interactions: z.array(SECOND.interaction.extend({ when: z.record(id, optionOrValue) })).default([]),
    indicators: z.array(SECOND.indicator).default([]),
    conditions: z.array(SECOND.condition.extend({ breachedBy: z.array(choice).min(1) })).default([]),
    phases: z.array(SECOND.phase).min(1).max(20),
    agreement: z.strictObject({ ...SECOND.agreement.shape, ...RESERVED.agreement }),
    injections: z
      .array(
        SECOND.injection.extend({
          closedOptions: choice.default({}),
          points: z.record(id, z.record(id, z.record(z.string(), points))).default({}),
        }),
      )
      .default([]),
    cards: z.array(SECOND.card).default([]),
    questions: z.array(SECOND.question).default([]),
    variants: z.array(variant).max(12).default([]),
    teachingNote: article,
    ...RESERVED.scenario,
  })
  .meta({ title: 'Runding case, format 2', description: 'A negotiation case for Runding.' });

export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseChoice = z.infer<typeof choice>;
export type CaseOptions = CaseChoice[string];
export type CaseFileIssue = CaseFile['issues'][number];
