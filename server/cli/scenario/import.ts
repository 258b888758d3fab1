import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { z } from 'zod';
import { issueSaid } from '../../../shared/case-file/check-shape.ts';
import type { Language } from '../../../shared/kernel/languages.ts';
import { parseScenario } from '../../cases/scenarios.ts';
import { CaseFileError } from '../analyse/analysed-case.ts';
import { malformed, readDomain } from '../analyse/read-domain.ts';
import { placesOf } from './case-search.ts';
import { commandWords } from './command-words.ts';
import { caseOfDomain, type DomainCase } from './domain-case.ts';
import { fail, readFault, readOrder, refuse, writeFault } from './read-order.ts';
import { toldProblems } from './told-problems.ts';

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
  const read = readOrder('import', args, ['out', 'data']);
  if (!('order' in read)) return refuse(read);
  const { word, out, data, language, words } = read.order;
  let made: DomainCase;
  try {
    made = await domainCaseIn(word);
  } catch (error) {
    return fail(
      1,
      `${word}: ${error instanceof CaseFileError ? domainFault(error, language) : readFault(error, words)}`,
    );
  }
  const { content, rounded } = made;
  const folder = out ?? join(placesOf(data).own, String(content.id));
  const text = new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 120 });
  const file = join(folder, 'scenario.yaml');
  const parsed = parseScenario(text, file);
  if ('problems' in parsed) return fail(1, toldProblems(parsed.problems, language).join('\n'));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return fail(1, `${folder}: ${isThere ? words.caseThere() : writeFault(error, file, words)}`);
  }
  process.stdout.write(`${file}\n`);
  for (const party of rounded) process.stderr.write(`${words.rounded(party)}\n`);
  return 0;
}

/** What is wrong with a domain, in one line. */
function domainFault(error: CaseFileError, language: Language): string {
  const words = commandWords[language];
  if (error.code === 'json-malformed') return words.noJson();
  if (error.issue === undefined) return words.domainLacks(error.message);
  return words.noDomain(error.issue.path.map(String).join('.'), issueSaid(error.issue)[language]);
}

/** The case that a file of a domain makes. Throws `CaseFileError` and what the disk says. */
export async function domainCaseIn(file: string): Promise<DomainCase> {
  const content = jsonOf((await readFile(file, 'utf8')).replace(/^\ufeff/u, ''));
  const { name, input } = readDomain(content);
  const names = namesSchema.safeParse(content, { reportInput: true });
  if (!names.success) throw malformed(names.error);
  const { issues, parties } = names.data;
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
