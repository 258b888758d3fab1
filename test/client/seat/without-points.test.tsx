import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { pointsOfAll } from '../../../client/hall/look/table-look.ts';
import { ownPoints } from '../../../client/lib/table/own-points.ts';
import type { TableView } from '../../../client/lib/table/table-store.ts';
import { BriefPanel } from '../../../client/seat/brief/brief-panel.tsx';
import { PreparationPanel } from '../../../client/seat/preparation/preparation-panel.tsx';
import { faultsOf, savedSheet } from '../../../client/seat/preparation/preparation-sheet.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { secretsFor } from '../../../shared/visibility/scenario-for.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { threePartyScenario, withoutPoints } from '../../support/scenarios.ts';

const send = async () => ({ ok: true }) as const;
const seen = (scenario: Scenario, phase: 'briefing' | 'preparation'): TableView => ({
  ...new PlayedTable(scenario).begun(phase).seenBy('north'),
  secrets: secretsFor(scenario, { kind: 'party', party: 'north' }, false),
});
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('[DE-8] a case in which nothing is worth anything to anybody', () => {
  const talked = withoutPoints(threePartyScenario());

  test('given its brief, then no points stand there, and what no agreement means does', () => {
    const said = (scenario: Scenario) =>
      textOf(renderToString(<BriefPanel view={seen(scenario, 'briefing')} now={0} send={send} />));
    expect(said(threePartyScenario())).toContain('Tanpa kesepakatan: 45 poin');
    expect(said(talked)).not.toMatch(/poin|Bobot kepentingan/i);
    expect(said(talked)).toContain('Tanpa kesepakatan');
    expect(said(talked)).toContain('Batna');
  });

  test('given the sheet, then no number is asked for, and it can be saved', () => {
    const view = seen(talked, 'preparation');
    const html = renderToString(<PreparationPanel view={view} now={0} send={send} />);
    expect(html).not.toContain('prep-target');
    expect(html).not.toContain('prep-limit');
    const sheet = savedSheet(view.table, 'north', view.secrets.briefs[0]);
    expect(faultsOf(sheet)).toEqual({});
  });

  test('given an offer, then neither the team nor the facilitator reads what it is worth', () => {
    const view = seen(talked, 'preparation');
    expect(ownPoints(view)?.counts).toBe(false);
    expect(ownPoints(seen(threePartyScenario(), 'preparation'))?.counts).toBe(true);
    expect(pointsOfAll({ ...view, secrets: secretsFor(talked, { kind: 'facilitator' }, false) }, [0, 0, 0])).toEqual(
      [],
    );
  });
});
