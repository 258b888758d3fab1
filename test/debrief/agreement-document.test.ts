import { describe, expect, it } from 'vitest';
import { type AgreementDocument, agreementDocument } from '../../shared/debrief/agreement-document.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { impactOf } from '../../shared/scoring/impact.ts';
import { constrainedScenario, constraintsOf } from '../support/constrained-case.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { secondScenario } from '../support/second-case.ts';

const scenario = threePartyScenario();
const open = publicScenario(scenario);
const place = { table: 7, date: { id: '22 November 2026', en: '22 November 2026' } };
const chosen = scenario.issues.map(() => 0);
const closed: Table = {
  ...initialTable(open),
  stage: { kind: 'closed', outcome: 'agreement' },
  agreement: { package: chosen, parties: ['north', 'south'] },
  ratified: true,
  votes: { forum: 'for' },
};

function documentOf(table: Table): AgreementDocument {
  const made = agreementDocument(table.scenario, table, place);
  if (made === undefined) throw new Error('a closed table with an agreement has a document');
  return made;
}

describe('Given a table that agreed', () => {
  it('when the forum ratified, then the document is a memorandum with one article in the words of each chosen option', () => {
    const made = documentOf(closed);
    expect(made.kind).toBe('memorandum');
    const clauses = scenario.issues.map((issue) => issue.options[0]?.clause);
    const texts = made.articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    for (const clause of clauses) expect(texts).toContainEqual(clause);
    expect(made.articles.map(({ number }) => number)).toEqual(made.articles.map((_, at) => at + 1));
  });

  it('when the forum did not ratify, then it is a letter of intent that says so', () => {
    const made = documentOf({
      ...closed,
      stage: { kind: 'closed', outcome: 'not-ratified' },
      votes: { forum: 'against' },
    });
    expect(made.kind).toBe('letter-of-intent');
    expect(made.preamble.at(-1)?.en).toContain('did not ratify');
    expect(made.signatures.find(({ party }) => party.id === 'forum')?.vote).toBe('against');
  });

  it('when nobody has to ratify, then the signatures of the signatories make it a memorandum', () => {
    const two = publicScenario(twoPartyScenario());
    const { ratified: _, ...table } = closed;
    const made = documentOf({ ...table, scenario: two, agreement: { package: two.issues.map(() => 0), parties: [] } });
    expect(made.kind).toBe('memorandum');
    expect(made.signatures.every(({ party }) => party.role === 'signatory')).toBe(true);
  });

  it('when it is read, then indicators go from baseline to what the package brings, and each condition is kept or not', () => {
    const made = documentOf(closed);
    const impact = impactOf(open, chosen);
    const rows = made.articles.flatMap(({ indicators }) => indicators ?? []);
    expect(rows.map(({ id, baseline, target }) => [id, baseline, target])).toEqual(
      impact?.indicators.map(({ id, baseline, value }) => [id, baseline, value]),
    );
    const conditions = made.articles.flatMap((article) => article.conditions ?? []);
    expect(conditions.filter(({ kept }) => !kept).length).toBe(impact?.breached.length);
    expect(conditions.length).toBe(open.conditions.length);
  });

  it('[DE-2] when a condition has two names, then the kept one is named after the protection and the breached one after the harm', () => {
    const protection = { id: 'Izin warga', en: 'Leave of the people' };
    const named = { ...open, conditions: open.conditions.map((one) => ({ ...one, protection })) };
    const namesOf = (scenario: typeof open, agreed: readonly number[]) =>
      documentOf({ ...closed, scenario, agreement: { package: agreed, parties: [] } }).articles.flatMap((article) =>
        (article.conditions ?? []).map(({ name, kept }) => [name.en, kept]),
      );
    // Early with no jobs breaches consent, late does not.
    expect(namesOf(named, [0, 0, 2])).toEqual([['Leave of the people', true]]);
    expect(namesOf(named, [0, 0, 0])).toEqual([['Consent first (en)', false]]);
    expect(namesOf(open, [0, 0, 2])).toEqual([['Consent first (en)', true]]);
  });

  it('when a clause was attached, then it is given as written, in an article of its own', () => {
    const clause = 'Kami bertemu lagi setiap tahun di Mataram.';
    const made = documentOf({ ...closed, agreement: { package: chosen, parties: [], clause } });
    expect(made.articles.length).toBe(documentOf(closed).articles.length + 1);
    expect(made.articles.flatMap(({ paragraphs }) => paragraphs)).toContainEqual({ kind: 'as-written', text: clause });
  });

  it('when it is read, then every text is there in both languages and it says that it is an exercise', () => {
    const made = documentOf(closed);
    expect(made.mark).toEqual({ id: 'LATIHAN — bukan dokumen hukum', en: 'EXERCISE — not a legal document' });
    const texts = [...JSON.stringify(made).matchAll(/\{"id":"([^"]*)","en":"([^"]*)"\}/g)];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, id, en]) => id === '' || en === '' || /undefined/.test(`${id}${en}`))).toEqual([]);
  });

  it('when it is read, then nothing of it comes from a brief or from points', () => {
    const made = JSON.stringify(documentOf(closed));
    for (const { id } of scenario.parties) {
      const { brief, batna } = partyBrief(scenario, id);
      for (const secret of [brief.id, brief.en, batna.id, batna.en]) expect(made).not.toContain(secret);
    }
  });
});

