import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { notesHeader, readNotesLog } from '../../shared/log/notes-log.ts';
import { type LogFormat, readLines } from '../../shared/log/read-lines.ts';
import { foldEntries, verifyLog } from '../../shared/log/replay.ts';
import { sealEntry, sealHeader } from '../../shared/log/seal.ts';
import { readSessionLog, sealSessionHeader } from '../../shared/log/session-log.ts';
import { readTableLog, type TableEntry } from '../../shared/log/table-log.ts';
import { type UpgradeStep, upgradeLine } from '../../shared/log/upgrades.ts';
import { RULES_VERSION, TABLE_LOG_FORMAT } from '../../shared/log/versions.ts';
import { readVisibleLog, VISIBLE_LOG_FORMAT, type VisibleHeader } from '../../shared/log/visible-log.ts';
import { TABLE_EVENT_TYPES, type TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { linesOf, logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';
import { given } from '../support/table-story.ts';

const story = () => given(threePartyScenario()).started().by('north').having({ type: 'DeclareReady' });
const lines = () => linesOf(logOf(story()));

/** Changes one line as an object and writes it again, without touching its hash. */
function changed(line: number, change: (value: Record<string, unknown>) => object): string[] {
  const all = lines();
  const value = JSON.parse(all[line - 1] ?? '') as Record<string, unknown>;
  all[line - 1] = canonicalJson(change(value));
  return all;
}

function verify(read: ReturnType<typeof readTableLog>) {
  assert.ok(read.header);
  return verifyLog({ header: read.header, entries: read.entries }, sha256);
}

describe('writing a log', () => {
  test('[LO-1] the header holds the whole case, the seed and the rules’ version, sealed by hashes', () => {
    const { header } = logOf(story(), 99);
    const { hash, ...rest } = header;
    assert.equal(hash, sha256(canonicalJson(rest)));
    assert.equal(header.scenarioHash, sha256(canonicalJson(threePartyScenario())));
    assert.deepEqual([header.seed, header.format, header.rules], [99, TABLE_LOG_FORMAT, RULES_VERSION]);
    assert.deepEqual(header.scenario, threePartyScenario());
  });

  test('[LO-2] each entry is one decision, numbered from 1 and chained to the line before', () => {
    const { header, entries } = logOf(story());
    const hashes = [header.hash, ...entries.map((entry) => entry.hash)];
    entries.forEach((entry, i) => {
      const { hash, ...rest } = entry;
      assert.deepEqual([entry.n, entry.prev, hash], [i + 1, hashes[i], sha256(canonicalJson(rest))]);
    });
  });
});

describe('reading a log', () => {
  test('[LO-3] a line that is not JSON, half a line or an empty one stops it; what stands before is given', () => {
    for (const broken of ['{"n":2', 'no', '', '[]', 'null', '7']) {
      const all = lines();
      all[2] = broken;
      const { entries, stopped } = readTableLog(all);
      assert.deepEqual([entries?.length, stopped?.line], [1, 3], broken);
      assert.ok(stopped?.reason);
    }
  });

  test('[LO-3] an unknown field, an unknown event and a number out of turn stop it, by name', () => {
    const reasonOf = (all: string[]) => readTableLog(all).stopped;
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, extra: 1 })))?.reason ?? '', /extra/);
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, events: [{ type: 'Won' }] })))?.reason ?? '', /events/);
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, events: [] })))?.reason ?? '', /events/);
    const late = reasonOf(changed(3, (entry) => ({ ...entry, n: 5 })));
    assert.deepEqual(late, { line: 3, reason: 'entry 5 stands where entry 2 belongs' });
  });

  test('[LO-3] without a header nothing is read', () => {
    for (const all of [[], ['x'], lines().slice(1), changed(1, (header) => ({ ...header, kind: 'chair' }))]) {
      const read = readTableLog(all);
      assert.equal(read.header, undefined);
      assert.equal(read.stopped?.line, 1);
    }
  });

  test('[LO-3] [RE-2] a blank before a text of the case, which reading would take away, is named', () => {
    const header = changed(1, (value) => {
      const scenario = value.scenario as { readonly summary: { readonly id: string } };
      return { ...value, scenario: { ...scenario, summary: { ...scenario.summary, id: ` ${scenario.summary.id}` } } };
    });
    assert.deepEqual(readTableLog(header).stopped, { line: 1, reason: 'the header is not as it was written' });
  });

  test('[LO-4] a newer format is not read, and both formats are named', () => {
    const read = readTableLog(changed(1, (header) => ({ ...header, format: TABLE_LOG_FORMAT + 1 })));
    assert.equal(read.header, undefined);
    assert.equal(read.stopped?.reason, 'the log has format 2; this build reads up to 1: use a newer Runding');
  });

  test('[LO-3] [LO-4] every kind of log is read by the same reader and stops for the same reasons', () => {
    for (const { head, entry, number, read } of kinds()) {
      const lines = [head, entry(1), entry(2)].map((line) => JSON.stringify(line));
      const stopOf = (at: number, line: string) => read(lines.with(at, line)).stopped;
      const { kind } = head;
      assert.equal(read(lines).stopped, undefined, kind);
      assert.equal(read(lines).entries?.length, 2, kind);
      assert.deepEqual(stopOf(2, '{"n":'), { line: 3, reason: 'the line is not JSON' }, kind);
      assert.match(stopOf(2, JSON.stringify({ ...entry(2), extra: 1 }))?.reason ?? '', /extra/, kind);
      const late = { ...entry(2), [number]: 5 };
      const expected = { line: 3, reason: 'entry 5 stands where entry 2 belongs' };
      assert.deepEqual(stopOf(2, JSON.stringify(late)), expected, kind);
      assert.match(stopOf(0, '{"kind":"chair"}')?.reason ?? '', /^the first line is not /, kind);
      assert.match(
        stopOf(0, JSON.stringify({ ...head, format: 2 }))?.reason ?? '',
        /has format 2; .*newer Runding$/,
        kind,
      );
      assert.match(stopOf(0, JSON.stringify({ ...head, session: 7, id: 7 }))?.reason ?? '', /(session|id): /, kind);
    }
  });

  test('[LO-5] lines of an older format go through the named steps after it, in order', () => {
    const step = (to: number): UpgradeStep => ({ to, name: `to ${to}`, up: (line) => ({ ...line, [`v${to}`]: to }) });
    const steps = [step(2), step(3), step(4)];
    assert.deepEqual(upgradeLine({ a: 1 }, 2, steps), { a: 1, v3: 3, v4: 4 });
    assert.deepEqual(Object.keys(upgradeLine({}, 1, steps)), ['v2', 'v3', 'v4']);
    assert.deepEqual(upgradeLine({ a: 1 }, 4, steps), { a: 1 });
  });

  test('[LO-5] given a log of an older format, when it is read, then its header and its entries are the present ones', () => {
    const log: LogFormat<{ kind: string; format: number; v2: number }, { n: number; v2: number }> = {
      kind: 'diary',
      called: { whole: 'the diary', head: 'a diary' },
      format: 2,
      upgrades: [{ to: 2, name: 'a second field', up: (line) => ({ ...line, v2: 2 }) }],
      header: z.strictObject({ kind: z.literal('diary'), format: z.int(), v2: z.int() }),
      entry: z.strictObject({ n: z.int(), v2: z.int() }),
      numberOf: ({ n }) => n,
    };
    const old = ['{"kind":"diary","format":1}', '{"n":1}'];
    const read = readLines(log, old);
    assert.deepEqual(read, {
      header: { kind: 'diary', format: 1, v2: 2 },
      entries: [{ n: 1, v2: 2 }],
      lines: old,
    });
    const present = readLines(log, ['{"kind":"diary","format":2,"v2":3}', '{"n":1}']);
    assert.deepEqual([present.header?.v2, present.stopped?.line], [3, 2]);
  });
});

