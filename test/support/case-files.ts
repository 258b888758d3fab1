import { type CaseFile, caseFileSchema } from '../../shared/case-file/case-file.ts';
import { compileCase } from '../../shared/case-file/compile.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });
const effect = (value: number) => ({ value, because: both('Fiction') });

const option = (id: string, jobs: number) => ({
  id,
  name: both(id),
  clause: both(`Clause ${id}`),
  effects: { jobs: effect(jobs) },
});

const card = (who: string) => ({
  wants: both(`${who} wants`),
  canGive: both(`${who} can give`),
  never: both(`${who} never`),
  ask: both(`${who} asks`),
  withoutDeal: both(`${who} without a deal`),
});

const phase = (id: string, kind: string, minutes: number) => ({
  id,
  kind,
  name: both(id),
  minutes,
  words: both(`Say ${id}`),
});

function content() {
  return {
    format: 2,
    id: 'second-format-test',
    version: '1.0',
    languages: ['id', 'en', { code: 'sas', name: 'Sasak' }],
    title: { ...both('Second format'), sas: 'Format kedua' },
    summary: both('Summary'),
    fiction: both('All of it'),
    minutes: { from: 20, to: 40 },
    sources: [{ id: 'law', title: both('The law'), address: 'https://example.org/law', year: 2020 }],
    parties: [
      {
        id: 'north',
        role: 'signatory',
        name: both('North'),
        shortName: both('North'),
        description: both('Builds'),
        brief: both('North brief'),
        batna: both('North alone'),
        reservation: 30,
        card: card('North'),
        points: {
          wage: { '0': 50, '5': 30, '10': 0 },
          land: { none: 0, some: 20, all: 40 },
          consent: { no: 10, yes: 0 },
        },
      },
      {
        id: 'south',
        role: 'signatory',
        name: both('South'),
        shortName: both('South'),
        description: both('Lives there'),
        brief: both('South brief'),
        batna: both('South alone'),
        reservation: 30,
        card: card('South'),
        points: { wage: { '0': 0, '10': 60 }, land: { none: 20, some: 10, all: 0 }, consent: { no: 0, yes: 20 } },
      },
    ],
    issues: [
      {
        id: 'wage',
        name: both('Wage'),
        shortName: both('Wage'),
        question: both('How much above the minimum?'),
        number: { from: 0, to: 10, step: 2.5, unit: both('%') },
        clause: both('The wage is {value} above the minimum.'),
        effects: { jobs: { corners: { '0': 0, '10': 25 }, because: both('Fiction') } },
      },
      {
        id: 'land',
        name: both('Land'),
        shortName: both('Land'),
        question: both('How much land?'),
        options: [option('none', 0), option('some', 10), option('all', 30)],
      },
      {
        id: 'consent',
        name: both('Consent'),
        shortName: both('Consent'),
        question: both('With consent?'),
        options: [option('no', 0), option('yes', 0)],
      },
    ],
    constraints: [
      {
        id: 'land-law',
        name: both('Land law'),
        because: both('The law asks for consent'),
        source: 'law',
        when: { land: ['all'] },
        unlawfulUnless: { consent: ['yes'] },
      },
    ],
    interactions: [{ party: 'north', when: { wage: 0, land: 'all' }, points: 5, because: both('Cheap') }],
    indicators: [
      {
        id: 'jobs',
        name: both('Jobs'),
        shortName: both('Jobs'),
        unit: both('jobs'),
        sdg: '8.5',
        better: 'higher',
        baseline: 100,
        weight: 100,
        noAgreement: effect(0),
        measuredBy: both('The office of labour'),
      },
    ],
    conditions: [
      {
        id: 'fair-wage',
        name: both('Wage below the minimum'),
        protection: both('A wage to live on'),
        text: both('Nobody works for less'),
        cap: 40,
        breachedBy: [{ wage: { to: 2 }, land: ['all'] }],
      },
    ],
    phases: [phase('read', 'briefing', 5), phase('prepare', 'preparation', 5), phase('talk', 'negotiation', 20)],
    agreement: {},
    injections: [
      {
        id: 'strike',
        title: both('Strike'),
        text: both('They strike'),
        points: { south: { wage: { '0': -20, '10': 60 } } },
      },
    ],
    cards: [{ id: 'wages', title: both('Wages'), text: both('What wages are') }],
    questions: [{ id: 'why', text: both('Why?') }],
    variants: [
      {
        id: 'short',
        name: both('Short'),
        issues: ['wage', 'consent'],
        phases: ['read', 'talk'],
        minutes: { talk: 10 },
        parties: { north: { reservation: 20, card: card('Short North') } },
      },
    ],
    teachingNote: both('Note'),
  };
}

/** The content of a file of format 2 in which every part that is played stands once. */
export type CaseContent = ReturnType<typeof content>;

/** Such a content; `change` may edit it in place. */
export function caseContent(change: (content: CaseContent) => void = () => {}): CaseContent {
  const made = content();
  change(made);
  return made;
}

/** The file of such a content. */
export function caseFile(change?: (content: CaseContent) => void): CaseFile {
  return caseFileSchema.parse(caseContent(change));
}

/** The case that is played of such a file. */
export function compiledScenario(change?: (content: CaseContent) => void, variant?: string): Scenario {
  return compileCase(caseFile(change), { variant });
}
