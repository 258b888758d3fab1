import { canonicalJson } from '../kernel/canonical-json.ts';
import {
  TABLE_LOG_FORMAT,
  type TableEntry,
  type TableHeader,
  tableEntrySchema,
  tableHeaderSchema,
} from './table-log.ts';
import { upgradeLine } from './upgrades.ts';

/** Why reading stopped: the line (1 is the header) and what is wrong with it. */
export interface LogStop {
  readonly line: number;
  readonly reason: string;
}

export type ReadLog =
  | { readonly header: TableHeader; readonly entries: readonly TableEntry[]; readonly stopped?: LogStop }
  | { readonly header?: undefined; readonly entries?: undefined; readonly stopped: LogStop };

/**
 * Reads a table's log from its lines. A damaged or newer log gives what could be read and says where and why it
 * stopped; a header that cannot be read gives nothing but the reason.
 */
export function readLog(lines: readonly string[]): ReadLog {
  const first = parseLine(lines[0] ?? '');
  if (first === undefined) return { stopped: { line: 1, reason: 'the first line is not a log header' } };
  const format = (first as { format?: unknown }).format;
  if (typeof format === 'number' && format > TABLE_LOG_FORMAT) {
    const reason = `the log has format ${format}; this build reads up to ${TABLE_LOG_FORMAT}: use a newer Runding`;
    return { stopped: { line: 1, reason } };
  }
  const from = typeof format === 'number' ? format : TABLE_LOG_FORMAT;
  const written = upgradeLine(first, from);
  const header = tableHeaderSchema.safeParse(written);
  if (!header.success) return { stopped: { line: 1, reason: describe(header.error.issues) } };
  const entries: TableEntry[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const raw = parseLine(line);
    const parsed = raw === undefined ? undefined : tableEntrySchema.safeParse(upgradeLine(raw, from));
    if (parsed?.success && parsed.data.n === entries.length + 1) entries.push(parsed.data as TableEntry);
    else
      return {
        header: header.data,
        entries,
        stopped: { line: index + 2, reason: reasonOf(parsed, entries.length + 1) },
      };
  }
  // The schema trims the texts of a case: what it takes away was not there when the header was written.
  if (canonicalJson(header.data) !== canonicalJson(written)) {
    return { header: header.data, entries, stopped: { line: 1, reason: 'the header is not as it was written' } };
  }
  return { header: header.data, entries };
}

function parseLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

type Parsed = ReturnType<typeof tableEntrySchema.safeParse> | undefined;

function reasonOf(parsed: Parsed, expected: number): string {
  if (parsed === undefined) return 'the line is not JSON';
  if (!parsed.success) return describe(parsed.error.issues);
  return `entry ${parsed.data.n} stands where entry ${expected} belongs`;
}

function describe(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues.map((issue) => `${issue.path.map(String).join('.') || 'line'}: ${issue.message}`).join('; ');
}