describe('verifying a log', () => {
  const forged = (line: number, change: (entry: TableEntry) => TableEntry) => {
    const { header, entries } = logOf(story());
    const all = [...entries];
    const { hash: _, ...entry } = change(all[line - 2] as TableEntry);
    all[line - 2] = sealEntry(entry, sha256);
    return verifyLog({ header, entries: all }, sha256);
  };

  test('[RE-2] a whole log has no fault', () => {
    assert.equal(verify(readTableLog(lines())), undefined);
  });

  test('[RE-2] another case or another header is found at line 1', () => {
    const log = logOf(story());
    const scenario = threePartyScenario({ version: '2.0' });
    const swapped = { ...log, header: { ...log.header, scenario } };
    assert.deepEqual(verifyLog(swapped, sha256), { line: 1, what: 'scenario-hash' });
    const { hash: _, scenarioHash: __, ...rest } = log.header;
    const seeded = { ...log, header: { ...log.header, seed: 8 } };
    assert.deepEqual(verifyLog(seeded, sha256), { line: 1, what: 'header-hash' });
    const resealed = { ...log, header: sealHeader({ ...rest, seed: 8 }, sha256) };
    assert.deepEqual(verifyLog(resealed, sha256), { line: 2, what: 'chain' });
  });

  test('[RE-2] an entry that was changed, left out or doubled breaks the chain at its line', () => {
    const { header, entries } = logOf(story());
    const without = entries.filter((entry) => entry.n !== 2);
    assert.deepEqual(verifyLog({ header, entries: without }, sha256), { line: 3, what: 'chain' });
    const changedAt = entries.map((entry) => (entry.n === 2 ? { ...entry, at: entry.at + 1 } : entry));
    assert.deepEqual(verifyLog({ header, entries: changedAt }, sha256), { line: 3, what: 'hash' });
  });

  test('[RE-2] an entry sealed anew is held to the rules and to the time', () => {
    assert.deepEqual(
      forged(3, (entry) => ({ ...entry, at: entry.at - 1 })),
      { line: 3, what: 'time' },
    );
    assert.deepEqual(
      forged(3, (entry) => ({ ...entry, events: [{ type: 'TableRevealed' }] })),
      {
        line: 3,
        what: 'decision',
      },
    );
    assert.deepEqual(
      forged(3, (entry) => ({ ...entry, by: { kind: 'clock' } })),
      { line: 3, what: 'decision' },
    );
    const last = logOf(story()).entries.length + 1;
    assert.deepEqual(
      forged(last, (entry) => ({ ...entry, at: entry.at + 9_000_000 })),
      { line: last, what: 'decision' },
    );
  });
});

