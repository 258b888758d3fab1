import { z } from 'zod';
import { inEachLanguage } from '../kernel/languages.ts';
import { compiledCase } from './compiled-schema.ts';
import { casePartsOf, id, version } from './schema-parts.ts';

/** A text of format 1: in both of its languages. */
const bilingual = (limit: number) =>
  z
    .strictObject(inEachLanguage(() => z.string().trim().min(1).max(limit)))
    .meta({ description: 'The text in Indonesian (id) and English (en).' });

const parts = casePartsOf(bilingual, id);

const source = z.strictObject({
  id,
  title: z.string().min(1).max(300),
  year: z.int().min(1900).max(2100).optional(),
  note: z.string().max(600).optional(),
});

/** A case of format 1: its file, and what is played, are one and the same. */
export const firstFormatSchema = z
  .strictObject({
    format: z.literal(1),
    id,
    version,
    title: parts.name,
    summary: parts.paragraph,
    fiction: parts.paragraph.meta({ description: 'What in this case is invented, said to everybody.' }),
    sources: z.array(source).default([]),
    parties: z.array(parts.party).min(2).max(6),
    issues: z.array(parts.issue).min(1).max(20),
    interactions: z.array(parts.interaction).default([]),
    indicators: z.array(parts.indicator).default([]),
    conditions: z.array(parts.condition).default([]),
    phases: z.array(parts.phase).min(1).max(20),
    agreement: parts.agreement,
    injections: z.array(parts.injection).default([]),
    cards: z.array(parts.card).default([]),
    questions: z.array(parts.question).default([]),
    teachingNote: parts.article,
  })
  .meta({ title: 'Runding scenario', description: 'A negotiation case for Runding.' });

/**
 * A whole case with everybody's secrets: for the server, its log and instructors only. What format 1 does not have is left
 * out of its cases: ask for the field, never for the format.
 */
export type Scenario = Omit<z.infer<typeof compiledCase>, 'format'> & { readonly format: 1 | 2 };

/**
 * A case as it is played and kept in logs: of format 1 as authored, of format 2 compiled from its file. Meaning across
 * fields is checked by `checkReferences` and by the authoring checks.
 */
export const scenarioSchema: z.ZodType<Scenario> = z.discriminatedUnion('format', [firstFormatSchema, compiledCase]);

export type ScenarioParty = Scenario['parties'][number];
export type ScenarioIssue = Scenario['issues'][number];
export type ScenarioIndicator = Scenario['indicators'][number];
export type ScenarioCondition = Scenario['conditions'][number];
export type ScenarioConstraint = NonNullable<Scenario['constraints']>[number];
export type ScenarioPhase = Scenario['phases'][number];
export type ScenarioInjection = Scenario['injections'][number];
