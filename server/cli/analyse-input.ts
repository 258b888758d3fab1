import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type AnalysedCase, CaseFileError, readDomain } from './analyse-domain.ts';

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
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
 * Reads a file as a case to analyse: a published domain (`.json`). Throws a `CaseFileError` that says what is wrong
 * with the file.
 */
export async function readCase(path: string): Promise<AnalysedCase> {
  const extension = extname(path).toLowerCase();
  if (extension !== '.json') {
    throw new CaseFileError('format-unknown', `Files ending in "${extension}" are not read; domains end in ".json"`);
  }
  return readDomain(parseJson(await readText(path)));
}
