import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

/** Every TypeScript file under a folder of the repository, packages and builds left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesEnding(folder, ['.ts', '.tsx']);
}

/** The same of files with other endings, a dot before each. */
export function filesEnding(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesEnding(path, endings);
    if (!endings.some((ending) => entry.name.endsWith(ending))) return [];
    return [{ path, source: readFileSync(new URL(path, ROOT), 'utf8') }];
  });
}
