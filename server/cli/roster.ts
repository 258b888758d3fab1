import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ColumnPlan } from '../../shared/roster/plan-columns.ts';
import { planColumns } from '../../shared/roster/plan-columns.ts';
import { readRoster } from '../../shared/roster/read-roster.ts';
import { readSheetInThread } from '../rosters/read-sheet-in-thread.ts';
import { endWithConsole } from './console-end.ts';

endWithConsole();

const USAGE = 'Usage: npm run --silent roster -- FILE\n';

const TROUBLE = {
  'roster-unreadable': 'This file is neither a list as text nor a workbook that can be read.',
  'roster-too-large': 'This file holds more than a list of people does: at most 20 MB, 100 MB unpacked, 50,000 rows.',
} as const;

/** Prints what is read of a list of people, as one line of JSON. Returns the exit code. */
async function printRoster(file: string): Promise<number> {
  const read = await readSheetInThread(await readFile(file));
  if (!read.ok) {
    process.stderr.write(`${file}: ${read.code}: ${TROUBLE[read.code]}\n`);
    return 1;
  }
  const plan = planColumns(read.sheet);
  const { people, skipped, faults } = readRoster(read.sheet, plan);
  const report = {
    columns: columnNames(plan),
    people: people.map(({ line: _, ...person }) => person),
    skipped,
    faults: faults.map(({ line, code, value }) => ({ line, what: code, value })),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

/** What is read of people, by the headings of its columns. */
function columnNames({ columns, headings }: ColumnPlan): Readonly<Record<string, string | readonly string[]>> {
  const { ordinal: _, name, ...others } = columns;
  const called = (column: number) => headings[column] ?? '';
  const single = Object.entries(others).map(([role, column]) => [role, called(column)] as const);
  return { name: name.map(called), ...Object.fromEntries(single) };
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else process.exitCode = await printRoster(file);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
