import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkedCase } from '../../server/cases/checked-case.ts';
import { checkMeaning } from '../../shared/authoring/check-meaning.ts';
import type { Finding } from '../../shared/authoring/finding.ts';
import { type CaseContent, caseContent, compiledScenario } from '../support/case-files.ts';

const set = (target: object | undefined, fields: object) => void Object.assign(target ?? {}, fields);
const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });
const found = (edit: (content: CaseContent) => void, code: string) =>
  checkMeaning(compiledScenario(edit)).filter((one) => one.code === code);
const only = (edit: (content: CaseContent) => void, code: string): Finding => {
  const [one, ...more] = found(edit, code);
  if (one === undefined || more.length > 0) throw new Error(`${more.length} more of ${code}`);
  return one;
};

const law = (id: string, fields: object) => ({ id, name: both(`The ${id} law`), because: both('So it is'), ...fields });
const contradicting = [
  law('idle', { when: { wage: [0] }, excludes: { consent: ['no'] } }),
  law('first', { when: { land: ['none', 'some'] }, excludes: { wage: { from: 0 } } }),
  law('second', { when: { land: ['all'] }, excludes: { wage: { from: 0 } } }),
];

describe('[CF-10] constraints that allow nothing', () => {
  test('given two that together do, when the case is checked, then both are named in both languages, at the last', () => {
    const finding = only((c) => set(c, { constraints: contradicting }), 'no-lawful-package');
    expect(finding).toMatchObject({ severity: 'error', at: 'constraints.second' });
    expect(finding.message).toEqual({
      id: 'Tidak ada paket yang boleh: aturan "The first law (id)" (first), aturan "The second law (id)" (second) bersama-sama melarang setiap gabungan butir "wage", "land", "consent".',
      en: 'No package is allowed: constraint "The first law (en)" (first), constraint "The second law (en)" (second) together forbid every combination of issues "wage", "land", "consent".',
    });
  });

  test('given an event that brings the last of them, when the case is checked, then that is an error of the event', () => {
    const edit = (c: CaseContent) => {
      set(c, { constraints: contradicting });
      set(c.injections[0], { constraints: ['second'] });
    };
    const finding = only(edit, 'event-forbids-all');
    expect(finding).toMatchObject({ severity: 'error', at: 'injections.strike' });
    expect(finding.message.en).toContain('because of constraint "The first law (en)" (first), constraint "The second');
    expect(finding.message.id).toContain('Setelah kejadian "strike" tidak ada paket yang boleh lagi');
    expect(found(edit, 'event-ends-zone')).toEqual([]);
  });

  test('given two events that only together do, when the case is checked, then both are named, as a warning', () => {
    const edit = (c: CaseContent) => {
      set(c, { constraints: contradicting });
      set(c.injections[0], { constraints: ['first'] });
      c.injections.push({ ...structuredClone(c.injections[0] as (typeof c.injections)[0]), id: 'flood' });
      set(c.injections[1], { constraints: ['second'], points: {} });
    };
    const finding = only(edit, 'events-forbid-all');
    expect(finding).toMatchObject({ severity: 'warning', at: 'injections.flood' });
    expect(finding.message.en).toContain('Once the events "strike", "flood" have all happened');
    expect(found(edit, 'event-forbids-all')).toEqual([]);
  });
});

describe('[CF-10] findings about texts', () => {
  test('given a clause of a number that names no value in one language, when the case is checked, then it is named', () => {
    const edit = (c: CaseContent) => set(c.issues[0]?.clause, { en: 'The wage is higher.' });
    expect(only(edit, 'clause-without-value')).toMatchObject({ severity: 'warning', at: 'issues.wage.clause.en' });
    expect(found(() => {}, 'clause-without-value')).toEqual([]);
  });

  test('given a clause that is no sentence in one language, when the case is checked, then place and language are named', () => {
    const whole = { id: 'Para Pihak sepakat.', en: 'They agree.' };
    const edit = (c: CaseContent) => {
      for (const issue of c.issues) for (const option of issue.options ?? []) set(option, { clause: whole });
      set(c.issues[0], { clause: { id: 'Upahnya {value}.', en: 'a wage of {value}' } });
    };
    const finding = only(edit, 'clause-not-whole');
    expect(finding.at).toBe('issues.wage.clause.en');
    expect(finding.message.en).toMatch(/: issues\.wage\.clause\.en\.$/u);
  });

  test('given a short brief in one language, when the case is checked, then the party and the language are named', () => {
    const long = 'Anda '.repeat(40);
    const edit = (c: CaseContent) => {
      for (const party of c.parties) set(party, { brief: { id: long, en: long } });
      set(c.parties[1]?.brief, { en: 'Short.' });
    };
    const finding = only(edit, 'short-brief');
    expect(finding.at).toBe('parties.south.brief.en');
    expect(finding.message.en).toContain('The brief of "south" (en) has fewer than 30 words');
  });

  test('given a BATNA that says another limit in one language, when the case is checked, then it is told there', () => {
    const edit = (c: CaseContent) => set(c.parties[0]?.batna, { en: 'Without a deal you have 55 points.' });
    const finding = only(edit, 'brief-contradicts-limit');
    expect(finding.at).toBe('parties.north.batna');
    expect(finding.message.en).toContain('55 (en)');
  });
});

describe('[CF-9] what counts for nothing in a file', () => {
  test('given names that stand twice and minutes of a phase that is left out, then each is a warning at its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runding-named-'));
    const content = caseContent((c) => {
      set(c.variants[0], { minutes: { prepare: 3 }, issues: ['wage', 'consent', 'wage'] });
      set(c.injections[0], { constraints: ['land-law', 'land-law'] });
    });
    await writeFile(join(folder, 'scenario.yaml'), stringify(content));
    const { findings } = await checkedCase(folder);
    await rm(folder, { recursive: true });
    const places = (code: string) =>
      findings.filter((one) => one.code === code).map(({ severity, at }) => [severity, at]);
    expect(places('named-twice')).toEqual([
      ['warning', 'injections.strike.constraints'],
      ['warning', 'variants.short.issues'],
    ]);
    expect(places('minutes-unused')).toEqual([['warning', 'variants.short.minutes.prepare']]);
    expect(places('folder-name')).toEqual([['warning', 'id']]);
    expect(findings.map(({ severity }) => severity)).toEqual(findings.map(({ severity }) => severity).toSorted());
  });
});
