import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

/** Every TypeScript file under a folder of the repository, packages and builds left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFiles(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    return [{ path, source: readFileSync(new URL(path, ROOT), 'utf8') }];
  });
}
