import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Verdict, type VerifyQuestion, verifyRecord } from '../../../../client/replay/record/verify-record.ts';
import { readArchive } from '../../../../shared/log/archive.ts';
import { parseLogId } from '../../../../shared/log/log-names.ts';
import { RULES_VERSION } from '../../../../shared/log/versions.ts';

const SHELF = new URL('../../../golden/', import.meta.url);
const bytesOf = (path: string) => readFileSync(new URL(path, SHELF));
const linesOf = (path: string) => bytesOf(path).toString('utf8').trimEnd().split('\n');
const verify = (lines: readonly string[], table?: VerifyQuestion['table']) =>
  verifyRecord({ file: new Blob([lines.join('\n')]), table });

const NEW = 'logs/rules-3-three-party-test-seed-1470.jsonl';
const ARCHIVE = 'sessions/rules-2/finished.runding';
const archiveLines = () => gunzipSync(bytesOf(ARCHIVE)).toString('utf8').trimEnd().split('\n');

/** A line with another word in it, as somebody changes it with an editor. */
function edited(lines: readonly string[], line: number): string[] {
  const old = lines[line - 1] ?? '';
  const changed = old.replace(/"at":(\d)/, (_, digit) => `"at":${(Number(digit) + 1) % 10}`);
  if (changed === old) throw new Error(`line ${line} has no moment`);
  return lines.with(line - 1, changed);
}

const faults = (verdict: Verdict) => (verdict.kind === 'faulty' ? verdict.faults : verdict.kind);

describe('[RE-2] [RE-3] [LO-13] whether a record that is opened was changed', () => {
  test.each([1, 2, RULES_VERSION])(
    'a log of rules %s is whole, decided again or held to its chain alone',
    async (rules) => {
      const verdict = await verify(linesOf(`logs/rules-${rules}-three-party-test-seed-1470.jsonl`));
      const isNew = rules === RULES_VERSION;
      expect(verdict).toEqual({ kind: 'whole', chainOnly: isNew ? [] : [rules], decidedAgain: isNew, erasedAt: [] });
    },
  );

  test('a line that was changed is named as it counts in the file, the case before the log among them', async () => {
    for (const line of [3, 10, linesOf(NEW).length]) {
      expect(faults(await verify(edited(linesOf(NEW), line)))).toEqual([{ what: 'changed', line }]);
    }
    const header = linesOf(NEW).with(1, (linesOf(NEW)[1] ?? '').replace('"seed":', '"seed":1'));
    expect(faults(await verify(header))).toEqual([{ what: 'changed', line: 2 }]);
    const without = linesOf(NEW).toSpliced(12, 1);
    expect(faults(await verify(without))).toEqual([{ what: 'unreadable', line: 13 }]);
  });

  test('a copy for one viewpoint is not sealed, and what is no record is not verified', async () => {
    expect(await verify(['{"kind":"visible"}'])).toEqual({ kind: 'unsealed' });
    expect(await verify(['Halo'])).toEqual({ kind: 'unavailable' });
  });

  test('an archive is whole, packed as it is; a changed line is told with its table, there and when the table is opened', async () => {
    const packed = await verifyRecord({ file: new Blob([bytesOf(ARCHIVE)]) });
    expect(packed).toMatchObject({ kind: 'whole', chainOnly: [2], decidedAgain: false });
    const lines = archiveLines();
    const { logs = [], head } = readArchive(lines) as Extract<ReturnType<typeof readArchive>, { head: object }>;
    let before = 1;
    const placed = logs.map((log) => {
      const from = before;
      before += log.lines.length;
      return { from, named: parseLogId(log.id, head.session) };
    });
    const second = placed.filter(({ named }) => named?.kind === 'table')[1];
    if (second?.named?.kind !== 'table') throw new Error('the archive has one table');
    const { table, round } = second.named;
    const line = second.from + 5;
    const changed = edited(lines, line);
    expect(faults(await verify(changed))).toEqual([{ what: 'changed', line, table, round }]);
    expect(faults(await verify(changed, { table, round }))).toEqual([{ what: 'changed', line }]);
    const first = placed.find(({ named }) => named?.kind === 'table')?.named;
    if (first?.kind !== 'table') throw new Error('no table');
    expect((await verify(changed, { table: first.table, round: first.round })).kind).toBe('whole');
    const cut = await verifyRecord({ file: new Blob([gzipSync(lines.slice(0, -3).join('\n'))]) });
    expect(cut.kind).toBe('faulty');
  });
});
