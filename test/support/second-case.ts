import { type CaseFile, caseFileSchema } from '../../shared/case-file/case-file.ts';
import { compileCase } from '../../shared/case-file/compile.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { canaryOf, type SecretOwner, threePartyScenario } from './scenarios.ts';

/** A language that the product does not speak, and one that is written from right to left. */
export const MADE_UP = { code: 'qaa', name: 'Bahasa Rekaan', direction: 'ltr' } as const;
export const ARABIC = { code: 'ar', name: 'العربية', direction: 'rtl' } as const;

const secretIn = (owner: SecretOwner, text: string) => ({ id: `${text} ${canaryOf(owner)} (id)` });

const fiveLines = (owner: SecretOwner, of: string) => ({
  wants: { ...secretIn(owner, `${of} wants`), qaa: `Zaq ${canaryOf(owner)}` },
  canGive: secretIn(owner, `${of} gives`),
  never: { ...secretIn(owner, `${of} never`), ar: `أبدا ${canaryOf(owner)}` },
  ask: secretIn(owner, `${of} asks`),
  withoutDeal: secretIn(owner, `${of} alone`),
});

const note = (owner: SecretOwner, text: string) => ({ id: `${text} ${canaryOf(owner)} (id)` });

/** Wider than a phone. */
const WIDE_TABLE = `| Butir | ${'Tahun kesekian | '.repeat(6)}\n|---|${'--:|'.repeat(6)}\n| **Harga** | ${'1.250 | '.repeat(6)}\n`;

/**
 * The three-party case as a file of format 2 in four languages, most of its texts in two of them, with everything that a
 * file may say of itself, five lines for each party, and the variant `short` without `timing`, where north has five
 * lines of its own.
 */
export function secondCaseFile(changes: Partial<Record<keyof CaseFile, unknown>> = {}): CaseFile {
  const first = threePartyScenario();
  return caseFileSchema.parse({
    ...first,
    format: 2,
    id: 'second-test',
    languages: ['id', 'en', MADE_UP, ARABIC],
    summary: { ar: 'قضية للتجربة', qaa: 'Zaqub zaqub' },
    fiction: { id: 'Semua di sini rekaan' },
    aims: [{ id: 'Menukar', en: 'To trade' }],
    level: 'beginner',
    concepts: [{ id: 'Tukar-menukar', en: 'Logrolling' }],
    minutes: { from: 30, to: 45 },
    licence: 'CC BY 4.0',
    authors: [{ name: 'Baiq Nurhaliza', affiliation: { id: 'Universitas Rekaan' } }],
    background: { id: '# Latar\n\n- satu\n- dua\n', qaa: '# Zaq\n\nZaqub' },
    document: { kind: { id: 'Nota', en: 'Note' }, preamble: { en: 'Before all' }, months: 12 },
    sources: [{ id: 'paper', title: { en: 'A paper' }, address: 'https://example.org/a?b=1', year: 2020 }],
    prerequisites: [note('facilitator', 'Reading')],
    changes: [{ version: '1.0', text: note('facilitator', 'Written') }],
    expected: { agreement: { from: 50, to: 90 } },
    silenced: [{ code: 'option-for-nobody', because: note('facilitator', 'Meant') }],
    parties: first.parties.map((party) => ({
      ...party,
      brief: { id: `## Siapa Anda\n\n${party.brief.id}\n\n${WIDE_TABLE}` },
      card: fiveLines(party.id as SecretOwner, 'Whole'),
    })),
    conditions: first.conditions.map((one) => ({ ...one, protection: { id: 'Perlindungan', en: 'Protection' } })),
    indicators: first.indicators.map((one, i) =>
      i > 0 ? one : { ...one, measuredBy: { en: 'the office', qaa: 'zaq' }, measuredWhen: { id: 'tiap Juni' } },
    ),
    variants: [
      {
        id: 'short',
        name: { id: 'Pendek' },
        issues: ['price', 'jobs'],
        parties: { north: { reservation: 30, card: fiveLines('north', 'Short') } },
      },
    ],
    ...changes,
  });
}

/** The compiled case, whole or one of its variants. */
export function secondScenario(variant?: string, changes?: Parameters<typeof secondCaseFile>[0]): Scenario {
  return compileCase(secondCaseFile(changes), { variant });
}
