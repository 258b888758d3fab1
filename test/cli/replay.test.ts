import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { readersOfLog } from '../../shared/log/replay.ts';
import { sealEntry } from '../../shared/log/seal.ts';
import { type TableLog, tableLogLines } from '../../shared/log/table-log.ts';
import { readVisibleLog, type VisibleHeader, writeVisibleLog } from '../../shared/log/visible-log.ts';
import { scenarioFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { sha256 } from '../bots/cases.ts';
import { canaryOf, threePartyScenario } from '../support/scenarios.ts';
import { runCli } from './run-cli.ts';

const scenario = threePartyScenario();
const log: TableLog = playTable({ scenario, seed: 1, sha256, language: 'en' });
/** The case, the header, the entries. */
const lines = [...tableLogLines(log)];
const north: Viewer = { kind: 'party', party: 'north' };
const download: { header: VisibleHeader; entries: ReturnType<typeof visible> } = {
  header: {
    kind: 'visible',
    format: 1,
    viewer: 'party:north',
    epoch: 'party:north',
    session: 'bots',
    table: 1,
    scenario: scenarioFor(scenario, north, false).public,
    briefs: scenarioFor(scenario, north, false).briefs,
  },
  entries: visible(readersOfLog(log).entries, north, false),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const file = join(folder, `${sha256(text).slice(0, 12)}.jsonl`);
  await writeFile(file, text);
  return file;
}

const wholeFile = () => fileOf(`${lines.join('\n')}\n`);

describe('Given the log of a table, when it is replayed', () => {
  it('then it is told step by step in the asked language: phases, offers by their options, talk, conditions, votes', async () => {
    const { code, out } = await runCli('replay', await wholeFile(), '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('  0:00  North 1: Bot North (bot)');
    expect(out).toMatch(/10:00 {2}== Phase talk → 30:00/);
    expect(out).toMatch(/South → North, Forum 1: price = Option low \(en\); jobs = Option full \(en\); timing = /);
    expect(out).toMatch(/North → South, Forum 2: timing = Option later \(en\)\n/);
    expect(out).toMatch(/Forum: condition 1: We can only ratify if this is kept: “Consent first \(en\)”\./);
    expect(out).toMatch(/Ratified: Forum for\n.*The table closes: agreement/);
    const indonesian = await runCli('replay', await wholeFile());
    expect(indonesian.out).toContain('Meja ditutup: kesepakatan');
  });

  it('then a viewer gets only what it saw', async () => {
    const whole = await runCli('replay', await wholeFile(), '--lang', 'en');
    expect(whole.out).toContain('South: preparation sheet: target');
    const party = await runCli('replay', await wholeFile(), '--as', 'party:north', '--lang', 'en');
    expect(party.out).toContain('North: preparation sheet: target');
    expect(party.out).not.toContain('South: preparation sheet');
    expect(party.out).not.toContain('South: guess');
    expect(party.out).toContain('South → North, Forum 1');
    const spectator = await runCli('replay', await wholeFile(), '--as', 'spectator', '--lang', 'en');
    expect(spectator.out).toContain('== Phase talk');
    expect(spectator.out).not.toContain('→ North, Forum');
  });

  it('then a viewer that the table does not have is named', async () => {
    expect(await runCli('replay', await wholeFile(), '--as', 'party:west')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No party "west" in scenario "three-party-test"; it has "north", "south", "forum"'),
    });
  });
});

describe('Given a damaged log, when it is replayed', () => {
  it('then what could be read is told, then where and why it stopped', async () => {
    const torn = [...lines.slice(0, 20), lines[20]?.slice(0, 40)].join('\n');
    const { code, out, err } = await runCli('replay', await fileOf(torn), '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('preparation sheet');
    expect(err).toMatch(/:21 reading stopped here: the line is not JSON/);
  });

  it('then without a header nothing is told but the reason', async () => {
    const { code, out, err } = await runCli('replay', await fileOf(lines.slice(2).join('\n')));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/:1 reading stopped here: /);
  });
});

describe('Given a log, when it is verified', () => {
  it('then a whole one says how many entries hold', async () => {
    const result = await runCli('replay', await wholeFile(), '--verify');
    expect(result).toEqual({ code: 0, out: `${log.entries.length} entries: chain whole, decided again\n`, err: '' });
  });

  it('then one flipped byte is found at its line, in the header and in any entry', async () => {
    for (const line of [2, 3, 17, lines.length]) {
      const flipped = [...lines];
      const text = flipped[line - 1] ?? '';
      // The last digit of the first moment in the line: still JSON, another time.
      const at = text.search(/(?<="(?:at|createdAt)":\d*)\d(?=[,}])/);
      flipped[line - 1] = `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
      expect(flipped[line - 1]).not.toBe(text);
      const { code, out, err } = await runCli('replay', await fileOf(flipped.join('\n')), '--verify');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(new RegExp(`:${line} (header-hash|hash)`));
    }
  });

  it('then an entry that the rules would decide otherwise is found, however well it is chained', async () => {
    const entries = [...log.entries];
    const index = entries.findIndex((entry) => entry.command.type === 'MakeOffer');
    for (let i = index; i < entries.length; i++) {
      const { hash: _, ...entry } = entries[i]!;
      const events = entry.events.map((event) =>
        i === index && event.type === 'OfferMade' ? { ...event, package: [1, 1, 1] } : event,
      );
      entries[i] = sealEntry({ ...entry, events, prev: entries[i - 1]?.hash ?? log.header.hash }, sha256);
    }
    const forged = [...tableLogLines({ ...log, entries })].join('\n');
    const { code, err } = await runCli('replay', await fileOf(forged), '--verify');
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`:${index + 3} decision`));
  });

  it('then a missing line breaks the chain at its place', async () => {
    const { code, err } = await runCli('replay', await fileOf(lines.toSpliced(10, 1).join('\n')), '--verify');
    expect(code).toBe(1);
    expect(err).toMatch(/:11 .*entry 10 stands where entry 9 belongs/);
  });
});

describe('Given what a participant downloaded', () => {
  const text = writeVisibleLog(download.header, download.entries);

  it('when it is written and read, then it is the same, and nobody else’s secrets are in it', () => {
    expect(readVisibleLog(text.trimEnd().split('\n'))).toMatchObject(download);
    expect(text).toContain(canaryOf('north'));
    for (const owner of ['south', 'forum', 'facilitator', 'injection'] as const)
      expect(text).not.toContain(canaryOf(owner));
    expect(text).not.toMatch(/"(seed|hash|prev|commandId|command)":/);
  });

  it('when it is replayed, then it tells what the party saw while the table was played', async () => {
    const { code, out } = await runCli('replay', await fileOf(text), '--lang', 'en');
    const live = await runCli('replay', await wholeFile(), '--as', 'party:north', '--lang', 'en');
    expect({ code, out }).toEqual({ code: 0, out: live.out });
  });

  it('when an entry is missing, then reading stops there and says so', async () => {
    const torn = text.trimEnd().split('\n').toSpliced(5, 1).join('\n');
    const { code, err } = await runCli('replay', await fileOf(torn));
    expect(code).toBe(1);
    expect(err).toMatch(/:6 reading stopped here: entry 6 stands where entry 5 belongs/);
  });

  it('when it is to be verified or seen through other eyes, then it says that it cannot', async () => {
    expect(await runCli('replay', await fileOf(text), '--verify')).toMatchObject({ code: 1 });
    expect(await runCli('replay', await fileOf(text), '--as', 'party:south')).toMatchObject({ code: 2, out: '' });
  });
});
