import { readdirSync, readFileSync } from 'node:fs';

/** An old log on the shelf, and the table it folded to when it was put there. */
export interface GoldenLog {
  readonly name: string;
  readonly lines: readonly string[];
  /** SHA-256 of the canonical JSON of the folded table, and of what each viewer reads. */
  readonly hashes: Readonly<Record<string, string>>;
}

const SHELF = new URL('./logs/', import.meta.url);

/** Every log on the shelf. A log is never written again: a new rules version adds its own. */
export function goldenLogs(): GoldenLog[] {
  const names = readdirSync(SHELF).filter((name) => name.endsWith('.jsonl'));
  return names.map((file) => {
    const name = file.replace(/\.jsonl$/, '');
    const text = readFileSync(new URL(file, SHELF), 'utf8');
    const hashes = JSON.parse(readFileSync(new URL(`${name}.hashes.json`, SHELF), 'utf8')) as GoldenLog['hashes'];
    return { name, lines: text.trimEnd().split('\n'), hashes };
  });
}
