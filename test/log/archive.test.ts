import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { createDice } from '../../shared/kernel/dice.ts';
import { type Archive, type ArchiveLog, archiveLines, readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { splitCases } from '../../shared/log/cases.ts';
import { tableLogId } from '../../shared/log/log-names.ts';
import { pseudonymised } from '../../shared/log/pseudonyms.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { TABLE_EVENT_TYPES } from '../../shared/negotiation/events.ts';
import { actId } from '../../shared/negotiation/table.ts';
import { PAUSE_REASONS } from '../../shared/negotiation/vocabulary.ts';
import { openStore } from '../server/access/open-store.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { storeFinishedSession } from '../support/finished-session.ts';
import { casesOf, linesOf, logOf } from '../support/log-of-story.ts';
import { readList } from '../support/rosters.ts';
import { joining, SessionStory } from '../support/session-story.ts';
import { sha256 } from '../support/sha256.ts';
import { given } from '../support/table-story.ts';

const about = { product: 'test', session: 'finished-1-3', writtenAt: 1_800_000_000_000, pseudonyms: false };

async function finishedLogs(): Promise<ArchiveLog[]> {
  const { store } = await openStore();
  const id = await storeFinishedSession(store, { tables: 3 });
  const logs = [];
  const [kept] = await store.list('case');
  assert.ok(kept);
  for (const name of [kept.id, id, ...[1, 2, 3].map((table) => tableLogId(id, 1, table))]) {
    const log = await store.read(name);
    assert.ok(log);
    logs.push({ id: log.id, kind: log.kind, lines: [log.header, ...log.lines] });
  }
  return logs;
}

function coveredLogs(logs: readonly ArchiveLog[]): ArchiveLog[] {
  return logs.map(pseudonymised(sha256)).filter((log) => log !== undefined);
}

function opened(lines: readonly string[]): Archive {
  const archive = readArchive(lines);
  assert.ok(archive.head, archive.stopped?.reason);
  return archive;
}

/** Every string under one of these keys, in all lines but the headers. */
function written(logs: readonly ArchiveLog[], keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && keys.includes(key)) found.add(value);
    else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) if (name !== 'scenario') walk(one, name);
  };
  for (const log of logs) for (const line of log.lines.slice(1)) walk(JSON.parse(line), '');
  return found;
}

