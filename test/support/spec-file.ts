import { readFileSync } from 'node:fs';

const lines = readFileSync(new URL('../../shared/SPEC.md', import.meta.url), 'utf8').split('\n');

/** The cells of a Markdown table that follows a header row beginning with `first`. */
function tableAfter(first: string): string[][] {
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return [lines[start] ?? '', ...rows.slice(0, end < 0 ? rows.length : end)].map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The matrix that opens the SPEC: by command, by column. */
export function specMatrix(): { readonly command: string; readonly cells: Readonly<Record<string, string>> }[] {
  const [header = [], ...rows] = tableAfter('command');
  return rows.map((row) => ({
    command: row[0] ?? '',
    cells: Object.fromEntries(header.slice(1).map((column, i) => [column, row[i + 1] ?? ''])),
  }));
}

/** Every refusal code that the SPEC explains. */
export function specRefusals(): string[] {
  return tableAfter('code')
    .slice(1)
    .map((row) => row[0]?.replaceAll('`', '') ?? '');
}

/** Every rule id of the SPEC, in order. */
export function specIds(): string[] {
  return lines.flatMap((line) => /^- \*\*([A-Z]{2}-\d+)\*\* /.exec(line)?.[1] ?? []);
}
