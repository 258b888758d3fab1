import { posix } from 'node:path';
import { IMPORT_TABLE, type ImportRow } from './import-table.ts';

/** Every module that a source names: static, type-only, re-exported, for effect, dynamic or required. */
export function importsOf(source: string): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*(?:\/\*.*?\*\/\s*)?['"`]([^'"`]+)['"`]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/**
 * The folder of a path in the table's words: `shared/log`, or `server` for a file at the top of an area. In the client
 * every folder has its own row, `client/seat/vote` as well as `client/seat`.
 */
function folderOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  return parts.slice(0, parts[0] === 'client' ? parts.length : 2).join('/') || path;
}

/** What a file imports that it may not, each in a sentence. */
export function importFaults(path: string, source: string): string[] {
  const folder = folderOf(path);
  const row = IMPORT_TABLE[folder];
  if (row === undefined) return [`${path}: the folder ${folder} is not in the import table`];
  return importsOf(source)
    .filter((name) => !mayImport(row, folder, path, name))
    .map((name) => `${path}: ${folder} may not import ${name}`);
}

function mayImport(row: ImportRow, folder: string, path: string, name: string): boolean {
  if (!name.startsWith('.')) return row.packages.some((one) => matches(one, name));
  const target = folderOf(posix.join(posix.dirname(path), name));
  return target === folder || row.folders.includes(target);
}

function matches(allowed: string, name: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}
