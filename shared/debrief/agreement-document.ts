import { type Bilingual, CASE_LANGUAGES, type CaseLanguage, inBoth, inEachLanguage } from '../kernel/languages.ts';
import { partiesWithRole, type Table } from '../negotiation/table.ts';
import type { Vote } from '../negotiation/vocabulary.ts';
import type { PublicParty, PublicScenario } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { impactOf } from '../scoring/impact.ts';
import { type DocumentKind, type DocumentPlace, documentWords } from './agreement-words.ts';

/** A paragraph in both languages, or in the one that participants wrote it in. */
export type DocumentParagraph =
  | { readonly kind: 'both'; readonly text: Bilingual }
  | { readonly kind: 'as-written'; readonly text: string };

/** One line of the annex of effects. Values are in the unit of the indicator. */
export interface EffectRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly decimals: number;
  /** Tag of the nearest Sustainable Development Goal, as `7` or `7.2`. */
  readonly sdg: string;
  readonly baseline: number;
  /** What the package is expected to bring. */
  readonly expected: number;
  /** Who measures it and when, where the case says so. */
  readonly measured?: Bilingual;
}

/** One article: an issue that was agreed, the term, or the table's own words. */
export interface DocumentArticle {
  /** Counts from 1. */
  readonly number: number;
  readonly heading: Bilingual;
  readonly paragraphs: readonly DocumentParagraph[];
}

/** Who the document is between, and in which role: who they are beyond that, the case says. */
export interface DocumentParty {
  readonly id: PartyId;
  readonly name: Bilingual;
  readonly capacity: Bilingual;
}

/** One place on the page of signatures. */
export interface Signature {
  readonly party: PublicParty;
  readonly capacity: Bilingual;
  /** How a ratifier voted; absent for signatories and where no vote is known. */
  readonly vote?: Vote;
}

/**
 * A draft agreement as a table leaves it: public facts only, so that its own participants may read it at once. It grants
 * what the table agreed and nothing else: how good that is, the report says.
 */
export interface AgreementDocument {
  /** The columns in which it is written: those of the product's languages that the case has, at least one. */
  readonly languages: readonly CaseLanguage[];
  readonly kind: DocumentKind;
  readonly mark: Bilingual;
  readonly title: Bilingual;
  readonly subject: Bilingual;
  /** Where and when it was drawn up. */
  readonly place: Bilingual;
  readonly parties: readonly DocumentParty[];
  readonly preamble: readonly Bilingual[];
  readonly articles: readonly DocumentArticle[];
  /** What the package is expected to do, for the reader; no part of the agreement. Absent for a case without indicators. */
  readonly effects?: { readonly heading: Bilingual; readonly text: Bilingual; readonly rows: readonly EffectRow[] };
  /** What the paper is, in the real world. */
  readonly status: readonly Bilingual[];
  /** Session, table, round and, for whoever may read the whole log, its hash. */
  readonly trace: Bilingual;
  readonly signatures: readonly Signature[];
}

/**
 * Makes the document of what a closed table agreed on: an agreement of the case's kind where it was ratified or nobody had
 * to, a letter of intent where the ratifiers did not. `undefined` for a table that is not closed or whose signatories never
 * agreed. Throws `RangeError` for a package that is not of this case.
 */
export function agreementDocument(
  scenario: PublicScenario,
  table: Pick<Table, 'stage' | 'agreement' | 'ratified' | 'votes'>,
  place: DocumentPlace,
): AgreementDocument | undefined {
  const { stage, agreement, votes } = table;
  if (stage.kind !== 'closed' || agreement === undefined) return undefined;
  const kind: DocumentKind = stage.outcome === 'agreement' ? 'agreement' : 'letter-of-intent';
  const words = documentWords(scenario);
  const signing = partiesOf(scenario, 'signatory');
  const ratifying = partiesOf(scenario, 'ratifier');
  const months = kind === 'agreement' ? scenario.document?.months : undefined;
  const rows = effectsOf(scenario, agreement.package);
  return {
    languages: languagesOf(scenario),
    kind,
    mark: words.mark,
    title: words.title[kind],
    subject: words.subject,
    place: words.place(place),
    parties: [
      ...signing.map((party) => introduced(party, words.signs)),
      ...ratifying.map((party) => introduced(party, words.ratifies)),
    ],
    preamble: words.preamble(kind),
    articles: numbered([
      ...termsOf(scenario, agreement.package),
      ...(months === undefined ? [] : [plain(words.term(months))]),
      ...(agreement.clause === undefined ? [] : [freeClause(words.clause, agreement.clause)]),
    ]),
    ...(rows.length === 0 ? {} : { effects: { ...words.effects, rows } }),
    status: words.status,
    trace: words.trace(place),
    signatures: [
      ...signing.map((party) => ({ party, capacity: words.signs })),
      ...ratifying.map((party) => {
        const vote = votes[party.id];
        return { party, capacity: words.ratifies, ...(vote === undefined ? {} : { vote }) };
      }),
    ],
  };
}

function languagesOf({ languages }: PublicScenario): readonly CaseLanguage[] {
  const found = CASE_LANGUAGES.filter((one) => languages?.some(({ code }) => code === one) ?? true);
  return found.length === 0 ? CASE_LANGUAGES.slice(0, 1) : found;
}

type Article = Omit<DocumentArticle, 'number'>;
type Part = { readonly heading: Bilingual; readonly text: Bilingual };

const both = (text: Bilingual): DocumentParagraph => ({ kind: 'both', text });

function numbered(articles: readonly Article[]): DocumentArticle[] {
  return articles.map((article, at) => ({ number: at + 1, ...article }));
}

function partiesOf(scenario: PublicScenario, role: PublicParty['role']): PublicParty[] {
  const ids = partiesWithRole(scenario, role);
  return scenario.parties.filter(({ id }) => ids.includes(id)).map((party) => ({ ...party, name: inBoth(party.name) }));
}

function introduced({ id, name }: PublicParty, capacity: Bilingual): DocumentParty {
  return { id, name: inBoth(name), capacity };
}

/** One article for each issue, in the words that the case gives to the chosen option. */
function termsOf(scenario: PublicScenario, chosen: Package): Article[] {
  return scenario.issues.map((issue, at) => {
    const option = issue.options[chosen[at] ?? -1];
    if (option === undefined) throw new RangeError(`The package has no option of issue "${issue.id}"`);
    return { heading: inBoth(issue.name), paragraphs: [both(inBoth(option.clause))] };
  });
}

function freeClause({ heading, text }: Part, clause: string): Article {
  return { heading, paragraphs: [both(text), { kind: 'as-written', text: clause }] };
}

function plain({ heading, text }: Part): Article {
  return { heading, paragraphs: [both(text)] };
}

function effectsOf(scenario: PublicScenario, chosen: Package): EffectRow[] {
  const values = impactOf(scenario, chosen)?.indicators ?? [];
  return scenario.indicators.flatMap((indicator): EffectRow[] => {
    const found = values.find(({ id }) => id === indicator.id);
    if (found === undefined) return [];
    const { id, decimals, sdg, measuredBy, measuredWhen } = indicator;
    const measured = [measuredBy, measuredWhen].flatMap((text) => (text === undefined ? [] : [inBoth(text)]));
    return [
      {
        id,
        name: inBoth(indicator.name),
        unit: inBoth(indicator.unit),
        decimals,
        sdg,
        baseline: found.baseline,
        expected: found.value,
        ...(measured.length === 0
          ? {}
          : { measured: inEachLanguage((one) => measured.map((text) => text[one]).join(', ')) }),
      },
    ];
  });
}