describe('a session archive', () => {
  it('[LO-6] given a finished session, when it is written and read back, then every line is the one that was stored', async () => {
    const logs = await finishedLogs();
    const archive = opened(archiveLines(about, logs));
    assert.deepEqual(archive.logs, logs);
    assert.deepEqual(verifyArchive(archive, sha256), []);
  });

  it('[LO-6] given any changed byte, when it is verified, then the first line that differs is named', async () => {
    const lines = archiveLines(about, await finishedLogs());
    const dice = createDice(5);
    for (let round = 0; round < 40; round++) {
      const at = 1 + dice.roll(lines.length - 1);
      const line = lines[at] ?? '';
      const byte = dice.roll(line.length);
      const other = line[byte] === 'x' ? 'y' : 'x';
      const changed = [...lines];
      changed[at] = line.slice(0, byte) + other + line.slice(byte + 1);
      const [fault] = verifyArchive(opened(changed), sha256);
      assert.equal(fault?.line, at + 1, `byte ${byte} of line ${at + 1}: ${JSON.stringify(fault)}`);
    }
  });

  it('[LO-6] given a file that was cut or a table that is missing, then it says so, and gives what is there', async () => {
    const logs = await finishedLogs();
    const lines = archiveLines(about, logs);
    const cut = opened(lines.slice(0, -3));
    assert.match(cut.stopped?.reason ?? '', /ends inside the log "finished-1-3-3"/);
    assert.equal(cut.logs.length, 5);
    const without = opened(archiveLines(about, logs.slice(0, -1)));
    assert.deepEqual(verifyArchive(without, sha256), [{ log: 'finished-1-3-3', line: 1, what: 'missing' }]);
    assert.match(readArchive(['{}']).stopped?.reason ?? '', /not the head of an archive/);
    const newer = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), format: 9 });
    assert.match(readArchive([newer]).stopped?.reason ?? '', /use a newer Runding/);
  });

  it('[LO-7] given pseudonyms, then nobody is named, nothing that was written is there, and the chains hold', async () => {
    const logs = await finishedLogs();
    const covered = coveredLogs(logs);
    const names = [...written(logs, ['name', 'members', 'pen'])].filter((name) => !name.startsWith('Bot '));
    const texts = written(logs, ['text', 'note', 'clause', 'reason']);
    assert.ok(names.length >= 18 && texts.size >= 3, 'the session has names and words to cover');
    const whole = covered.flatMap((log) => log.lines.slice(1)).join('\n');
    for (const secret of [...names, ...texts]) assert.ok(!whole.includes(JSON.stringify(secret)), secret);
    assert.deepEqual(verifyArchive(opened(archiveLines({ ...about, pseudonyms: true }, covered)), sha256), []);
  });

  it('[LO-7] given a roster, then neither its ids, which are made of names, nor its order tell who is who', () => {
    const names = ['Baiq Kenari', 'Lalu Arif', 'Siti Aminah'];
    const story = SessionStory.open(1);
    const { people } = readList(names.join('\n'), { parties: [], tables: 1, nameLimit: 120 });
    const lines = [
      { type: 'ImportRoster' as const, people: [...people] },
      ...[2, 0].map((at, n) => joining(n, { name: names[at] ?? '' })),
    ].map((command, i) => {
      story.having(command);
      return JSON.stringify({ n: i + 1, commandId: 'c', command, events: story.events });
    });
    const [covered] = coveredLogs([{ id: 's', kind: 'session', lines: ['{"hash":""}', ...lines] }]);
    const text = covered?.lines.join('\n') ?? '';
    for (const { id, name } of people) assert.ok(!text.includes(id) && !text.includes(name), name);
    assert.match(text, /Peserta 1/);
    assert.ok(!text.includes('Peserta 3'), 'numbers follow those who came, not the list');
  });

  it('[LO-7] given every event that there is, then no word of anybody is left and each can be read', () => {
    const shelf = new URL('../golden/logs/', import.meta.url);
    const cases = new Map<string, unknown>();
    const files = readdirSync(shelf).filter((file) => file.endsWith('.jsonl'));
    const logs = files.map((file) => {
      const all = readFileSync(new URL(file, shelf), 'utf8').trim().split('\n');
      const { lines, cases: own } = splitCases(all, sha256);
      for (const [hash, scenario] of own) cases.set(hash, scenario);
      return { id: file, kind: 'table' as const, lines };
    });
    // What no log on the shelf holds yet.
    const story = given(constrainedScenario({ injected: ['consent-first'] }))
      .byFacilitator()
      .having({ type: 'WithholdPoints' })
      .started()
      .byFacilitator();
    const renaming = { type: 'RenameSeat', party: 'north', seat: 1, name: 'Baiq Nurhaliza' } as const;
    story.having({ type: 'InjectEvent', injection: 'flood' }).having(renaming).having({ type: 'OpenPoints' });
    story.having({ type: 'LetStandIn', party: 'south', why: 'facilitator' });
    story.having({ type: 'RecallStandIn', party: 'south', why: 'facilitator' });
    story.inPhase('negotiation').by('north');
    story.having({
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'ask', of: 'south', about: 'reason', issue: 0 },
    });
    const question = actId(story.event('ActSaid'));
    story.by('south').having({
      type: 'SayAct',
      channel: 'table',
      act: {
        kind: 'answer',
        to: 'north',
        about: 'reason',
        issue: 0,
        says: { kind: 'weight', weight: 'most' },
        text: 'Baiq said so',
      },
      inReplyTo: question,
    });
    story.by('north').having({ type: 'RaiseHand', text: 'Baiq asks' }).byFacilitator();
    story.having({ type: 'GoToHand', party: 'north', key: 'a-key', name: 'Baiq Nurhaliza' });
    story.having({ type: 'LeaveHand', party: 'north', key: 'a-key' });
    story.having({
      type: 'EnterPaperResult',
      package: [2, 2, 1],
      signatories: ['north', 'south'],
      votes: { forum: 'for' },
      typedBy: 'Baiq Nurhaliza',
      corrects: false,
    });
    const played = logOf(story);
    for (const [hash, scenario] of casesOf(played)) cases.set(hash, scenario);
    logs.push({ id: 'played', kind: 'table' as const, lines: linesOf(played) });
    const types = written(logs, ['type']);
    assert.ok(TABLE_EVENT_TYPES.filter((type) => types.has(type)).length >= TABLE_EVENT_TYPES.length - 1);
    const covered = coveredLogs(logs);
    const left = written(covered, ['name', 'text', 'note', 'clause', 'reason', 'members', 'pen', 'was', 'typedBy']);
    const rules: readonly string[] = PAUSE_REASONS;
    for (const word of [...left].filter((one) => !rules.includes(one))) {
      assert.match(word, /^(Peserta \d+|Kelompok \d+|…)$/, 'names and words are covered');
    }
    for (const { id, lines } of covered) assert.equal(readTableLog(lines, cases).stopped, undefined, id);
  });
});
