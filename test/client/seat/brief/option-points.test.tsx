import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { TableView } from '../../../../client/lib/table/table-store.ts';
import { BriefPanel } from '../../../../client/seat/brief/brief-panel.tsx';
import { OptionPoints } from '../../../../client/seat/brief/option-points.tsx';
import { ownBrief } from '../../../../client/seat/brief-sheet.ts';
import type { PointChange } from '../../../../shared/scoring/point-changes.ts';
import { compiledScenario } from '../../../support/case-files.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const seen = (scenario = threePartyScenario(), changes: readonly PointChange[] = []): TableView => {
  const view = new PlayedTable(scenario).begun('negotiation').seenBy('north');
  return { ...view, table: { ...view.table, pointChanges: { north: [...changes] } } };
};
const pointsOf = (view: TableView) => {
  const brief = ownBrief(view);
  if (brief === undefined) throw new Error('north has no brief');
  return renderToString(<OptionPoints view={view} brief={brief} level={2} />);
};
const marksIn = (html: string) => [...html.matchAll(/<s [^>]*>(-?\d+)<\/s>/g)].map(([, was]) => Number(was));

describe('the points of every option', () => {
  test('given a brief, when they are read, then all of them stand there unfolded, the heaviest issue first and longest', () => {
    const html = pointsOf(seen());
    expect([...html.matchAll(/width:\s*([\d.]+)%/g)].map(([, width]) => Math.round(Number(width)))).toEqual([
      100, 33, 33,
    ]);
    expect(html).not.toContain('<details');
    expect(marksIn(html)).toEqual([]);
  });

  test('[FA-9] given an event that changed an option, when they are read, then option and weight show what they were', () => {
    const view = seen();
    const [first] = view.secrets.briefs;
    const [best = 0] = first?.points[0] ?? [];
    const changed = seen(threePartyScenario(), [{ issue: 0, option: 0, points: best + 200 }]);
    const was = pointsOf(view).match(/<b>(?:<span[^>]*>[^<]*<\/span>)?(\d+)<\/b>/)?.[1];
    expect(marksIn(pointsOf(changed))).toEqual([Number(was), best]);
    const card = (of: TableView) =>
      renderToString(<BriefPanel view={of} now={0} send={async () => ({ ok: true })} inTab />);
    expect(card(changed)).toContain('Berubah karena kejadian: ');
    expect(card(view)).not.toContain('Berubah karena kejadian');
  });

  test('[FA-9] given a number whose points an event changed between the shown values, when they are read, then these are shown', () => {
    const scenario = compiledScenario(({ issues }) => {
      for (const { number } of issues) if (number !== undefined) number.step = 1;
    });
    const issue = scenario.issues.findIndex(({ number }) => number !== undefined);
    const shown = (changes: readonly PointChange[] = []) => pointsOf(seen(scenario, changes));
    const rows = (html: string) => html.match(/<li/g)?.length ?? 0;
    expect(scenario.issues[issue]?.options).toHaveLength(11);
    const changes = [1, 2].map((option) => ({ issue, option, points: 48 }));
    expect(rows(shown(changes)) - rows(shown())).toBe(2);
    expect(marksIn(shown())).toEqual([]);
    expect(marksIn(shown(changes))).toEqual([46, 42]);
  });
});
