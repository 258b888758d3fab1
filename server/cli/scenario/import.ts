import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { z } from 'zod';
import { formatProblem, parseScenario } from '../../cases/scenarios.ts';
import { CaseFileError } from '../analyse/analysed-case.ts';
import { readDomain } from '../analyse/read-domain.ts';
import { placesOf } from './case-search.ts';
import { caseOfDomain, type DomainCase } from './domain-case.ts';
import { fail, readOrder } from './read-order.ts';

const USAGE = 'npm run --silent scenario -- import FILE [--out FOLDER] [--data FOLDER]';

/** The names in a domain; its numbers are read by `readDomain`. */
const namesSchema = z.object({
  issues: z.array(z.object({ name: z.string(), values: z.array(z.coerce.string()) })),
  parties: z.array(z.object({ name: z.string() })),
});

/**
 * Makes a case of a published negotiation domain (JSON): `scenario import FILE [--out FOLDER]`, among the own cases unless
 * told. Returns the exit code: 0 made, 1 it cannot be (nothing is written over), 2 the command line is wrong.
 */
export async function importFile(args: readonly string[]): Promise<number> {
  const order = readOrder(args, ['out', 'data'], 'Name one file to import');
  if (typeof order === 'string') return fail(2, `${order}\n\n${USAGE}`);
  try {
    const { content, rounded } = await domainCaseIn(order.word);
    const folder = order.out ?? join(placesOf(order.data).own, String(content.id));
    const text = new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 120 });
    const file = join(folder, 'scenario.yaml');
    const read = parseScenario(text, file);
    if ('problems' in read) return fail(1, read.problems.map(formatProblem).join('\n'));
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    process.stdout.write(`${file}\n`);
    for (const party of rounded) {
      process.stderr.write(
        `${party}: points rounded to whole numbers, the largest 1000; close packages may change places\n`,
      );
    }
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return fail(1, `${order.out ?? order.word}: there is a case already`);
    return fail(1, `${order.word}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The case that a file of a domain makes. Throws `CaseFileError` and what the disk says. */
export async function domainCaseIn(file: string): Promise<DomainCase> {
  const content = jsonOf((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''));
  const { name, input } = readDomain(content);
  const { issues, parties } = namesSchema.parse(content);
  return caseOfDomain({
    name,
    issues,
    parties: parties.map((party, at) => {
      const exact = input.exact?.[at];
      if (exact === undefined) throw new CaseFileError('domain-malformed', `Party "${party.name}" has no points`);
      return { name: party.name, ...exact };
    }),
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CaseFileError('json-malformed', error instanceof Error ? error.message : String(error));
  }
}
