import { type Bilingual, CASE_LANGUAGES, type CaseLanguage, inBoth } from '../kernel/languages.ts';
import { partiesWithRole, type Table } from '../negotiation/table.ts';
import type { Vote } from '../negotiation/vocabulary.ts';
import { harmOf, protectionOf } from '../scenario/condition-names.ts';
import type { PublicParty, PublicScenario } from '../scenario/public-scenario.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { impactOf } from '../scoring/impact.ts';
import { brokenConstraints, compileConstraints, constraintsInForce } from '../scoring/lawful.ts';
import { type DocumentKind, type DocumentPlace, documentWords } from './agreement-words.ts';

/** A paragraph in both languages, or in the one that participants wrote it in. */
export type DocumentParagraph =
  | { readonly kind: 'both'; readonly text: Bilingual }
  | { readonly kind: 'as-written'; readonly text: string };

/** One line of the table of indicators. Values are in the unit of the indicator. */
export interface KpiRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly decimals: number;
  /** Tag of the nearest Sustainable Development Goal, as `7` or `7.2`. */
  readonly sdg: string;
  readonly baseline: number;
  readonly target: number;
  readonly change: 'better' | 'worse' | 'same';
  readonly measuredBy: Bilingual;
  readonly when: Bilingual;
}

/** What is looked at when, and by whom. */
export interface EvaluationRow {
  readonly when: Bilingual;
  readonly what: Bilingual;
  readonly who: Bilingual;
}

/** One article; what it holds besides paragraphs is drawn under them. */
export interface DocumentArticle {
  /** Counts from 1. */
  readonly number: number;
  readonly heading: Bilingual;
  readonly paragraphs: readonly DocumentParagraph[];
  /** Do-no-harm conditions of the case, each with whether the package keeps it: named after the protection, else the harm. */
  readonly conditions?: readonly { readonly name: Bilingual; readonly text: Bilingual; readonly kept: boolean }[];
  /** Rules of the case that bound the table, each with its reason and whether the package keeps it. */
  readonly rules?: readonly { readonly name: Bilingual; readonly text: Bilingual; readonly kept: boolean }[];
  readonly indicators?: readonly KpiRow[];
  readonly calendar?: readonly EvaluationRow[];
}

/** One place on the page of signatures. */
export interface Signature {
  readonly party: PublicParty;
  readonly capacity: Bilingual;
  /** How a ratifier voted; absent for signatories and where no vote is known. */
  readonly vote?: Vote;
}

/** A draft agreement as a table leaves it: public facts only, so that its own participants may read it at once. */
export interface AgreementDocument {
  /** The columns in which it is written: those of the product's languages that the case has, at least one. */
  readonly languages: readonly CaseLanguage[];
  readonly kind: DocumentKind;
  readonly mark: Bilingual;
  readonly title: Bilingual;
  readonly subject: Bilingual;
  /** Where and when it was drawn up. */
  readonly place: Bilingual;
  readonly parties: readonly PublicParty[];
  /** What is said of the parties is Markdown. */
  readonly isRich: boolean;
  readonly preamble: readonly Bilingual[];
  readonly articles: readonly DocumentArticle[];
  readonly signatures: readonly Signature[];
}

/**
 * Makes the document of what a closed table agreed on: a memorandum where it was ratified or nobody had to, a letter of
 * intent where the ratifiers did not. `undefined` for a table that is not closed or whose signatories never agreed.
 * Throws `RangeError` for a package that is not of this case.
 */
export function agreementDocument(
  scenario: PublicScenario,
  table: Pick<Table, 'stage' | 'agreement' | 'ratified' | 'votes' | 'enteredConstraints'>,
  place: DocumentPlace,
): AgreementDocument | undefined {
  const { stage, agreement, votes } = table;
  if (stage.kind !== 'closed' || agreement === undefined) return undefined;
  const kind: DocumentKind = stage.outcome === 'agreement' ? 'memorandum' : 'letter-of-intent';
  const words = documentWords(scenario);
  const signing = partiesOf(scenario, 'signatory');
  const ratifying = partiesOf(scenario, 'ratifier');
  return {
    languages: languagesOf(scenario),
    kind,
    mark: words.mark,
    title: words.title[kind],
    subject: words.subject,
    place: words.place(place),
    parties: [...signing, ...ratifying],
    isRich: scenario.richText === true,
    preamble: words.preamble(kind),
    articles: numbered([
      { heading: words.purpose.heading, paragraphs: [both(words.purpose.text)] },
      ...termsOf(scenario, agreement.package),
      ...(agreement.clause === undefined ? [] : [freeClause(words.clause, agreement.clause)]),
      ...conditionsOf(scenario, agreement.package, words.conditions),
      ...rulesOf(scenario, table.enteredConstraints, agreement.package, words.rules),
      ...indicatorsOf(scenario, agreement.package, words),
      { heading: words.evaluation.heading, paragraphs: [both(words.evaluation.text)], calendar: words.calendar },
      { heading: words.dialogue.heading, paragraphs: words.dialogue.texts.map(both) },
      { heading: words.status.heading, paragraphs: words.status.texts.map(both) },
    ]),
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
  return scenario.parties
    .filter(({ id }) => ids.includes(id))
    .map((party) => ({ ...party, name: inBoth(party.name), description: inBoth(party.description) }));
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

function conditionsOf(scenario: PublicScenario, chosen: Package, { heading, text }: Part): Article[] {
  if (scenario.conditions.length === 0) return [];
  const breached = impactOf(scenario, chosen)?.breached ?? [];
  const conditions = scenario.conditions.map((condition) => {
    const kept = !breached.includes(condition.id);
    return { name: inBoth(kept ? protectionOf(condition) : harmOf(condition)), text: inBoth(condition.text), kept };
  });
  return [{ heading, paragraphs: [both(text)], conditions }];
}

function rulesOf(
  scenario: PublicScenario,
  entered: Table['enteredConstraints'],
  chosen: Package,
  { heading, text }: Part,
): Article[] {
  const inForce = constraintsInForce(scenario, entered);
  if (inForce.length === 0) return [];
  const broken = brokenConstraints(compileConstraints(scenario, entered), chosen).map(({ id }) => id);
  const rules = inForce.map(({ id, name, because }) => ({
    name: inBoth(name),
    text: inBoth(because),
    kept: !broken.includes(id),
  }));
  return [{ heading, paragraphs: [both(text)], rules }];
}

function indicatorsOf(
  scenario: PublicScenario,
  chosen: Package,
  { indicators: { heading, text }, measuredBy, yearly }: ReturnType<typeof documentWords>,
): Article[] {
  const values = impactOf(scenario, chosen)?.indicators ?? [];
  const indicators = scenario.indicators.flatMap((indicator): KpiRow[] => {
    const found = values.find(({ id }) => id === indicator.id);
    if (found === undefined) return [];
    const { id, decimals, sdg, better } = indicator;
    const [name, unit] = [inBoth(indicator.name), inBoth(indicator.unit)];
    const { baseline, value: target } = found;
    const isHigher = target > baseline;
    const change = target === baseline ? 'same' : isHigher === (better === 'higher') ? 'better' : 'worse';
    const by = indicator.measuredBy === undefined ? measuredBy : inBoth(indicator.measuredBy);
    const when = indicator.measuredWhen === undefined ? yearly : inBoth(indicator.measuredWhen);
    return [{ id, name, unit, decimals, sdg, baseline, target, change, measuredBy: by, when }];
  });
  return indicators.length === 0 ? [] : [{ heading, paragraphs: [both(text)], indicators }];
}