describe('folding', () => {
  test('[RE-1] [RE-4] any events in any order fold, with names that nobody knows', () => {
    const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ''];
    const events = Array.from({ length: 120 }, (_, i) =>
      playAtRandom(i + 1).story.steps.flatMap((step) => step.events),
    );
    const all = events.flat();
    assert.deepEqual(new Set(all.map((event) => event.type)), new Set(TABLE_EVENT_TYPES));
    const empty = initialTable(publicScenario(threePartyScenario()));
    for (const name of odd) {
      let table = empty;
      for (const event of all.toReversed()) table = evolve(evolve(table, renamed(event, name)), event);
      assert.ok(table.seats.length >= 0);
      assert.equal(JSON.stringify(Object.prototype), '{}');
    }
    assert.deepEqual(foldEntries(publicScenario(threePartyScenario()), []), empty);
  });
});

/** The event with every id in it replaced. */
function renamed(event: TableEvent, name: string): TableEvent {
  const ids = ['offer', 'draft', 'party', 'about', 'inReplyTo', 'to'];
  const text = JSON.stringify(event, (key, value) => (ids.includes(key) && typeof value === 'string' ? name : value));
  return JSON.parse(text) as TableEvent;
}

/** One log of each kind with two entries: what begins it, its entries, the field that numbers them, and its reader. */
function kinds() {
  const { header, entries } = logOf(story());
  const scenario = threePartyScenario();
  const about = { product: '0.1.0', id: 's1', seed: 1, createdAt: 0, scenario };
  const chain = { commandId: 'c', prev: '', hash: '' };
  const asked = { type: 'SetJoining', joining: 'waiting' };
  const visible: VisibleHeader = {
    kind: 'visible',
    format: VISIBLE_LOG_FORMAT,
    viewer: 'spectator',
    epoch: 'e',
    session: 's1',
    table: 1,
    scenario: publicScenario(scenario),
    briefs: [],
  };
  return [
    { head: header, number: 'n', read: readTableLog, entry: (n: number) => ({ ...entries[n - 1] }) },
    {
      head: sealSessionHeader(about, sha256),
      number: 'n',
      read: readSessionLog,
      entry: (n: number) => ({ n, at: 0, by: { kind: 'house' }, ...chain, command: asked, events: [] }),
    },
    {
      head: notesHeader('s1', 0),
      number: 'n',
      read: readNotesLog,
      entry: (n: number) => ({ kind: 'note', n, at: 0, by: 'facilitator', text: 'x' }),
    },
    {
      head: visible,
      number: 'cursor',
      read: readVisibleLog,
      entry: (cursor: number) => ({ cursor, at: 0, events: [{ type: 'TableRevealed' }] }),
    },
  ];
}
