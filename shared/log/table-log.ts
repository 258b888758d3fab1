import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry } from '../kernel/entry.ts';
import { type TableCommand, tableCommandSchema } from '../negotiation/commands.ts';
import { type TableEvent, tableEventSchema } from '../negotiation/events.ts';
import type { Actor } from '../negotiation/vocabulary.ts';
import { type Cases, caseLine, headerLine, putHeaderCase } from './cases.ts';
import { erasedFields } from './erased-fields.ts';
import { misfitIn } from './fits-case.ts';
import type { IsOver } from './limits.ts';
import { loggedCase } from './logged-case.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { UPGRADES } from './upgrades.ts';
import { LOG_FORMAT } from './versions.ts';

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), party: z.string(), seat: z.int() }),
  z.strictObject({ kind: z.literal('facilitator') }),
  z.strictObject({ kind: z.literal('clock') }),
]);

const tableHeaderSchema = z.strictObject({
  kind: z.literal('table'),
  format: z.int(),
  rules: z.int(),
  product: z.string(),
  session: z.string(),
  table: z.int().min(1),
  /** Chance of the table's bots. */
  seed: z.int().min(0),
  createdAt: z.number(),
  /** Set for a variation: the table and the step that it leaves, and the hash of the last entry that both share. */
  branchOf: z
    .strictObject({ session: z.string(), table: z.int().min(1), step: z.int().min(0), hash: z.string() })
    .optional(),
  scenario: loggedCase,
  scenarioHash: z.string(),
  ...erasedFields,
  hash: z.string(),
});

/**
 * First line of a log: every input of the fold. The line names the case by its hash (in format 1 it holds the case); here
 * the case stands in its place. Secret until handed to an instructor.
 */
export type TableHeader = z.infer<typeof tableHeaderSchema>;

const tableEntrySchema = z.strictObject({
  n: z.int().min(1),
  at: z.number(),
  by: actorSchema,
  commandId: z.string(),
  command: tableCommandSchema,
  events: z.array(tableEventSchema).min(1),
  prev: z.string(),
  hash: z.string(),
});

export type TableEntry = Entry<Actor, TableCommand, TableEvent>;

export interface TableLog {
  readonly header: TableHeader;
  readonly entries: readonly TableEntry[];
}

export const TABLE_LOG: LogFormat<TableHeader, TableEntry> = {
  kind: 'table',
  called: { whole: 'the log', head: 'a log header' },
  format: LOG_FORMAT,
  upgrades: UPGRADES.table,
  header: tableHeaderSchema,
  entry: tableEntrySchema,
  numberOf: ({ n }) => n,
  misfit: ({ events }, { scenario }) => misfitIn(events, scenario),
  withCases: { header: putHeaderCase },
};

/** The lines of a table's log as a file of its own: before the header the case that it names. */
export function* tableLogLines({ header, entries }: TableLog): Generator<string> {
  if (header.format >= 2) yield caseLine(header.scenario);
  yield headerLine(header);
  for (const entry of entries) yield canonicalJson(entry);
}

export type ReadTableLog = ReadLines<TableHeader, TableEntry>;

/** Reads a table's log from its lines, as far as it is whole; see `readLines`. */
export function readTableLog(lines: readonly string[], cases?: Cases, isOver?: IsOver): ReadTableLog {
  return readLines(TABLE_LOG, lines, cases, isOver);
}
