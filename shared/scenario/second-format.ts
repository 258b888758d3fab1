import { z } from 'zod';
import { casePartsOf, id, points, version } from './schema-parts.ts';
import { CASE_LEVELS, IMAGE_TYPES } from './vocabulary.ts';

function isLocale(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** The code of a language (BCP 47). */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a language is written as its code (BCP 47)')
  .refine(isLocale, 'there is no such code of a language');

/** A text of format 2: in any of the case's languages, at least one. */
export const text = (limit: number) =>
  z
    .record(languageCode, z.string().trim().min(1).max(limit))
    .refine((found) => Object.keys(found).length > 0, 'the text stands in no language')
    .meta({ description: 'The text by language; a missing language falls back to another.' });

/** What nine digits before the point and four behind it can say. */
const LARGEST_VALUE = 999_999_999.9999;

/** The id of an option, or the value of a number issue as text: `2.5`, `-3`. */
export const optionId = z.union([id, z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/, 'a value is a number')]);

const parts = casePartsOf(text, optionId);

const { name, paragraph } = parts;

const fiveLines = z
  .strictObject({
    wants: text(200),
    canGive: text(200),
    never: text(200),
    ask: text(200),
    withoutDeal: text(200),
  })
  .meta({ description: 'Confidential: five lines that say the brief.' });

export const language = z.strictObject({
  code: languageCode,
  name: z.string().trim().min(1).max(40).meta({ description: 'What its speakers call it.' }),
  direction: z.enum(['ltr', 'rtl']),
});

const source = z.strictObject({
  id,
  title: text(300),
  address: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s<>"]+$/, 'an address begins with https://')
    .optional(),
  year: z.int().min(1900).max(2100).optional(),
  note: text(600).optional(),
});

/** Fields that a reader chooses a case by. All may be left out. */
export const metadata = {
  aims: z.array(text(300)).max(8).optional(),
  level: z.enum(CASE_LEVELS).optional(),
  concepts: z.array(text(80)).max(20).optional(),
  prerequisites: z.array(text(200)).max(10).optional(),
  warmUp: z.literal(true).optional().meta({ description: 'Offered first where nothing has been played yet.' }),
  practise: z.literal(true).optional().meta({
    description:
      'For practise on the own phone: whoever is on the network may read the whole case, briefs and points with it. Never a round of a session.',
  }),
  minutes: z
    .strictObject({ from: z.int().min(1).max(600), to: z.int().min(1).max(600) })
    .optional()
    .meta({ description: 'How long a round takes, from and to.' }),
  licence: z.string().trim().min(1).max(80).optional(),
  authors: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(120), affiliation: text(200).optional() }))
    .max(20)
    .optional(),
  changes: z
    .array(z.strictObject({ version, text: text(600) }))
    .max(50)
    .optional(),
  expected: z
    .strictObject({
      agreement: z
        .strictObject({ from: z.int().min(0).max(100), to: z.int().min(0).max(100) })
        .meta({ description: 'Tables that agree, per cent, from and to.' }),
      packages: z
        .int()
        .min(1)
        .max(50)
        .optional()
        .meta({ description: 'Least number of agreed packages that differ in two issues or more; 2 unless said.' }),
      lead: z.int().min(0).max(100).optional().meta({
        description: 'Most that one signatory may gain above another, in hundredths of the best gain; 15 unless said.',
      }),
    })
    .optional()
    .meta({ description: 'What many tables of this case should come to; a tournament is held against it.' }),
  silenced: z
    .array(z.strictObject({ code: z.string().min(1).max(60), at: z.string().max(200).optional(), because: text(400) }))
    .max(40)
    .optional()
    .meta({ description: 'Findings of the check that are meant, and why.' }),
  background: text(20_000)
    .optional()
    .meta({ description: 'Public: a paper to read, with headings, lists and tables.' }),
  document: z
    .strictObject({ kind: text(80), preamble: paragraph.optional(), months: z.int().min(1).max(600).optional() })
    .optional()
    .meta({ description: 'What the agreement is called, what it says first, and how long it runs.' }),
};

/** The steps of an issue that asks for a number: from `from` to `to` in steps of `step`. */
export const numberSteps = z.strictObject({
  from: z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE),
  to: z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE),
  step: z.number().positive().max(LARGEST_VALUE),
  unit: text(40).meta({ description: 'Follows the value, or holds it: "Rp {value} billion".' }),
});

export const image = z.strictObject({
  id,
  alt: text(300).meta({ description: 'What somebody who does not see it has to know.' }),
  credit: text(200).optional(),
  party: id.optional().meta({ description: 'Confidential: only this party sees it.' }),
});

const injection = parts.injection.extend({
  constraints: z
    .array(id)
    .min(1)
    .optional()
    .meta({ description: 'Constraints that are in force from this event on, and not before.' }),
});

/** The parts of a case of format 2 that its file and what is compiled from it share. */
export const SECOND = {
  ...parts,
  source,
  text,
  fiveLines,
  points,
  injection,
  party: parts.party.extend({ card: fiveLines.optional(), image: id.optional(), brief: text(9000) }),
  indicator: parts.indicator.extend({ measuredBy: text(200).optional(), measuredWhen: text(200).optional() }),
  condition: parts.condition.extend({ protection: name }),
  constraint: z.strictObject({ id, name, because: text(400), source: id.optional() }),
  imageType: z.enum(IMAGE_TYPES),
};
