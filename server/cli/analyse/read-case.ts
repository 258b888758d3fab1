import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type AnalysedCase, CaseFileError } from './analysed-case.ts';
import { readDomain } from './read-domain.ts';
import { readScenario } from './read-scenario.ts';

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/u, '');
  } catch (error) {
    throw new CaseFileError('file-unreadable', error instanceof Error ? error.message : String(error));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CaseFileError('json-malformed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a case to analyse: a published domain (`.json`), a scenario (`.yaml`, `.yml`) or the folder of one. Throws a
 * `CaseFileError` that says what is wrong with it.
 */
export async function readCase(path: string): Promise<AnalysedCase> {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return readDomain(parseJson(await readText(path)));
    case '.yaml':
    case '.yml':
    case '':
      return readScenario(path);
    default:
      throw new CaseFileError('format-unknown', 'Domains end in ".json", scenarios in ".yaml"');
  }
}
