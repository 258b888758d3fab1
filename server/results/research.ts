import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ZippableFile, zipSync } from 'fflate';
import { ResearchExport, type ResearchOptions } from '../../shared/research/research-export.ts';
import { researchTable } from '../../shared/research/research-table.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { Results } from './results.ts';

/** The first moment that a zip can say: the same tables are the same file. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * All rounds of a session in long form, as one zip with a codebook. A table at a time: nobody waits for the next one.
 *
 * @param day on which the session was opened, as `2026-11-28`
 */
export async function writeResearch(
  session: SessionHost,
  results: Results,
  day: string,
  options: ResearchOptions,
): Promise<Uint8Array> {
  const made = new ResearchExport(options);
  for (const { round, tables } of session.rounds) {
    const hosts = [...tables.values()];
    const { results: known } = await results.of(hosts.map((host) => ({ round, host })));
    for (const host of hosts) {
      const { table } = host.header;
      const result = known.find((one) => one.table === table);
      if (result === undefined) continue;
      made.add(researchTable(host, { session: session.session.code, day, round, table, result }));
      await nextTurn();
    }
  }
  const encoder = new TextEncoder();
  const files = made
    .files()
    .map(({ name, text }): [string, ZippableFile] => [name, [encoder.encode(text), { mtime: NO_TIME }]]);
  return zipSync(Object.fromEntries(files), { level: 6 });
}
