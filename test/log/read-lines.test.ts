import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { caseLine, headerLine, splitCases } from '../../shared/log/cases.ts';
import { LOG_LIMITS, type LogLimit, timeFor } from '../../shared/log/limits.ts';
import { readNotesLog, sealNotesHeader } from '../../shared/log/notes-log.ts';
import { type LogFormat, type LogStop, readLines } from '../../shared/log/read-lines.ts';
import { foldEntries, readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { sealEntry, sealHeader } from '../../shared/log/seal.ts';
import { readSessionLog, sealSessionHeader } from '../../shared/log/session-log.ts';
import { readTableLog, type TableEntry, tableLogLines } from '../../shared/log/table-log.ts';
import { type UpgradeStep, upgradeLine } from '../../shared/log/upgrades.ts';
import { LOG_FORMAT, RULES_VERSION } from '../../shared/log/versions.ts';
import { readVisibleLog, VISIBLE_LOG_FORMAT, type VisibleHeader } from '../../shared/log/visible-log.ts';
import { TABLE_EVENT_TYPES, type TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { casesOf, faultOf, linesOf, logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';
import { given } from '../support/table-story.ts';

const story = () => given(threePartyScenario()).started().by('north').having({ type: 'DeclareReady' });
const lines = () => linesOf(logOf(story()));
const CASES = casesOf(logOf(story()));
const readTable = (all: readonly string[]) => readTableLog(all, CASES);

function expectLimit(stopped: LogStop | undefined, line: number, limit: LogLimit): void {
  assert.deepEqual([stopped?.line, stopped?.limit], [line, limit]);
  assert.ok(stopped?.reason);
}

/** Changes one line as an object and writes it again, without touching its hash. */
function changed(line: number, change: (value: Record<string, unknown>) => object): string[] {
  const all = lines();
  const value = JSON.parse(all[line - 1] ?? '') as Record<string, unknown>;
  all[line - 1] = canonicalJson(change(value));
  return all;
}

/** What verifying the lines finds, where they can be read at all. */
function verify(all: readonly string[]) {
  const read = readTable(all);
  assert.ok(read.header);
  return verifyLog(read, sha256);
}

describe('[LO-13] a line before a log that holds no case', () => {
  test.each(['null', '7', '"energi"', 'true', '[]', '{}'])(
    '{"case":%s} is read without a fault, and the log named',
    (what) => {
      const [header = '', ...rest] = lines();
      const hash = sha256(what);
      const names = canonicalJson({ ...JSON.parse(header), case: { id: 'energi', version: '1', hash } });
      const { cases, lines: left } = splitCases([`{"case":${what}}`, names, ...rest], sha256);
      const { stopped } = readTableLog(left, cases);
      assert.equal(stopped?.line, 1);
      assert.ok(stopped.reason);
    },
  );
});

describe('writing a log', () => {
  test('[LO-1] the header names the case by its hash, holds the seed and the rules’ version, and is sealed by its own', () => {
    const [line = '', ...rest] = linesOf(logOf(story(), 99));
    const { hash, ...header } = JSON.parse(line);
    assert.equal(hash, sha256(canonicalJson(header)));
    const scenario = threePartyScenario();
    assert.deepEqual(header.case, {
      id: scenario.id,
      version: scenario.version,
      hash: sha256(canonicalJson(scenario)),
    });
    assert.deepEqual([header.seed, header.format, header.rules], [99, LOG_FORMAT, RULES_VERSION]);
    assert.ok(line.length < 2000, 'a header is small');
    assert.deepEqual(readTable([line, ...rest]).header?.scenario, scenario);
  });

  test('[LO-1] a file of one log holds the case on a line of its own before the header', () => {
    const log = logOf(story());
    const file = [...tableLogLines(log)];
    const { cases, lines: own, before } = splitCases(file, sha256);
    assert.deepEqual([before, own], [1, linesOf(log)]);
    assert.equal(faultOf(log), undefined);
    assert.deepEqual(readTableLog(own, cases).header?.scenario, threePartyScenario());
  });

  test('[LO-1] [LO-3] without the case that the header names, or with another one, nothing is read', () => {
    const log = logOf(story());
    const another = threePartyScenario({ version: '2.0' });
    assert.match(readTableLog(linesOf(log)).stopped?.reason ?? '', /the case ".*" .* that it names is not there/);
    const { cases, lines: own } = splitCases([caseLine(another), ...linesOf(log)], sha256);
    assert.match(readTableLog(own, cases).stopped?.reason ?? '', /is not there/);
    const wrong = new Map([[log.header.scenarioHash, another]]);
    assert.match(readTableLog(own, wrong).stopped?.reason ?? '', /the case that it names is ".*" 2\.0, not/);
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
      const { entries, stopped } = readTable(all);
      assert.deepEqual([entries?.length, stopped?.line], [1, 3], broken);
      assert.ok(stopped?.reason);
    }
  });

  test('[LO-3] an unknown field, an unknown event and a number out of turn stop it, by name', () => {
    const reasonOf = (all: string[]) => readTable(all).stopped;
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, extra: 1 })))?.reason ?? '', /extra/);
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, events: [{ type: 'Won' }] })))?.reason ?? '', /events/);
    assert.match(reasonOf(changed(3, (entry) => ({ ...entry, events: [] })))?.reason ?? '', /events/);
    const late = reasonOf(changed(3, (entry) => ({ ...entry, n: 5 })));
    assert.deepEqual(late, { line: 3, reason: 'entry 5 stands where entry 2 belongs' });
  });

  test('[LO-13] of a line made to harm no more is told than a person reads', () => {
    const { stopped } = readTable(lines().with(2, JSON.stringify({ ['x'.repeat(100_000)]: 1 })));
    assert.equal(stopped?.line, 3);
    assert.ok(stopped.reason.length <= 401 && stopped.reason.endsWith('…'));
  });

  test('[LO-3] without a header nothing is read', () => {
    for (const all of [[], ['x'], lines().slice(1), changed(1, (header) => ({ ...header, kind: 'chair' }))]) {
      const read = readTable(all);
      assert.equal(read.header, undefined);
      assert.equal(read.stopped?.line, 1);
    }
  });

  test('[LO-3] [RE-2] a blank before a text of the case, which reading would take away, is named', () => {
    const { summary } = threePartyScenario();
    const scenario = { ...threePartyScenario(), summary: { ...summary, id: ` ${summary.id}` } };
    const read = readTableLog(lines(), new Map([[logOf(story()).header.scenarioHash, scenario]]));
    assert.deepEqual(read.stopped, { line: 1, reason: 'the header is not as it was written' });
  });

  test('[LO-13] a line that is too long or nested too deep, and more entries than a log has, are named limits', () => {
    const stopOf = (line: string) => readTable(lines().with(2, line)).stopped;
    expectLimit(stopOf(`"${'x'.repeat(LOG_LIMITS.lineLength)}"`), 3, 'lineLength');
    for (const open of ['[', '{"a":']) {
      const close = open === '[' ? ']' : '}';
      const deep = (levels: number) => `{"n":2,"at":${open.repeat(levels)}1${close.repeat(levels)}}`;
      expectLimit(stopOf(deep(LOG_LIMITS.depth)), 3, 'depth');
      assert.equal(stopOf(deep(LOG_LIMITS.depth - 2))?.limit, undefined);
      expectLimit(stopOf(deep(100_000)), 3, 'depth');
      expectLimit(readTable([deep(100_000)]).stopped, 1, 'depth');
    }
    const removal = (n: number) => `{"kind":"removal","n":${n},"at":0,"by":"x","note":1}`;
    const many = Array.from({ length: LOG_LIMITS.entries + 1 }, (_, at) => removal(at + 1));
    const read = readNotesLog(['{"kind":"notes","format":1,"session":"s1","createdAt":0}', ...many]);
    assert.equal(read.entries?.length, LOG_LIMITS.entries);
    expectLimit(read.stopped, LOG_LIMITS.entries + 2, 'entries');
  });

  test('[LO-13] when the time for it is over, reading, folding and verifying stop where they are, and say so', () => {
    const countdown = (calls: number) => {
      let left = calls;
      return () => left-- <= 0;
    };
    const read = readTableLog(lines(), CASES, countdown(2));
    assert.equal(read.entries?.length, 2);
    expectLimit(read.stopped, 4, 'logMs');
    const log = readTable(lines());
    assert.ok(log.header);
    const folded = readersOfLog(log, countdown(3));
    assert.equal(folded.entries.length, 3);
    expectLimit(folded.stopped, 5, 'logMs');
    assert.deepEqual(verifyLog(log, sha256, countdown(1)), { line: 3, what: 'unfinished' });
    let now = 0;
    const isOver = timeFor(1000, () => now);
    now = 1000;
    assert.equal(isOver(), false);
    now = 1001;
    assert.equal(isOver(), true);
  });

  test('[LO-13] a case whose parts do not fit each other is refused by name, in the header, beside it and in a round', () => {
    const { issues: _, ...rest } = threePartyScenario();
    const issues = threePartyScenario().issues.slice(1);
    const unsound = { ...rest, issues } as Scenario;
    const hash = sha256(canonicalJson(unsound));
    const log = logOf(given(unsound));
    const why = /the case cannot be played: .*issue/;
    assert.match(readTableLog(linesOf(log), casesOf(log)).stopped?.reason ?? '', why);
    const old = { ...JSON.parse(lines()[0] ?? ''), format: 1, scenario: unsound, scenarioHash: hash, case: undefined };
    assert.match(readTable([JSON.stringify(old)]).stopped?.reason ?? '', why);
    const { scenario } = logOf(story()).header;
    const about = { product: '0.1.0', id: 's1', seed: 1, createdAt: 0, scenario };
    const events = [{ type: 'RoundOpened', round: 2, scenario: unsound }];
    const asked = { type: 'SetJoining', joining: 'waiting' };
    const round = { n: 1, at: 0, by: { kind: 'house' }, commandId: 'c', command: asked, events, prev: '', hash: '' };
    const session = [headerLine(sealSessionHeader(about, sha256)), JSON.stringify(round)];
    assert.deepEqual(readSessionLog(session.slice(0, 1), CASES).stopped, undefined);
    const stopped = readSessionLog(session, CASES).stopped;
    assert.equal(stopped?.line, 2);
    assert.match(stopped?.reason ?? '', why);
  });

  test('[LO-4] a newer format is not read, and both formats are named', () => {
    const read = readTable(changed(1, (header) => ({ ...header, format: LOG_FORMAT + 1 })));
    assert.equal(read.header, undefined);
    assert.equal(read.stopped?.reason, 'the log has format 3; this build reads up to 2: use a newer Runding');
  });

  test('[LO-3] [LO-4] every kind of log is read by the same reader and stops for the same reasons', () => {
    for (const { head, entry, number, read } of kinds()) {
      const lines = [head, JSON.stringify(entry(1)), JSON.stringify(entry(2))];
      const stopOf = (at: number, line: string) => read(lines.with(at, line)).stopped;
      const { kind, ...rest } = JSON.parse(head);
      assert.equal(read(lines).stopped, undefined, kind);
      assert.equal(read(lines).entries?.length, 2, kind);
      assert.deepEqual(stopOf(2, '{"n":'), { line: 3, reason: 'the line is not JSON' }, kind);
      assert.match(stopOf(2, JSON.stringify({ ...entry(2), extra: 1 }))?.reason ?? '', /extra/, kind);
      const late = { ...entry(2), [number]: 5 };
      const expected = { line: 3, reason: 'entry 5 stands where entry 2 belongs' };
      assert.deepEqual(stopOf(2, JSON.stringify(late)), expected, kind);
      assert.match(stopOf(0, '{"kind":"chair"}')?.reason ?? '', /^the first line is not /, kind);
      assert.match(
        stopOf(0, JSON.stringify({ kind, ...rest, format: 3 }))?.reason ?? '',
        /has format 3; .*newer Runding$/,
        kind,
      );
      assert.match(
        stopOf(0, JSON.stringify({ kind, ...rest, session: 7, id: 7 }))?.reason ?? '',
        /(session|id): /,
        kind,
      );
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
    return faultOf({ header, entries: all });
  };

  test('[RE-2] a whole log has no fault', () => {
    assert.equal(verify(lines()), undefined);
  });

  test('[RE-2] another header is found at line 1, one sealed anew at line 2', () => {
    const log = logOf(story());
    const seeded = changed(1, (header) => ({ ...header, seed: 8 }));
    assert.deepEqual(verify(seeded), { line: 1, what: 'header-hash' });
    const { hash: _, scenarioHash: __, ...rest } = log.header;
    const resealed = { ...log, header: sealHeader({ ...rest, seed: 8 }, sha256) };
    assert.deepEqual(faultOf(resealed), { line: 2, what: 'chain' });
  });

  test('[RE-2] an entry that was changed, left out or doubled breaks the chain at its line', () => {
    const without = lines().toSpliced(1, 1);
    const all = without.map((line) => line.replace(/"n":(\d+),"prev"/, (_, n) => `"n":${Number(n) - 1},"prev"`));
    assert.deepEqual(verify(all), { line: 2, what: 'chain' });
    const later = changed(3, (entry) => ({ ...entry, at: Number(entry.at) + 1 }));
    assert.deepEqual(verify(later), { line: 3, what: 'hash' });
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
    // Ten plays in one table: what one fold takes grows with the square of what is in it.
    const plays = Array.from({ length: 20 }, (_, ten) =>
      Array.from({ length: 10 }, (__, i) => playAtRandom(ten * 10 + i + 1).story.steps.flatMap((step) => step.events)),
    ).map((ten) => ten.flat());
    assert.deepEqual(new Set(plays.flat().map((event) => event.type)), new Set(TABLE_EVENT_TYPES));
    const empty = initialTable(publicScenario(threePartyScenario()));
    for (const name of odd) {
      for (const events of plays) {
        let table = empty;
        for (const event of events.toReversed()) table = evolve(evolve(table, renamed(event, name)), event);
        assert.ok(table.seats.length >= 0);
      }
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
    { head: headerLine(header), number: 'n', read: readTable, entry: (n: number) => ({ ...entries[n - 1] }) },
    {
      head: headerLine(sealSessionHeader(about, sha256)),
      number: 'n',
      read: (all: readonly string[]) => readSessionLog(all, CASES),
      entry: (n: number) => ({ n, at: 0, by: { kind: 'house' }, ...chain, command: asked, events: [] }),
    },
    {
      head: canonicalJson(sealNotesHeader('s1', 0, sha256)),
      number: 'n',
      read: readNotesLog,
      entry: (n: number) => ({
        ...{ n, at: 0, by: 'facilitator', ...chain, command: { type: 'WriteNote', text: 'x' } },
        events: [{ type: 'NoteWritten', text: 'x' }],
      }),
    },
    {
      head: JSON.stringify(visible),
      number: 'cursor',
      read: readVisibleLog,
      entry: (cursor: number) => ({ cursor, at: 0, events: [{ type: 'TableRevealed' }] }),
    },
  ];
}
