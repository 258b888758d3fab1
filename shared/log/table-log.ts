import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import { type TableCommand, tableCommandSchema } from '../negotiation/commands.ts';
import { type TableEvent, tableEventSchema } from '../negotiation/events.ts';
import type { Actor } from '../negotiation/vocabulary.ts';
import { scenarioSchema } from '../scenario/schema.ts';

/** The format of a table's log that this build writes. */
export const TABLE_LOG_FORMAT = 1;
/** Rises whenever the same commands could lead to other events. */
export const RULES_VERSION = 1;

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), party: z.string(), seat: z.int() }),
  z.strictObject({ kind: z.literal('facilitator') }),
  z.strictObject({ kind: z.literal('clock') }),
]);

export const tableHeaderSchema = z.strictObject({
  kind: z.literal('table'),
  format: z.int(),
  rules: z.int(),
  product: z.string(),
  session: z.string(),
  table: z.int().min(1),
  /** Chance of the table's bots. */
  seed: z.int().min(0),
  createdAt: z.number(),
  scenario: scenarioSchema,
  scenarioHash: z.string(),
  hash: z.string(),
});

/** First line of a log: every input of the fold, the whole scenario among them. Secret until handed to an instructor. */
export type TableHeader = z.infer<typeof tableHeaderSchema>;

export const tableEntrySchema = z.strictObject({
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

/** Completes a header with the hashes of its scenario and of itself. */
export function sealHeader(header: Omit<TableHeader, 'hash' | 'scenarioHash'>, sha256: Sha256): TableHeader {
  const whole = { ...header, scenarioHash: sha256(canonicalJson(header.scenario)) };
  return { ...whole, hash: sha256(canonicalJson(whole)) };
}

/** Chains an entry to the line before it (`prev` is that line's hash). */
export function sealEntry<A, C, E>(entry: Omit<Entry<A, C, E>, 'hash'>, sha256: Sha256): Entry<A, C, E> {
  return { ...entry, hash: sha256(canonicalJson(entry)) };
}
