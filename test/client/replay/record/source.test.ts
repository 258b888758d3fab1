import { describe, expect, test } from 'vitest';
import { openLogText } from '../../../../client/replay/record/open-record.ts';
import {
  isRevealedAt,
  ownSource,
  perspectiveAt,
  type ReplaySource,
  seenAt,
  stopsOf,
  viewerFor,
  wholeSource,
} from '../../../../client/replay/record/source.ts';
import { archiveLines } from '../../../../shared/log/archive.ts';
import { caseLine } from '../../../../shared/log/cases.ts';
import { caseLogId, tableLogId } from '../../../../shared/log/log-names.ts';
import { tableLogLines } from '../../../../shared/log/table-log.ts';
import { writeVisibleLog } from '../../../../shared/log/visible-log.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { secretsFor } from '../../../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../../../shared/visibility/viewer.ts';
import { visible } from '../../../../shared/visibility/visible.ts';
import { linesOf, logOf } from '../../../support/log-of-story.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';
import { given, type TableStory } from '../../../support/table-story.ts';

const north: Viewer = { kind: 'party', party: 'north' };
const forum: Viewer = { kind: 'party', party: 'forum' };
const spectator: Viewer = { kind: 'spectator' };

/** North makes south an offer, both walk apart, and the table is revealed. */
function story(): TableStory {
  const told = given(threePartyScenario()).started().inPhase('negotiation').after(60_000);
  told.by('north').having({ type: 'Say', channel: 'team', text: 'Only us' });
  told.having({ type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
  told.by('south').having({ type: 'WalkAway' });
  return told.byFacilitator().having({ type: 'RevealTable' });
}

const header = { table: 3, session: 's1', scenario: threePartyScenario() };
const whole = () => wholeSource({ header, entries: story().readable });

function ownLines(viewer: Viewer): string[] {
  const told = story();
  const { briefs } = secretsFor(told.scenario, viewer, false);
  const head = {
    kind: 'visible',
    format: 1,
    viewer: 'party:north',
    epoch: 'party:north',
    session: 's1',
    table: 3,
    scenario: publicScenario(told.scenario),
    briefs,
  } as const;
  return writeVisibleLog(head, visible(told.readable, viewer, false)).split('\n');
}

describe('a whole log', () => {
  const source = whole();
  const offersAt = (viewer: Viewer, position: number) =>
    perspectiveAt(source, viewer, position).log.entries.flatMap(({ events }) =>
      events.filter((event) => event.type === 'OfferMade'),
    ).length;

  test('may be seen through every party’s eyes, the facilitator’s and a spectator’s', () => {
    expect(source.viewers.map((viewer) => (viewer.kind === 'party' ? viewer.party : viewer.kind))).toEqual([
      'north',
      'south',
      'forum',
      'facilitator',
      'spectator',
    ]);
    expect(viewerFor(source, 'party:south')).toEqual({ kind: 'party', party: 'south' });
    expect(viewerFor(source, 'party:nobody')).toEqual({ kind: 'facilitator' });
  });

  test('before the reveal is reached in the replay, a viewpoint has only what it could read then', () => {
    const before = source.length - 1;
    expect(isRevealedAt(source, before)).toBe(false);
    expect([north, forum, spectator].map((viewer) => offersAt(viewer, before))).toEqual([1, 0, 0]);
    expect(perspectiveAt(source, forum, before).log.header.briefs.map(({ party }) => party)).toEqual(['forum']);
    expect(perspectiveAt(source, spectator, before).log.header.briefs).toEqual([]);
  });

  test('from the reveal on it has what the reveal opens, and still no talk of other teams', () => {
    expect(isRevealedAt(source, source.length)).toBe(true);
    expect([north, forum].map((viewer) => offersAt(viewer, source.length))).toEqual([1, 1]);
    const { log } = perspectiveAt(source, forum, source.length);
    expect(log.header.briefs).toHaveLength(3);
    expect(JSON.stringify(log)).not.toContain('Only us');
  });

  test('steps are where the viewpoint sees something new; a position keeps its moment in every viewpoint', () => {
    const all = stopsOf(source, { kind: 'facilitator' });
    expect(all).toEqual(Array.from({ length: source.length }, (_, at) => at + 1));
    const seen = stopsOf(source, spectator);
    expect(seen.length).toBeLessThan(all.length);
    for (const position of seen) {
      const perspective = perspectiveAt(source, spectator, position);
      expect(seenAt(perspective, position)).toBe(seenAt(perspective, position - 1) + 1);
    }
  });
});

describe('opening the text of a file', () => {
  const text = () => [...tableLogLines(logOf(story()))].join('\n');
  const opened = (content: string): ReplaySource => {
    const { source } = openLogText(content);
    if (source === undefined) throw new Error('nothing was opened');
    return source;
  };

  test('a whole log is opened with or without a line break at its end', () => {
    expect(opened(text()).length).toBe(story().steps.length);
    expect(opened(`${text()}\r\n\r\n`).stopped).toBeUndefined();
  });

  test('a participant’s own log is opened for that viewer only, whatever is wished for', () => {
    const source = opened(ownLines(north).join('\n'));
    expect(source.viewers).toEqual([north]);
    expect(viewerFor(source, 'facilitator')).toEqual(north);
    expect(perspectiveAt(source, { kind: 'facilitator' }, source.length).log.header.briefs).toHaveLength(1);
  });

  test('a damaged log shows what came before and says where and why it stopped', () => {
    const lines = [...tableLogLines(logOf(story()))];
    lines[5] = '{"n":4,';
    const source = opened(lines.join('\n'));
    expect(source.length).toBe(3);
    expect(source.stopped).toEqual({ line: 6, reason: 'the line is not JSON' });
  });

  test.each([
    ['', { kind: 'empty' }],
    ['\n \n', { kind: 'empty' }],
    ['What is this?', { kind: 'no-log' }],
    ['{"some":"thing"}', { kind: 'no-log' }],
    ['{"kind":"session","format":1}', { kind: 'session-log' }],
    ['{"kind":"table","format":99}', { kind: 'damaged', line: 1 }],
    ['{"createdAt":1,"format":1,"kind":"table","scen', { kind: 'damaged', line: 1 }],
    ['{"kind":"visible","format":1}', { kind: 'damaged', line: 1 }],
  ])('%j is no record: %j', (content, fault) => {
    expect(openLogText(content).fault).toMatchObject(fault);
  });

  test('an own log without entries is an empty record, not a fault', () => {
    const [head] = ownLines(north);
    expect(opened(head ?? '').length).toBe(0);
    expect(ownSource(JSON.parse(head ?? ''), [], undefined).times).toEqual([]);
  });
});

describe('opening a session’s archive', () => {
  const log = logOf(story());
  const table = linesOf(log);
  const { scenario, scenarioHash } = log.header;
  const caseLog = { id: caseLogId('s1', scenarioHash), kind: 'case', lines: [caseLine(scenario)] } as const;
  const about = { product: '0.1.0', session: 's1', writtenAt: 0, pseudonyms: false };
  const sessionLog = { id: 's1', kind: 'session', lines: ['{"kind":"session"}', '{}'] } as const;

  test('its tables are listed with how they ended, and each opens as its own log does', () => {
    const lines = archiveLines(about, [
      caseLog,
      sessionLog,
      { id: tableLogId('s1', 2, 1), kind: 'table', lines: table.slice(0, 4) },
      { id: tableLogId('s1', 1, 1), kind: 'table', lines: table },
    ]);
    const { archive } = openLogText(lines.join('\n'));
    expect(archive?.tables.map(({ open: _, ...one }) => one)).toEqual([
      { table: 1, round: 1, entries: table.length - 1, outcome: 'walked-away' },
      { table: 1, round: 2, entries: 3 },
    ]);
    expect(archive?.tables[0]?.open().source?.length).toBe(table.length - 1);
    expect(archive?.stopped).toBeUndefined();
  });

  test('one that was cut lists what is there; a table in it says at which line of the file it stops', () => {
    const own = { id: tableLogId('s1', 1, 1), kind: 'table', lines: table } as const;
    const lines = archiveLines(about, [caseLog, sessionLog, own]);
    const cut = [...lines.slice(0, -3), '{"n":'];
    const { archive } = openLogText(cut.join('\n'));
    expect(archive?.stopped?.line).toBe(cut.length + 1);
    expect(archive?.tables[0]?.open().source?.stopped?.line).toBe(cut.length);
  });

  test('one without tables is a fault', () => {
    expect(openLogText(archiveLines(about, [sessionLog]).join('\n')).fault).toEqual({ kind: 'no-table' });
  });
});
