import { z } from 'zod';
import { id, version } from './schema-parts.ts';
import { image, language, metadata, numberSteps, SECOND } from './second-format.ts';
import { CONSTRAINT_KINDS, MOST_VALUES } from './vocabulary.ts';

const { name, paragraph, article, choice } = SECOND;

const issue = SECOND.issue.extend({
  options: z.array(SECOND.option).min(2).max(MOST_VALUES),
  number: numberSteps.optional().meta({ description: 'The options are these values, in this order.' }),
});

const constraint = SECOND.constraint.extend({
  kind: z.enum(CONSTRAINT_KINDS),
  when: choice,
  other: choice,
});

/** A case of format 2 as it is played and kept: one variant, numbers as options, images with their bytes. */
export const compiledCase = z
  .strictObject({
    format: z.literal(2),
    id,
    version,
    languages: z.array(language).min(1).max(12).optional(),
    variant: z.strictObject({ id, name }).optional(),
    /** Long texts are Markdown. */
    richText: z.literal(true).optional(),
    title: name,
    summary: paragraph,
    fiction: paragraph,
    ...metadata,
    sources: z.array(
      SECOND.source.extend({
        title: z.union([SECOND.source.shape.title, z.string()]),
        note: z.union([SECOND.text(600), z.string()]).optional(),
      }),
    ),
    images: z
      .array(
        image.extend({
          type: SECOND.imageType,
          width: z.int().min(1).max(1600),
          height: z.int().min(1).max(1600),
          hash: z.string().length(64).meta({ description: 'SHA-256 of its bytes, hex.' }),
          data: z.base64().max(112_000),
        }),
      )
      .max(40)
      .optional(),
    parties: z.array(SECOND.party).min(2).max(6),
    issues: z.array(issue).min(1).max(20),
    constraints: z.array(constraint).max(40).optional(),
    interactions: z.array(SECOND.interaction),
    indicators: z.array(SECOND.indicator),
    conditions: z.array(SECOND.condition.extend({ protection: name.optional() })),
    phases: z.array(SECOND.phase).min(1).max(20),
    agreement: SECOND.agreement,
    injections: z.array(SECOND.injection),
    cards: z.array(SECOND.card),
    questions: z.array(SECOND.question),
    teachingNote: article,
  })
  .meta({ title: 'Runding case, compiled' });
