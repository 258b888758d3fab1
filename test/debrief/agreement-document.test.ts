import { describe, expect, it } from 'vitest';
import { type AgreementDocument, agreementDocument } from '../../shared/debrief/agreement-document.ts';
import { withArticle } from '../../shared/debrief/agreement-words.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { impactOf } from '../../shared/scoring/impact.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { secondScenario } from '../support/second-case.ts';

const scenario = threePartyScenario();
const open = publicScenario(scenario);
const place = { session: 'MR4K7T', table: 7, date: { id: '22 November 2026', en: '22 November 2026' } };
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
  it('[DE-11] when the forum ratified, then it has one article in the words of each chosen option, and no other', () => {
    const made = documentOf(closed);
    expect(made.kind).toBe('agreement');
    const clauses = scenario.issues.map((issue) => issue.options[0]?.clause);
    const texts = made.articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    for (const clause of clauses) expect(texts).toContainEqual(clause);
    expect(made.articles.map(({ number }) => number)).toEqual(scenario.issues.map((_, at) => at + 1));
    const others = scenario.issues.flatMap(({ options }) => options.slice(1).map(({ clause }) => clause.en));
    const whole = JSON.stringify(made);
    for (const clause of others.filter((one) => !clauses.some((chosen) => chosen?.en === one)))
      expect(whole).not.toContain(clause);
    // Nothing that a report says of how good it is, and nothing that nobody agreed on.
    expect(whole).not.toMatch(
      /terjaga|terjadi|membaik|memburuk|dilanggar|breach|kept|better|worse|sasaran|target|evaluat/i,
    );
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

  it('when nobody has to ratify, then the signatures of the signatories make it an agreement', () => {
    const two = publicScenario(twoPartyScenario());
    const { ratified: _, ...table } = closed;
    const made = documentOf({ ...table, scenario: two, agreement: { package: two.issues.map(() => 0), parties: [] } });
    expect(made.kind).toBe('agreement');
    expect(made.signatures.every(({ party }) => party.role === 'signatory')).toBe(true);
  });

  it('[DE-11] when it is read, then what the package does stands in an annex that is no part of it', () => {
    const made = documentOf(closed);
    const impact = impactOf(open, chosen);
    expect(made.effects?.rows.map(({ id, baseline, expected }) => [id, baseline, expected])).toEqual(
      impact?.indicators.map(({ id, baseline, value }) => [id, baseline, value]),
    );
    expect(made.effects?.text.en).toContain('no part of the agreement');
    expect(documentOf({ ...closed, scenario: { ...open, indicators: [] } }).effects).toBeUndefined();
  });

  it('[DE-11] when it is printed, then session, table, round and the hash of its log say where it is from', () => {
    const made = (more: object) => agreementDocument(closed.scenario, closed, { ...place, ...more })?.trace;
    expect(made({})).toEqual({
      id: 'Sesi MR4K7T, meja 7, putaran 1',
      en: 'Session MR4K7T, table 7, round 1',
    });
    expect(made({ round: 2, hash: '0123456789abcdef0123' })).toEqual({
      id: 'Sesi MR4K7T, meja 7, putaran 2, sidik catatan 0123456789abcdef',
      en: 'Session MR4K7T, table 7, round 2, log hash 0123456789abcdef',
    });
  });

  it('[DE-11] when a sentence is English, then institutions have their article and persons none', () => {
    expect(
      ['Government of Canada', 'The Bank of Praya', 'Village landowners', 'Ani', 'NTB'].map((name) =>
        withArticle(name),
      ),
    ).toEqual(['the Government of Canada', 'the Bank of Praya', 'the Village landowners', 'Ani', 'NTB']);
  });

  it('[DE-11] when a clause was attached, then it is further wording, as written, in the last article', () => {
    const clause = 'Kami bertemu lagi setiap tahun di Mataram.';
    const made = documentOf({ ...closed, agreement: { package: chosen, parties: [], clause } });
    expect(made.articles.length).toBe(documentOf(closed).articles.length + 1);
    expect(made.articles.at(-1)?.heading.en).toBe('Further wording');
    expect(made.articles.at(-1)?.paragraphs).toContainEqual({ kind: 'as-written', text: clause });
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
  const termIn = (made: AgreementDocument) => made.articles.find(({ heading }) => heading.en === 'Term')?.paragraphs[0];

  it('[DE-11] when it is drawn up, then it has the name, the first words and the months that the case gives, else none', () => {
    const made = of();
    expect(made.title).toEqual({ id: 'Nota', en: 'Note' });
    expect(made.preamble[0]).toEqual({ id: 'Before all', en: 'Before all' });
    expect(made.preamble.at(-1)?.id).toContain('Karena itu naskah ini disebut “Nota”.');
    expect(termIn(of({ document: { kind: { id: 'Nota' }, months: 2 } }))).toMatchObject({
      text: { en: 'This agreement runs for 2 months from the date of signature.' },
    });
    const without = of({ document: undefined });
    expect(termIn(without)).toBeUndefined();
    expect(without.title).toEqual({ id: 'Naskah Kesepakatan', en: 'Agreement' });
  });

  it('when an indicator names who measures it and when, then the annex says so, else nothing', () => {
    expect(of().effects?.rows.map(({ measured }) => measured?.en)).toEqual(['the office, tiap Juni', undefined]);
  });

  it('when it has one of the product’s languages, then there is one column, and nothing in it is missing', () => {
    expect(of().languages).toEqual(['id', 'en']);
    expect(documentOf(closed).languages).toEqual(['id', 'en']);
    expect(JSON.stringify(of())).not.toContain('undefined');
    const file = { ...secondScenario(), languages: [{ code: 'en', name: 'English', direction: 'ltr' as const }] };
    expect(documentOf({ ...closed, scenario: publicScenario(file) }).languages).toEqual(['en']);
  });
});
