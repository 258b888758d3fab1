import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { AgreementSheet } from '../../../client/desk/agreement/agreement-sheet.tsx';
import { agreementDocument } from '../../../shared/debrief/agreement-document.ts';
import { initialTable } from '../../../shared/negotiation/table.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { constrainedScenario } from '../../support/constrained-case.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { secondScenario } from '../../support/second-case.ts';

function drawn(whole: Scenario): string {
  const scenario = publicScenario(whole);
  const table = {
    ...initialTable(scenario),
    stage: { kind: 'closed', outcome: 'agreement' },
    agreement: { package: [0, 2, 0], parties: ['north', 'south'] },
  } as const;
  const document = agreementDocument(scenario, table, { session: 'MR4K7T', table: 7, date: { id: '22', en: '22' } });
  if (document === undefined) throw new Error('a closed table with an agreement has a document');
  return renderToString(<AgreementSheet document={document} />);
}

const told = (whole: Scenario, description: string): Scenario => ({
  ...whole,
  parties: whole.parties.map((party) => ({ ...party, description: { id: description, en: description } })),
});

describe('an agreement on paper', () => {
  it('[DE-11] given a case that tells much of its parties, then the paper names each with its role and prints nothing of that', () => {
    const rich = drawn(told(secondScenario(), 'A large company with much to tell'));
    expect(rich).not.toContain('A large company');
    const html = drawn(threePartyScenario());
    const [, between = ''] = /<section class="deed-parties"><ol>(.*?)<\/ol>/s.exec(html) ?? [];
    const parties = between.split('<li>').slice(1);
    const said = parties.map((one) => one.split(/<[^>]+>/).filter((text) => text !== ''));
    expect(said).toEqual(
      threePartyScenario().parties.map(({ name, role }) => [
        name.id,
        name.en,
        ...(role === 'ratifier' ? ['Pengesah', 'Ratifier'] : ['Penanda tangan', 'Signatory']),
      ]),
    );
  });

  it('[DE-11] given an agreement, then its foot says where it is from, and there are no marks for how good it is', () => {
    const paper = drawn(constrainedScenario());
    expect(paper).toContain('Sesi MR4K7T, meja 7, putaran 1');
    expect(paper).not.toMatch(/terjaga|dipenuhi|: kept|broken/);
  });
});
