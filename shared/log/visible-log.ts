import { z } from 'zod';
import { tableEventSchema } from '../negotiation/events.ts';
import { compiledCase } from '../scenario/compiled-schema.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { VisibleEntry } from '../visibility/visible.ts';
import { misfitIn } from './fits-case.ts';
import type { IsOver } from './limits.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { UPGRADES } from './upgrades.ts';

/** The format of a participant's download that this build writes. */
export const VISIBLE_LOG_FORMAT = 1;

const whole = compiledCase.shape;

/** With its bytes: a file is read where no server is. */
const images = z.array(whole.images.unwrap().element.omit({ party: true })).optional();

const publicScenarioSchema = z.strictObject({
  id: whole.id,
  version: whole.version,
  title: whole.title,
  summary: whole.summary,
  fiction: whole.fiction,
  sources: whole.sources,
  parties: z.array(
    whole.parties.element.pick({ id: true, role: true, name: true, shortName: true, description: true, image: true }),
  ),
  issues: whole.issues,
  constraints: whole.constraints,
  indicators: whole.indicators,
  conditions: whole.conditions,
  phases: z.array(whole.phases.element.pick({ id: true, kind: true, name: true, minutes: true })),
  agreement: whole.agreement,
  cards: whole.cards,
  questions: whole.questions,
  languages: whole.languages,
  variant: whole.variant,
  richText: whole.richText,
  aims: whole.aims,
  level: whole.level,
  concepts: whole.concepts,
  minutes: whole.minutes,
  background: whole.background,
  images,
  document: whole.document,
  licence: whole.licence,
  authors: whole.authors,
});

const pair = z.tuple([z.int(), z.int()]);

const partyBriefSchema = z.strictObject({
  party: z.string(),
  brief: whole.parties.element.shape.brief,
  card: whole.parties.element.shape.card,
  batna: whole.parties.element.shape.batna,
  reservation: z.int(),
  points: z.array(z.array(z.int())),
  interactions: z.array(
    z.strictObject({
      issues: pair,
      options: pair,
      points: z.int(),
      because: whole.interactions.element.shape.because,
    }),
  ),
  images,
});

const visibleHeaderSchema = z.strictObject({
  kind: z.literal('visible'),
  format: z.int(),
  /** `party:ntb`, `spectator`, …: see `viewerName`. */
  viewer: z.string(),
  epoch: z.string(),
  session: z.string(),
  table: z.int().min(1),
  scenario: publicScenarioSchema,
  briefs: z.array(partyBriefSchema),
});

/** First line of what a viewer may take home: the case as this viewer may read it, no seed, no hash. */
export interface VisibleHeader {
  readonly kind: 'visible';
  readonly format: number;
  readonly viewer: string;
  readonly epoch: string;
  readonly session: string;
  readonly table: number;
  readonly scenario: PublicScenario;
  readonly briefs: readonly PartyBrief[];
}

const visibleEntrySchema = z.strictObject({
  cursor: z.int().min(1),
  at: z.number(),
  events: z.array(tableEventSchema).min(1),
});

const VISIBLE_LOG: LogFormat<VisibleHeader, VisibleEntry> = {
  kind: 'visible',
  called: { whole: 'the file', head: 'the header of a download' },
  format: VISIBLE_LOG_FORMAT,
  upgrades: UPGRADES.visible,
  header: visibleHeaderSchema,
  entry: visibleEntrySchema,
  numberOf: ({ cursor }) => cursor,
  misfit: ({ events }, { scenario }) => misfitIn(events, scenario),
};

/** JSON lines, each ended by a line break: the header, then the viewer's entries in the order of their cursors. */
export function writeVisibleLog(header: VisibleHeader, entries: readonly VisibleEntry[]): string {
  return [...visibleLines(header, entries)].map((line) => `${line}\n`).join('');
}

/** The same lines one by one, without their breaks: each is written when it is asked for. */
export function* visibleLines(header: VisibleHeader, entries: readonly VisibleEntry[]): Generator<string> {
  yield JSON.stringify(header);
  for (const entry of entries) yield JSON.stringify(entry);
}

/**
 * Reads a viewer's download from its lines, as far as it is whole; says where (line 1 is the header) and why it stopped.
 * There is no chain in it to verify: a viewer has no other lines to compare with.
 */
export function readVisibleLog(lines: readonly string[], isOver?: IsOver): ReadLines<VisibleHeader, VisibleEntry> {
  return readLines(VISIBLE_LOG, lines, undefined, isOver);
}