describe('Given a case with rules that bind choices together', () => {
  const rulesOf = (table: Table) => documentOf(table).articles.flatMap(({ rules }) => rules ?? []);
  const agreed = (scenario: Table['scenario'], ...chosen: readonly number[]): Table => ({
    ...closed,
    scenario,
    agreement: { package: chosen, parties: [] },
  });

  it('[OF-16] when a package was agreed, then each rule in force stands there with its reason, and that it is kept', () => {
    const rules = rulesOf(agreed(publicScenario(constrainedScenario()), 0, 2, 0));
    expect(rules.map(({ name, text, kept }) => [name.en, text.en, kept])).toEqual([
      ['A high price needs local work (en)', 'Nobody pays for nothing (en)', true],
      ['Early building needs consent (en)', 'The law of the land (en)', true],
      ['Shared jobs need time (en)', 'People must be trained (en)', true],
    ]);
    expect(rulesOf(closed)).toEqual([]);
  });

  it('[OF-16] when an event brought a rule, then it stands there from then on, also where what was agreed before breaks it', () => {
    const whole = constrainedScenario({ injected: ['consent-first'] });
    const before = agreed(publicScenario(whole), 0, 0, 0);
    expect(rulesOf(before).map(({ kept }) => kept)).toEqual([true, true]);
    const after = { ...before, enteredConstraints: constraintsOf(whole, 'consent-first') };
    expect(
      rulesOf(after)
        .filter(({ kept }) => !kept)
        .map(({ name }) => name.en),
    ).toEqual(['Early building needs consent (en)']);
  });
});

describe('Given a table without an agreement', () => {
  it('when a document is asked for, then there is none', () => {
    const { agreement: _, ...none } = closed;
    expect(agreementDocument(open, { ...none, stage: { kind: 'closed', outcome: 'impasse' } }, place)).toBeUndefined();
    expect(agreementDocument(open, { ...closed, stage: { kind: 'lobby' } }, place)).toBeUndefined();
  });
});

describe('Given a case that says what its agreement is', () => {
  const of = (changes: Parameters<typeof secondScenario>[1] = {}) =>
    documentOf({ ...closed, scenario: publicScenario(secondScenario(undefined, changes)) });
  const monthsIn = (made: AgreementDocument) =>
    made.articles.flatMap(({ calendar }) => calendar ?? []).map(({ when }) => when.en);

  it('when it is drawn up, then it has the name, the first words and the months that the case gives', () => {
    const made = of();
    expect(made.title).toEqual({ id: 'Nota', en: 'Note' });
    expect(made.preamble[0]).toEqual({ id: 'Before all', en: 'Before all' });
    expect(made.preamble.at(-1)?.id).toContain('Karena itu naskah ini disebut “Nota”.');
    expect(monthsIn(made)).toEqual(['Month 3', 'Month 12']);
    expect(monthsIn(of({ document: { kind: { id: 'Nota' }, months: 2 } }))).toEqual(['Month 2']);
    expect(monthsIn(of({ document: undefined }))).toEqual(['Month 3', 'Month 12', 'Month 24', 'Month 36']);
  });

  it('when an indicator names who measures it and when, then the table says so, else the parties do every year', () => {
    const rows = of().articles.flatMap(({ indicators }) => indicators ?? []);
    expect(rows.map(({ measuredBy, when }) => [measuredBy.en, when.en])).toEqual([
      ['the office', 'tiap Juni'],
      ['The Parties jointly', 'Every year'],
    ]);
  });

  it('when it has one of the product’s languages, then there is one column, and nothing in it is missing', () => {
    expect(of().languages).toEqual(['id', 'en']);
    expect(documentOf(closed).languages).toEqual(['id', 'en']);
    expect(JSON.stringify(of())).not.toContain('undefined');
    const file = { ...secondScenario(), languages: [{ code: 'en', name: 'English', direction: 'ltr' as const }] };
    expect(documentOf({ ...closed, scenario: publicScenario(file) }).languages).toEqual(['en']);
  });
});
