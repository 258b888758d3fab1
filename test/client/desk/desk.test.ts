import { describe, expect, it } from 'vitest';
import { bothDays } from '../../../client/desk/agreement/document-figures.ts';
import { type DeskAddress, readDeskAddress, START, writeDeskAddress } from '../../../client/desk/desk-address.ts';
import { arrangeResults, shownValue } from '../../../client/desk/desk-results.ts';
import { packagePoints, pageMargins } from '../../../client/desk/report-facts.ts';
import { readTableRecord } from '../../../client/desk/table-record.ts';
import { stackMarks } from '../../../client/lib/charts/stacked-marks.ts';
import { playTable } from '../../../shared/bots/play-loop.ts';
import { agreementDocument } from '../../../shared/debrief/agreement-document.ts';
import { type TableResult, tableResult } from '../../../shared/debrief/table-result.ts';
import { readersOfLog } from '../../../shared/log/replay.ts';
import { writeVisibleLog } from '../../../shared/log/visible-log.ts';
import { processInput } from '../../../shared/process/process-measures.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { visible } from '../../../shared/visibility/visible.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { sha256 } from '../../support/sha256.ts';
import { botsOf } from '../../support/table-tempers.ts';

const scenario = threePartyScenario();
const agreed = playTable({ scenario, seed: 1, sha256, table: 4 });
const failed = playTable({ scenario, seed: 1, sha256, table: 5, botFor: botsOf('stubborn', scenario, 1) });

describe('Given an address of the desk', () => {
  it('when it is written and read, then it says the same', () => {
    const addresses: DeskAddress[] = [
      START,
      { ...START, session: 'abc_-1', at: { round: 2, table: 14 }, report: 'one', names: true },
      {
        ...START,
        session: 's',
        chosen: [
          { round: 1, table: 3 },
          { round: 2, table: 3 },
        ],
        sort: 'localImpact',
        descending: true,
        filter: 'breached',
      },
    ];
    for (const address of addresses) expect(readDeskAddress(writeDeskAddress(address))).toEqual(address);
  });

  it('when it holds nonsense, then that is left out', () => {
    const read = readDeskAddress('?session=s&table=-1&compare=0,x,3,4,5,3&sort=-price&show=best&round=0');
    expect(read).toEqual({
      ...START,
      session: 's',
      chosen: [
        { round: 1, table: 3 },
        { round: 1, table: 4 },
        { round: 1, table: 5 },
      ],
    });
  });
});

describe('Given the results of some tables', () => {
  const base = tableResult(agreed);
  const at = (table: number, mutualBenefit: number): TableResult => {
    if (base.measures === undefined) throw new Error('the table of this test agrees');
    return { ...base, table, measures: { ...base.measures, mutualBenefit } };
  };
  const { measures: _, outcome: __, package: ___, ...open } = base;
  const running: TableResult = { ...open, table: 9, stage: 'negotiation' };
  const results = [at(1, 40), running, at(2, 90), { ...tableResult(failed), table: 3 }];
  const numbers = (some: readonly TableResult[]) => some.map(({ table }) => table);

  it('when they are sorted by a measure, then tables without it come last in either direction', () => {
    const by = (descending: boolean) =>
      numbers(arrangeResults(results, { sort: 'mutualBenefit', descending, filter: 'all' }));
    expect(by(true)).toEqual([2, 1, 3, 9]);
    expect(by(false)).toEqual([1, 2, 3, 9]);
  });

  it('when they are filtered, then only those that fit are shown', () => {
    const show = (filter: Parameters<typeof arrangeResults>[1]['filter']) =>
      numbers(
        arrangeResults(results, { sort: 'table', descending: false, filter }, [
          { n: 1, at: 0, by: 'host', text: '', table: 2 },
        ]),
      );
    expect(show('agreed')).toEqual([1, 2]);
    expect(show('failed')).toEqual([3]);
    expect(show('noted')).toEqual([2]);
  });

  it('[DE-5] when a distribution is drawn, then every mark is at its value and equal ones are stacked', () => {
    const values = [0, 100, 100, 50, 52].map((value) => ({ of: value, x: value }));
    expect(stackMarks(values, 5).map(({ x, level }) => [x, level])).toEqual([
      [0, 0],
      [50, 0],
      [52, 1],
      [100, 0],
      [100, 1],
    ]);
  });

  it('[DE-3] when a median falls between two values, then it is shown with its half', () => {
    expect(shownValue('offers', 3.5)).toBe(3.5);
    expect(shownValue('balance', 0.166)).toBe(17);
    expect(shownValue('timeToAgreementMs', 390_000)).toBe(6.5);
  });
});

describe('Given the record of a table', () => {
  it('when the package is put into points, then rows, what comes together and totals add up for every party', () => {
    const points = packagePoints(processInput(agreed));
    if (points === undefined) throw new Error('a closed table has points');
    points.totals.forEach((total, party) => {
      const rows = points.rows.reduce((sum, row) => sum + (row.points[party] ?? 0), 0);
      expect(rows + (points.together[party] ?? 0)).toBe(total);
    });
    expect(points.rows.length).toBe(scenario.issues.length);
    expect(packagePoints(processInput(failed))?.rows).toEqual([]);
  });

  it('when its file is read, then it is folded to its end; anything else is no record', () => {
    const text = [agreed.header, ...agreed.entries].map((line) => JSON.stringify(line)).join('\n');
    const record = readTableRecord(text);
    expect(record?.end.stage.kind).toBe('closed');
    expect(record?.log?.entries.length).toBe(agreed.entries.length);
    for (const other of ['', '{}', '{"kind":"session"}', '<html>']) expect(readTableRecord(other)).toBeUndefined();
  });
});

describe('Given what a team could read of its table', () => {
  it('when the table has closed and nothing is revealed, then its agreement document is that of the whole log', () => {
    const viewer = { kind: 'party', party: 'north' } as const;
    const head = { kind: 'visible', format: 1, viewer: 'party:north', epoch: 'party:north', session: 's' } as const;
    const shown = publicScenario(scenario);
    const entries = visible(readersOfLog(agreed).entries, viewer, false);
    const own = writeVisibleLog({ ...head, table: 4, scenario: shown, briefs: [] }, entries);
    const whole = [agreed.header, ...agreed.entries].map((line) => JSON.stringify(line)).join('\n');
    const documents = [own, whole].map((text) => {
      const record = readTableRecord(text);
      return (
        record &&
        agreementDocument(record.scenario, record.end, {
          session: 's',
          table: 4,
          date: bothDays(record.startedAt),
        })
      );
    });
    expect(documents[0]).toBeDefined();
    expect(documents[0]).toEqual(documents[1]);
  });
});

describe('Given titles for the margins of a page', () => {
  it('when a title holds signs that could end the rule, then they are written as signs', () => {
    const style = pageMargins({ left: 'a"; } body { display: none } </style>\\', right: '', foot: '' });
    expect(style).toContain('content: "a\\22 ; } body { display: none } \\3c /style\\3e \\5c "');
    expect(style).not.toContain('</style>');
  });
});
