import { parseArgs } from 'node:util';
import { readCase } from './analyse/read-case.ts';
import { reportCase } from './analyse/report.ts';
import { endWithConsole } from './console-end.ts';

endWithConsole();

const USAGE = 'Usage: npm run --silent analyse -- [--samples] FILE...\n';

function nameError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `${code}: ${error.message}`;
}

/** Prints one JSON line per file; files that cannot be analysed are named on stderr. Returns the exit code. */
async function analyseFiles(paths: readonly string[], withSamples: boolean): Promise<number> {
  let exitCode = 0;
  for (const path of paths) {
    try {
      const report = reportCase(await readCase(path), withSamples);
      process.stdout.write(`${JSON.stringify(report)}\n`);
    } catch (error) {
      process.stderr.write(`${path}: ${nameError(error)}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

try {
  const { values, positionals } = parseArgs({ options: { samples: { type: 'boolean' } }, allowPositionals: true });
  if (positionals.length === 0) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
  } else {
    process.exitCode = await analyseFiles(positionals, values.samples ?? false);
  }
} catch (error) {
  process.stderr.write(`${nameError(error)}\n${USAGE}`);
  process.exitCode = 1;
}
